// The rows that together are a live document: its snapshot, and the updates after it.
import type { Transaction } from 'kysely';
import type { DocumentKey } from './document-store.ts';
import type { Schema } from './schema.ts';

/** Null before the first compaction. */
export async function readSnapshot(
  tx: Transaction<Schema>,
  key: DocumentKey,
): Promise<Uint8Array | null> {
  const row = await tx
    .selectFrom('document_snapshots')
    .select('bytes')
    .where('plan_id', '=', key.planId)
    .where('kind', '=', key.kind)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** A query of the updates after the snapshot, in the order they were appended. */
export function liveRows(tx: Transaction<Schema>, key: DocumentKey) {
  return tx
    .selectFrom('document_updates')
    .where('plan_id', '=', key.planId)
    .where('kind', '=', key.kind)
    .orderBy('id');
}
