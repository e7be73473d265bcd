// What a database left behind by a crash holds, read on a copy so that the original stays as it was.
import { cpSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { activityContentSchema } from '../../../src/lib/protocol/activity.ts';
import type { PlanId } from '../../../src/lib/domain/ids.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import { createSqlDocumentStore } from '../../../server/storage/sql-document-store.ts';
import type { Database } from '../../../server/storage/schema.ts';

export const DATABASE_FILE = 'muster.sqlite';
export const WAL_FILE = `${DATABASE_FILE}-wal`;

export type StoredEdits = {
  /** Keys in the document. */
  readonly inDocument: ReadonlySet<string>;
  /** How many audit entries each key has. */
  readonly auditEntries: ReadonlyMap<string, number>;
};

/** Opens a copy of the folder's database, its log cut at a byte if one is given, and reads it. */
export async function readStoredEdits(
  folder: string,
  planId: PlanId,
  cutWalAt: number | null = null,
): Promise<StoredEdits> {
  const copy = mkdtempSync(join(tmpdir(), 'muster-crash-copy-'));
  try {
    cpSync(folder, copy, { recursive: true });
    if (cutWalAt !== null) truncateSync(join(copy, WAL_FILE), cutWalAt);
    const db = await openDatabase(copy);
    const edits = await readEdits(db, planId);
    await db.destroy();
    return edits;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

async function readEdits(db: Database, planId: PlanId): Promise<StoredEdits> {
  const stored = await createSqlDocumentStore(db).load({ planId, kind: 'plan' });
  if (!stored) throw new Error('the document is gone');
  const doc = new Y.Doc();
  doc.transact(() => {
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot);
    for (const update of stored.updates) Y.applyUpdate(doc, update);
  });
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('the document has gaps');
  const rows = await db.selectFrom('audit_log').select('content').execute();
  const auditEntries = new Map<string, number>();
  for (const { content } of rows) {
    const entry = activityContentSchema.parse(JSON.parse(content));
    if (entry.kind !== 'plan-edited') continue;
    for (const change of entry.changes) {
      if (change.kind !== 'watch-contact-changed') continue;
      const { pecAbroadId } = change;
      auditEntries.set(pecAbroadId, (auditEntries.get(pecAbroadId) ?? 0) + 1);
    }
  }
  return { inDocument: new Set(planRoots(doc).watchContacts.keys()), auditEntries };
}
