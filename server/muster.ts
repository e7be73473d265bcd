// Builds every service of the running program once and keeps them together.
// Invariant: one Muster per process, on globalThis: pages are bundled apart from server/ and would
// otherwise make a second copy of the database and the rooms.
import { sql } from 'kysely';
import { createAuth, type Auth } from './auth/create-auth.ts';
import type { MusterConfig } from './config.ts';
import { createAreas, type Areas } from './boundaries/areas.ts';
import { createCalendars, type Calendars } from './calendar/calendars.ts';
import { loadDatasets } from './datasets.ts';
import { createAreasJob } from './jobs/areas-job.ts';
import { createJobs, type Jobs } from './jobs/jobs.ts';
import { createRoutesJob } from './jobs/routes-job.ts';
import { createLiveHub, type LiveHub } from './live/live-hub.ts';
import { createAreaVisits, type AreaVisits } from './own-areas/area-visits.ts';
import { createContributions, type Contributions } from './own-areas/contributions.ts';
import { createOwnAreas, type OwnAreas } from './own-areas/own-areas.ts';
import { createPlans, type Plans } from './plans/plans.ts';
import { createWaivers, type Waivers } from './plans/waivers.ts';
import { createAuditLog, type AuditLog } from './storage/audit-log.ts';
import { createSamples, type Samples } from './samples/samples.ts';
import { createStations, type Stations } from './stations/stations.ts';
import type { DocumentStore } from './storage/document-store.ts';
import { findList } from './storage/kept-lists.ts';
import { openDatabase } from './storage/open-database.ts';
import { createSqlDocumentStore } from './storage/sql-document-store.ts';
import { Rooms } from './sync/rooms.ts';
import { createTravel, type Travel } from './travel/travel.ts';
import type { Dataset } from '../src/lib/domain/dataset.ts';
import type { DatasetId } from '../src/lib/domain/ids.ts';
import { demonstrationRoster } from '../src/lib/domain/demonstration-roster.ts';
import { demonstrationPlan } from '../src/lib/domain/demonstration.ts';

const HOUSEKEEPING_MILLISECONDS = 3_600_000;

export type Muster = Omit<Auth, 'deleteExpired'> & {
  readonly config: MusterConfig;
  readonly datasets: ReadonlyMap<DatasetId, Dataset>;
  readonly areas: Areas;
  readonly audit: AuditLog;
  readonly documents: DocumentStore;
  readonly plans: Plans;
  readonly waivers: Waivers;
  readonly ownAreas: OwnAreas;
  readonly areaVisits: AreaVisits;
  readonly contributions: Contributions;
  readonly jobs: Jobs;
  readonly stations: Stations;
  readonly samples: Samples;
  readonly live: LiveHub;
  readonly rooms: Rooms;
  readonly travel: Travel;
  readonly calendars: Calendars;
  /** Resolves when the database answers; rejects when it does not. */
  checkHealth(): Promise<void>;
  /** Flushes what is unsaved and closes the database. */
  close(): Promise<void>;
};

declare global {
  // `var` is the only declaration that becomes a property of globalThis.
  var muster: Muster | undefined;
}

/** Opens the database and starts every service. Throws DataFolderError when the folder cannot be used. */
export async function createMuster(config: MusterConfig): Promise<Muster> {
  const db = await openDatabase(config.dataDir);
  const { deleteExpired, ...auth } = createAuth(db);
  const datasets = loadDatasets();
  const documents = createSqlDocumentStore(db);
  const live = createLiveHub({
    sessions: auth.sessions,
    hasPlan: async (planId) => (await plans.get(planId)) !== null,
    trustProxy: config.trustProxy,
  });
  const rooms = new Rooms({
    documents,
    onActivity: live.publishActivity,
    onFault: (what, error) => console.error(`Muster could not ${what}:`, error),
  });
  const plans = await createPlans({
    db,
    documents,
    datasets,
    demonstrationOf: (dataset) => ({
      plan: demonstrationPlan(dataset),
      roster: demonstrationRoster(dataset.electionDay),
    }),
    flush: () => rooms.flush(),
    onChanged(entries) {
      live.publishActivity(entries);
      live.publishPlansChanged();
    },
  });
  const areas = createAreas(config.dataDir, datasets);
  const ownAreas = createOwnAreas({ plans, datasets, areas });
  const contributions = createContributions({
    ...{ db, ownAreas, isArchived: plans.isArchived },
    onChanged(planId, entries) {
      live.publishActivity(entries);
      live.publishContributionsChanged(planId);
    },
  });
  const jobs = createJobs({
    prepare: {
      areas: createAreasJob({ plans, datasets, areas }),
      routes: createRoutesJob({
        ...{ plans, documents, datasets, areas },
        findList: (key) => findList(db, key),
      }),
    },
    isArchived: plans.isArchived,
    onChanged: live.publishJobChanged,
  });
  await deleteExpired();
  const housekeeping = setInterval(() => {
    deleteExpired().catch((error: unknown) => console.error('Housekeeping failed:', error));
  }, HOUSEKEEPING_MILLISECONDS).unref();
  const stations = createStations({
    ...{ db, datasets, areas, isArchived: plans.isArchived },
    onChanged: live.publishActivity,
  });
  const muster: Muster = {
    ...auth,
    config,
    datasets,
    areas,
    audit: createAuditLog(db),
    documents,
    plans,
    waivers: createWaivers({ rooms, isArchived: plans.isArchived }),
    ownAreas,
    areaVisits: createAreaVisits(db),
    contributions,
    jobs,
    stations,
    samples: createSamples({ db, plans, stations, onChanged: live.publishActivity }),
    live,
    rooms,
    travel: createTravel({ db, config: config.routing }),
    calendars: createCalendars(plans, datasets),
    async checkHealth() {
      await sql`select 1`.execute(db);
    },
    async close() {
      clearInterval(housekeeping);
      if (globalThis.muster === muster) globalThis.muster = undefined;
      jobs.close();
      await rooms.close();
      await db.destroy();
    },
  };
  globalThis.muster = muster;
  return muster;
}
