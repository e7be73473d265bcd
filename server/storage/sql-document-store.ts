// Live documents in SQL: an append-only log of updates, compacted into snapshots.
// Invariant: a batch of updates and the audit entries about it are on disk together or not at all.
import type { Transaction } from 'kysely';
import type { PlanId } from '../../src/lib/domain/ids.ts';
import type { ActivityEntry } from '../../src/lib/protocol/activity.ts';
import { insertAuditEntries, type NewAuditEntry } from './audit-log.ts';
import { compactDocument } from './compact-document.ts';
import { liveRows, readSnapshot } from './document-rows.ts';
import type {
  DocumentKey,
  DocumentStore,
  HistoricUpdate,
  NewUpdate,
  StoredDocument,
} from './document-store.ts';
import { decodeHistorySegment } from './history-segment.ts';
import type { Database, Schema } from './schema.ts';

const FIRST_EPOCH = 1;

/** The document store over the database. */
export function createSqlDocumentStore(db: Database): DocumentStore {
  return {
    create: (key, initial, at) =>
      db.transaction().execute((tx) => insertDocument(tx, key, initial, at)),
    load: (key) => db.transaction().execute((tx) => loadDocument(tx, key)),
    append: (batch) => db.transaction().execute((tx) => appendUpdates(tx, batch)),
    compact: (key) => compactDocument(db, key),
    history: (key) => readHistory(db, key),
  };
}

/** Makes a document inside the caller's transaction, so that it lands together with its plan. */
export async function insertDocument(
  tx: Transaction<Schema>,
  key: DocumentKey,
  initial: Uint8Array,
  at: string,
): Promise<void> {
  const document = { plan_id: key.planId, kind: key.kind };
  await tx
    .insertInto('documents')
    .values({ ...document, epoch: FIRST_EPOCH, created_at: at })
    .execute();
  await tx
    .insertInto('document_updates')
    .values({ ...document, at, author_id: null, bytes: initial })
    .execute();
}

async function loadDocument(
  tx: Transaction<Schema>,
  key: DocumentKey,
): Promise<StoredDocument | null> {
  const document = await tx
    .selectFrom('documents')
    .select('epoch')
    .where('plan_id', '=', key.planId)
    .where('kind', '=', key.kind)
    .executeTakeFirst();
  if (!document) return null;
  const snapshot = await readSnapshot(tx, key);
  const rows = await liveRows(tx, key).select('bytes').execute();
  return { epoch: document.epoch, snapshot, updates: rows.map((row) => row.bytes) };
}

async function appendUpdates(
  tx: Transaction<Schema>,
  batch: readonly NewUpdate[],
): Promise<readonly ActivityEntry[]> {
  if (batch.length === 0) return [];
  await tx
    .insertInto('document_updates')
    .values(
      batch.map(({ key, at, author, update }) => ({
        plan_id: key.planId,
        kind: key.kind,
        at,
        author_id: author?.id ?? null,
        bytes: update,
      })),
    )
    .execute();
  for (const [planId, at] of lastEditOfPlans(batch)) {
    await tx.updateTable('plans').set({ updated_at: at }).where('id', '=', planId).execute();
  }
  return insertAuditEntries(tx, batch.flatMap(auditEntryOf));
}

function lastEditOfPlans(batch: readonly NewUpdate[]): ReadonlyMap<PlanId, string> {
  return new Map(batch.map(({ key, at }) => [key.planId, at]));
}

function auditEntryOf({ key, at, author, activity }: NewUpdate): readonly NewAuditEntry[] {
  return activity && author ? [{ at, planId: key.planId, actor: author, content: activity }] : [];
}

/** Which segments and rows there are is read at one moment, so that a compaction meanwhile hides nothing. */
async function* readHistory(db: Database, key: DocumentKey): AsyncIterable<HistoricUpdate> {
  const { segmentIds, rows } = await db.transaction().execute(async (tx) => ({
    segmentIds: await tx
      .selectFrom('document_segments')
      .select('id')
      .where('plan_id', '=', key.planId)
      .where('kind', '=', key.kind)
      .orderBy('id')
      .execute(),
    rows: await liveRows(tx, key)
      .select(['at', 'author_id as authorId', 'bytes as update'])
      .execute(),
  }));
  for (const { id } of segmentIds) {
    const segment = await db
      .selectFrom('document_segments')
      .select('bytes')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    yield* await decodeHistorySegment(segment.bytes);
  }
  yield* rows;
}
