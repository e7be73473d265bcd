// Makes one snapshot of a document's loose updates. Invariant: no update is lost or merged away; exactly
// the rows that went into the snapshot move, whole, into a history segment.
import * as Y from 'yjs';
import { liveRows, readSnapshot } from './document-rows.ts';
import type { DocumentKey } from './document-store.ts';
import { encodeHistorySegment } from './history-segment.ts';
import type { Database } from './schema.ts';

/** Keeps the statement that deletes the rows below every database's limit of parameters. */
const COMPACTION_MAX_ROWS = 5000;

/**
 * Reads and computes outside the transaction that writes, so that appends go on meanwhile; two
 * compactions of one document cannot both delete the same rows: the later one is rolled back.
 */
export async function compactDocument(db: Database, key: DocumentKey): Promise<number> {
  const { snapshot, rows } = await db.transaction().execute(async (tx) => ({
    snapshot: await readSnapshot(tx, key),
    rows: await liveRows(tx, key)
      .select(['id', 'at', 'author_id as authorId', 'bytes as update'])
      .limit(COMPACTION_MAX_ROWS)
      .execute(),
  }));
  const last = rows.at(-1);
  if (!last) return 0;
  const document = { plan_id: key.planId, kind: key.kind };
  const merged = mergeInOneTransaction(snapshot, rows);
  const segment = await encodeHistorySegment(rows);
  await db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('document_updates')
      .where(
        'id',
        'in',
        rows.map((row) => row.id),
      )
      .executeTakeFirstOrThrow();
    if (Number(numDeletedRows) !== rows.length) throw new Error('document was compacted meanwhile');
    await tx
      .insertInto('document_snapshots')
      .values({ ...document, at: last.at, bytes: merged })
      .onConflict((conflict) =>
        conflict.columns(['plan_id', 'kind']).doUpdateSet({ at: last.at, bytes: merged }),
      )
      .execute();
    await tx
      .insertInto('document_segments')
      .values({ ...document, update_count: rows.length, bytes: segment })
      .execute();
  });
  return rows.length;
}

/** `Y.mergeUpdates` is superlinear in the number of updates; one transaction of a document is not. */
function mergeInOneTransaction(
  snapshot: Uint8Array | null,
  rows: readonly { readonly update: Uint8Array }[],
): Uint8Array {
  const doc = new Y.Doc({ gc: true });
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot);
    for (const row of rows) Y.applyUpdate(doc, row.update);
  });
  const merged = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return merged;
}
