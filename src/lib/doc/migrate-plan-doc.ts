// Brings a plan document to the newest schema. Invariant: only the server calls this, before the first
// sync message and after the old bytes are kept.
import type * as Y from 'yjs';
import { initial } from './migrations/0001-initial.ts';
import type { DocMigration } from './migrations/migration.ts';
import { ServerEdit } from './origins.ts';
import { planRoots } from './plan-doc.ts';
import { transact } from './transact.ts';

/** Every migration in order; the last one's id is the protocol's SCHEMA_VERSION. */
export const PLAN_DOC_MIGRATIONS: readonly DocMigration[] = [initial];

/**
 * Runs the migrations that the document lacks, in one transaction; resolves to their ids. Throws when
 * the document is newer than the program, for writing to it would lose what it cannot read.
 */
export function migratePlanDoc(
  doc: Y.Doc,
  migrations: readonly DocMigration[] = PLAN_DOC_MIGRATIONS,
): readonly number[] {
  const { meta } = planRoots(doc);
  const version = Number(meta.get('schemaVersion') ?? 0);
  const newest = migrations.at(-1)?.id ?? 0;
  if (version > newest) {
    throw new Error(`the plan has schema version ${version}, this program knows ${newest}`);
  }
  const missing = migrations.filter((migration) => migration.id > version);
  if (missing.length === 0) return [];
  transact(doc, new ServerEdit('migrate'), () => {
    for (const migration of missing) migration.up(doc);
    meta.set('schemaVersion', newest);
  });
  return missing.map((migration) => migration.id);
}
