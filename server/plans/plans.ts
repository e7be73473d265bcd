// The plans of this server: how a plan comes to be, is renamed, copied or put away.
// Invariant: a plan's live document is seeded once, here, in the transaction that makes the plan.
import * as Y from 'yjs';
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import { asId, type DatasetId, type PlanId } from '../../src/lib/domain/ids.ts';
import { emptyPlan, type PlanData, type PlanSummary } from '../../src/lib/domain/plan.ts';
import { err } from '../../src/lib/domain/result.ts';
import { emptyRoster, type RosterData } from '../../src/lib/domain/roster.ts';
import type { SecurityData } from '../../src/lib/domain/zone.ts';
import { readPlan } from '../../src/lib/doc/read-plan.ts';
import { readRoster } from '../../src/lib/doc/read-roster.ts';
import { readSecurity } from '../../src/lib/doc/read-security.ts';
import {
  copyDoc,
  seedPlanDoc,
  seedRosterDoc,
  seedSecurityDoc,
} from '../../src/lib/doc/seed-plan.ts';
import type { ActivityEntry } from '../../src/lib/protocol/activity.ts';
import type { Author, DocumentKey, DocumentStore } from '../storage/document-store.ts';
import type { Database } from '../storage/schema.ts';
import { addNamedPlan, addPlanNamedAfter } from './add-plan.ts';
import { archivePlan, renamePlan, unarchivePlan, UNKNOWN_PLAN } from './change-plan.ts';
import { loadDoc } from './load-doc.ts';
import { addMissingDocuments, findPlanSummary, listPlanSummaries } from './plan-rows.ts';
import {
  createPlanWriter,
  type PlanError,
  type PlanResult,
  type PlanWriter,
} from './plan-writer.ts';

const DEMONSTRATION_DATASET = asId<DatasetId>('kz-2019');
const DEMONSTRATION_NAME = 'Kazakhstan 2019 demonstration mission';

const UNKNOWN_DATASET: PlanError = {
  code: 'unknown-dataset',
  field: 'datasetId',
  message: 'Choose one of the datasets in the list.',
};

export type PlansOptions = {
  readonly db: Database;
  readonly documents: DocumentStore;
  readonly datasets: ReadonlyMap<DatasetId, Dataset>;
  /** The plan that a demonstration starts with. */
  readonly demonstrationOf: (dataset: Dataset) => {
    readonly plan: PlanData;
    readonly roster: RosterData;
  };
  /** Resolves when every edit that a live room holds of this plan is in `documents`. */
  readonly flush: (planId: PlanId) => Promise<void>;
  /** Called after each commit, with what to tell those who are connected. */
  readonly onChanged: (entries: readonly ActivityEntry[]) => void;
  readonly now?: () => Date;
};

type OnePlan = { readonly planId: PlanId; readonly author: Author };

export type Plans = {
  /** All plans, archived ones too, those edited last first. */
  list(): Promise<readonly PlanSummary[]>;
  /** Null when there is no such plan. */
  get(planId: PlanId): Promise<PlanSummary | null>;
  /** What the plan's live document holds now, edits in flight included; null when there is no such plan. */
  read(planId: PlanId): Promise<PlanData | null>;
  /** Who is in the plan's roster now; null when there is no such plan. For what the server itself decides. */
  readRoster(planId: PlanId): Promise<RosterData | null>;
  /** Where teams may not go now; null when there is no such plan. For what the server itself decides. */
  readSecurity(planId: PlanId): Promise<SecurityData | null>;
  /** Whether the plan may only be read; answered at once, for it is asked before every edit. */
  isArchived(planId: PlanId): boolean;
  create(wish: { name: string; datasetId: DatasetId; author: Author }): Promise<PlanResult>;
  createDemonstration(author: Author): Promise<PlanResult>;
  rename(wish: OnePlan & { readonly name: string }): Promise<PlanResult>;
  /** A new plan with what the other one holds now, edits in flight included, and no history. */
  duplicate(wish: OnePlan): Promise<PlanResult>;
  archive(wish: OnePlan): Promise<PlanResult>;
  /** Gives the plan another name when its own has been taken meanwhile. */
  unarchive(wish: OnePlan): Promise<PlanResult>;
};

