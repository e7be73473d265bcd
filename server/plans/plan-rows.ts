// Plans as rows: reading them as summaries, and adding one together with its live document.
import type { Transaction } from 'kysely';
import type { DatasetId, PlanId } from '../../src/lib/domain/ids.ts';
import type { PlanSummary } from '../../src/lib/domain/plan.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/lib/protocol/roles.ts';
import { insertDocument } from '../storage/sql-document-store.ts';
import type { Database, Schema } from '../storage/schema.ts';

export type PlanQueries = Database | Transaction<Schema>;

/** All plans, those edited last first. */
export async function listPlanSummaries(db: PlanQueries): Promise<readonly PlanSummary[]> {
  const rows = await selectPlans(db).orderBy('plans.updated_at', 'desc').execute();
  return rows.map(summaryOfRow);
}

/** One plan, or null. */
export async function findPlanSummary(db: PlanQueries, id: PlanId): Promise<PlanSummary | null> {
  const row = await selectPlans(db).where('plans.id', '=', id).executeTakeFirst();
  return row ? summaryOfRow(row) : null;
}

export type NewPlan = {
  readonly id: PlanId;
  readonly name: string;
  readonly datasetId: DatasetId;
  readonly at: string;
  readonly isIllustrative: boolean;
  /** The first update of each of its live documents. */
  readonly documents: Readonly<Record<DocumentKind, Uint8Array>>;
};

/** Adds the plan and its live documents, all or nothing. */
export async function insertPlan(tx: Transaction<Schema>, plan: NewPlan): Promise<void> {
  await tx
    .insertInto('plans')
    .values({
      id: plan.id,
      name: plan.name,
      dataset_id: plan.datasetId,
      created_at: plan.at,
      updated_at: plan.at,
      archived_at: null,
      is_illustrative: plan.isIllustrative ? 1 : 0,
    })
    .execute();
  for (const kind of DOCUMENT_KINDS) {
    await insertDocument(tx, { planId: plan.id, kind }, plan.documents[kind], plan.at);
  }
}

/** Gives every plan from before a kind of document an empty one; call it before plans are read. */
export async function addMissingDocuments(
  db: Database,
  kind: DocumentKind,
  empty: Uint8Array,
  at: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const plans = await tx
      .selectFrom('plans')
      .select('id')
      .where('id', 'not in', (query) =>
        query.selectFrom('documents').select('plan_id').where('kind', '=', kind),
      )
      .execute();
    for (const { id } of plans) {
      await insertDocument(tx, { planId: id, kind }, empty, at);
    }
  });
}

/** Names of the plans that are not archived, without the one that is being named. */
export async function takenNames(db: PlanQueries, except: PlanId | null): Promise<string[]> {
  let query = db.selectFrom('plans').select('name').where('archived_at', 'is', null);
  if (except !== null) query = query.where('id', '!=', except);
  return (await query.execute()).map((row) => row.name);
}

function selectPlans(db: PlanQueries) {
  return db
    .selectFrom('plans')
    .innerJoin('documents', (join) =>
      join.onRef('documents.plan_id', '=', 'plans.id').on('documents.kind', '=', 'plan'),
    )
    .innerJoin('documents as rosters', (join) =>
      join.onRef('rosters.plan_id', '=', 'plans.id').on('rosters.kind', '=', 'roster'),
    )
    .innerJoin('documents as securities', (join) =>
      join.onRef('securities.plan_id', '=', 'plans.id').on('securities.kind', '=', 'security'),
    )
    .selectAll('plans')
    .select([
      'documents.epoch',
      'rosters.epoch as roster_epoch',
      'securities.epoch as security_epoch',
    ]);
}

type PlanRow = Awaited<ReturnType<ReturnType<typeof selectPlans>['executeTakeFirstOrThrow']>>;

function summaryOfRow(row: PlanRow): PlanSummary {
  return {
    id: row.id,
    name: row.name,
    datasetId: row.dataset_id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    archivedAt: row.archived_at,
    isIllustrative: row.is_illustrative === 1,
    epoch: row.epoch,
    rosterEpoch: row.roster_epoch,
    securityEpoch: row.security_epoch,
  };
}
