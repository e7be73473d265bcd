// The append-only record of who changed what, when. Invariant: entries are added, never changed or
// removed; the database refuses it too.
import type { Selectable, Transaction } from 'kysely';
import type { PlanId, UserId } from '../../src/lib/domain/ids.ts';
import { activityContentSchema, documentOfActivity } from '../../src/lib/protocol/activity.ts';
import type { ActivityContent, ActivityEntry } from '../../src/lib/protocol/activity.ts';
import type { DocumentKind } from '../../src/lib/protocol/roles.ts';
import type { Database, Schema } from './schema.ts';

export type NewAuditEntry = {
  readonly at: string;
  /** Null for what concerns people and not one plan. */
  readonly planId: PlanId | null;
  readonly actor: { readonly id: UserId; readonly name: string };
  readonly content: ActivityContent;
};

export type AuditPage = {
  /** Only entries older than the one with this id. */
  readonly before?: number;
  readonly limit: number;
};

export type PlanAuditPage = AuditPage & {
  /** The documents of the plan that the reader may read. */
  readonly documents: readonly DocumentKind[];
};

export type AuditLog = {
  /** Adds one entry in a transaction of its own. */
  append(entry: NewAuditEntry): Promise<ActivityEntry>;
  /** Newest first. */
  listForPlan(planId: PlanId, page: PlanAuditPage): Promise<readonly ActivityEntry[]>;
  /** What was done to the plan's own document after a moment (ISO 8601 UTC), oldest first; the newest `limit`. */
  listEditsSince(planId: PlanId, at: string, limit: number): Promise<readonly ActivityEntry[]>;
  /** What concerns people and no plan, newest first. */
  listForPeople(page: AuditPage): Promise<readonly ActivityEntry[]>;
};

/** The audit log over the database. */
export function createAuditLog(db: Database): AuditLog {
  return {
    async append(entry) {
      const [added] = await insertAuditEntries(db, [entry]);
      if (!added) throw new Error('the database gave no id to an audit entry');
      return added;
    },
    listForPlan: (planId, page) => listPage(db, planId, page),
    listEditsSince: (planId, at, limit) => listEditsSince(db, planId, at, limit),
    listForPeople: (page) => listPage(db, null, page),
  };
}

async function listPage(
  db: Database,
  planId: PlanId | null,
  { before, limit, documents }: AuditPage & Partial<PlanAuditPage>,
): Promise<readonly ActivityEntry[]> {
  let query = db.selectFrom('audit_log').selectAll();
  query =
    planId === null ? query.where('plan_id', 'is', null) : query.where('plan_id', '=', planId);
  if (documents) query = query.where('document', 'in', documents);
  if (before !== undefined) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(entryOfRow);
}

async function listEditsSince(
  db: Database,
  planId: PlanId,
  at: string,
  limit: number,
): Promise<readonly ActivityEntry[]> {
  const rows = await db
    .selectFrom('audit_log')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('document', '=', 'plan')
    .where('at', '>', at)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().map(entryOfRow);
}

function entryOfRow(row: Selectable<Schema['audit_log']>): ActivityEntry {
  return {
    id: row.id,
    at: row.at,
    planId: row.plan_id,
    actor: { id: row.actor_id, name: row.actor_name },
    content: activityContentSchema.parse(JSON.parse(row.content)),
  };
}

/** Adds entries inside the caller's transaction, so that a change and its entry land together. */
export async function insertAuditEntries(
  db: Database | Transaction<Schema>,
  entries: readonly NewAuditEntry[],
): Promise<readonly ActivityEntry[]> {
  if (entries.length === 0) return [];
  const rows = await db
    .insertInto('audit_log')
    .values(
      entries.map(({ at, planId, actor, content }) => ({
        at,
        plan_id: planId,
        actor_id: actor.id,
        actor_name: actor.name,
        content: JSON.stringify(content),
        document: documentOfActivity(content),
      })),
    )
    .returning('id')
    .execute();
  // Ids are given in the order of the rows, but RETURNING does not promise to keep it.
  const ids = rows.map((row) => row.id).sort((a, b) => a - b);
  return entries.map(({ at, planId, actor, content }, index) => ({
    id: idAt(ids, index),
    at,
    planId,
    actor,
    content,
  }));
}

function idAt(ids: readonly number[], index: number): number {
  const id = ids[index];
  if (id === undefined) throw new Error('the database gave no id to an audit entry');
  return id;
}