/** The plans in the database. */
export async function createPlans(options: PlansOptions): Promise<Plans> {
  const { db, datasets } = options;
  const archived = new Set<PlanId>();
  const remember = (plan: PlanSummary) => {
    if (plan.archivedAt === null) archived.delete(plan.id);
    else archived.add(plan.id);
  };
  const now = options.now ?? (() => new Date());
  for (const [kind, doc] of [
    ['roster', seedRosterDoc(emptyRoster())],
    ['security', seedSecurityDoc()],
  ] as const) {
    await addMissingDocuments(db, kind, Y.encodeStateAsUpdate(doc), now().toISOString());
  }
  for (const plan of await listPlanSummaries(db)) remember(plan);
  const write = createPlanWriter(db, now, (plan, entries) => {
    remember(plan);
    options.onChanged(entries);
  });

  return {
    list: () => listPlanSummaries(db),
    get: (planId) => findPlanSummary(db, planId),
    read: (planId) => readCurrent(options, { planId, kind: 'plan' }, (doc) => readPlan(doc).plan),
    readRoster: (planId) =>
      readCurrent(options, { planId, kind: 'roster' }, (doc) => readRoster(doc).roster),
    readSecurity: (planId) =>
      readCurrent(options, { planId, kind: 'security' }, (doc) => readSecurity(doc).security),
    isArchived: (planId) => archived.has(planId),
    async create({ name, datasetId, author }) {
      if (!datasets.has(datasetId)) return err(UNKNOWN_DATASET);
      const docs = {
        plan: seedPlanDoc(emptyPlan(datasetId)),
        roster: seedRosterDoc(emptyRoster()),
        security: seedSecurityDoc(),
      };
      const plan = { datasetId, isIllustrative: false, docs, from: null };
      return write(author, addNamedPlan(name, plan));
    },
    createDemonstration: (author) => createDemonstration(options, write, author),
    rename: ({ planId, name, author }) => write(author, renamePlan(planId, name)),
    duplicate: ({ planId, author }) => duplicatePlan(options, write, planId, author),
    archive: ({ planId, author }) => write(author, archivePlan(planId)),
    unarchive: ({ planId, author }) => write(author, unarchivePlan(planId)),
  };
}

async function readCurrent<T>(
  { documents, flush }: PlansOptions,
  key: DocumentKey,
  read: (doc: Y.Doc) => T,
): Promise<T | null> {
  await flush(key.planId);
  const doc = await loadDoc(documents, key);
  if (!doc) return null;
  const data = read(doc);
  doc.destroy();
  return data;
}

async function createDemonstration(
  { datasets, demonstrationOf }: PlansOptions,
  write: PlanWriter,
  author: Author,
): Promise<PlanResult> {
  const dataset = datasets.get(DEMONSTRATION_DATASET);
  if (!dataset) throw new Error(`the dataset ${DEMONSTRATION_DATASET} does not ship`);
  const { plan: draft, roster } = demonstrationOf(dataset);
  const docs = {
    plan: seedPlanDoc(draft),
    roster: seedRosterDoc(roster),
    security: seedSecurityDoc(),
  };
  const plan = { datasetId: dataset.id, isIllustrative: true, docs, from: null };
  return write(author, addPlanNamedAfter(DEMONSTRATION_NAME, plan));
}

async function duplicatePlan(
  { db, documents, flush }: PlansOptions,
  write: PlanWriter,
  planId: PlanId,
  author: Author,
): Promise<PlanResult> {
  await flush(planId);
  const source = await findPlanSummary(db, planId);
  const plan = source && (await loadDoc(documents, { planId, kind: 'plan' }));
  const roster = source && (await loadDoc(documents, { planId, kind: 'roster' }));
  const security = source && (await loadDoc(documents, { planId, kind: 'security' }));
  if (!source || !plan || !roster || !security) return err(UNKNOWN_PLAN);
  const { datasetId, isIllustrative, name } = source;
  const docs = {
    plan: copyDoc(plan, 'plan'),
    roster: copyDoc(roster, 'roster'),
    security: copyDoc(security, 'security'),
  };
  for (const doc of [plan, roster, security]) doc.destroy();
  const copy = { datasetId, isIllustrative, docs, from: source };
  return write(author, addPlanNamedAfter(`${name} (copy)`, copy));
}
