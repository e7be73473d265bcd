// The lists of stations that plans rest on. Invariant: what is kept was checked here, whoever made it, and
// lands together with its entry in the audit log.
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import {
  asId,
  type DatasetId,
  type PlanId,
  type StationFrameId,
} from '../../src/lib/domain/ids.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { StationFrame } from '../../src/lib/domain/station.ts';
import { decodeStationFrame } from '../../src/lib/domain/stations/station-frame-wire.ts';
import type { ActivityEntry } from '../../src/lib/protocol/activity.ts';
import type { StationsKept, StationsRequest } from '../../src/lib/protocol/stations.ts';
import type { Areas } from '../boundaries/areas.ts';
import { runInThread } from '../jobs/run-in-thread.ts';
import { insertAuditEntries } from '../storage/audit-log.ts';
import type { Author } from '../storage/document-store.ts';
import { findList, keepList, readList } from '../storage/kept-lists.ts';
import type { Database } from '../storage/schema.ts';
import { createTokenBucket, type TokenBucket } from '../token-bucket.ts';
import type { FrameAnswer, FrameTask } from './frame-worker.ts';

/** Why no list was kept; `message` says what to do. */
export type StationsRefusal = {
  readonly code: 'archived' | 'unfit' | 'too-many' | 'failed';
  readonly message: string;
};

export type KeepWish = {
  readonly planId: PlanId;
  readonly datasetId: DatasetId;
  readonly author: Author;
  readonly request: StationsRequest;
};

export type Stations = {
  /** Makes a list or takes one over; resolves when it is on disk. The plan does not choose it yet. */
  keep(wish: KeepWish): Promise<Result<StationsKept, StationsRefusal>>;
  /** The text of a frame, gzipped; null when the plan has no such frame. */
  findFrame(planId: PlanId, frameId: StationFrameId): Promise<Uint8Array | null>;
  /** The frame itself, for what the server works out from it; null when the plan has no such frame. */
  readFrame(planId: PlanId, frameId: StationFrameId): Promise<StationFrame | null>;
};

export type StationsOptions = {
  readonly db: Database;
  readonly datasets: ReadonlyMap<DatasetId, Dataset>;
  readonly areas: Areas;
  readonly isArchived: (planId: PlanId) => boolean;
  /** Called after each commit. */
  readonly onChanged: (entries: readonly ActivityEntry[]) => void;
  readonly now?: () => Date;
};

/** Enough for somebody who mends a list and imports it again, too little to fill the disk. */
const RATE = { burst: 10, perSecond: 0.1 };
const WORKER_FILE = new URL('./frame-worker.ts', import.meta.url);
const WORKER_MILLISECONDS = 20_000;

/** The lists of stations in the database. */
export function createStations(options: StationsOptions): Stations {
  const { db } = options;
  const buckets = new Map<Author['id'], TokenBucket>();
  const mayKeep = (author: Author): boolean => {
    const bucket = buckets.get(author.id) ?? createTokenBucket(RATE);
    buckets.set(author.id, bucket);
    return bucket.take();
  };
  return {
    async keep(wish) {
      if (options.isArchived(wish.planId)) {
        return refusal('archived', 'This plan is archived. Restore it before you change it.');
      }
      if (!mayKeep(wish.author)) {
        return refusal('too-many', 'That was a lot at once. Wait a minute, then try again.');
      }
      const made = await makeInThread(options, wish);
      if (!made) return refusal('failed', 'The list could not be made. Try again.');
      return made.ok ? ok(await keepMade(options, wish, made.value)) : refusal('unfit', made.error);
    },
    findFrame: (planId, frameId) => findList(db, keyOf(planId, frameId)),
    async readFrame(planId, frameId) {
      const text = await readList(db, keyOf(planId, frameId));
      if (text === null) return null;
      const frame = decodeStationFrame(JSON.parse(text));
      if (!frame.ok) throw new Error(`a kept list of stations cannot be read: ${frame.error}`);
      return frame.value;
    },
  };
}

function keyOf(planId: PlanId, id: StationFrameId) {
  return { planId, id, kind: 'station-frame' } as const;
}

function refusal(code: StationsRefusal['code'], message: string) {
  return err<StationsRefusal>({ code, message });
}

/** Null when the thread did not answer. */
async function makeInThread(
  { datasets, areas }: StationsOptions,
  { datasetId, request }: KeepWish,
): Promise<FrameAnswer | null> {
  const dataset = datasets.get(datasetId);
  if (!dataset) throw new Error(`there is no dataset ${datasetId}`);
  const { topology } = await areas.of(datasetId);
  const task = { dataset, topology, request };
  return new Promise((resolve) => {
    runInThread<FrameTask, never, FrameAnswer>(WORKER_FILE, task, WORKER_MILLISECONDS, {
      onProgress() {},
      onEnd(end) {
        if (end.kind === 'crashed') console.error('A list of stations failed:', end.fault);
        resolve(end.kind === 'answer' ? end.answer : null);
      },
    });
  });
}

async function keepMade(
  { db, onChanged, now = () => new Date() }: StationsOptions,
  { planId, author }: KeepWish,
  made: Extract<FrameAnswer, { readonly ok: true }>['value'],
): Promise<StationsKept> {
  const { id, text, stations, source, isIllustrative } = made;
  const at = now().toISOString();
  const frameId = asId<StationFrameId>(id);
  const entries = await db.transaction().execute(async (tx) => {
    const isNew = await keepList(tx, keyOf(planId, frameId), { text, at, author });
    if (!isNew) return [];
    const content = { kind: 'stations-kept', stations, source, isIllustrative } as const;
    return insertAuditEntries(tx, [{ at, planId, actor: author, content }]);
  });
  onChanged(entries);
  return { frameId, stations, source };
}
