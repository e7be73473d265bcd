// Brings a live document to the newest schema. Invariant: only the server calls this, before the first
// sync message and after the old bytes are kept.
import type * as Y from 'yjs';
import type { DocumentKind } from '../protocol/roles.ts';
import { initial } from './migrations/0001-initial.ts';
import { calendar } from './migrations/0002-calendar.ts';
import type { DocMigration } from './migrations/migration.ts';
import { ServerEdit } from './origins.ts';
import { transact } from './transact.ts';

/** Every migration in order; the last one's id is the protocol's schema version of the kind. */
export const DOC_MIGRATIONS: Readonly<Record<DocumentKind, readonly DocMigration[]>> = {
  plan: [initial, calendar],
  roster: [initial],
  security: [initial],
};

/**
 * Runs the migrations that the document lacks, in one transaction; gives their ids. Throws when the
 * document is newer than the program, for writing to it would lose what it cannot read.
 */
export function migrateDoc(
  doc: Y.Doc,
  kind: DocumentKind,
  migrations: readonly DocMigration[] = DOC_MIGRATIONS[kind],
): readonly number[] {
  const meta = doc.getMap('meta');
  const version = Number(meta.get('schemaVersion') ?? 0);
  const newest = migrations.at(-1)?.id ?? 0;
  if (version > newest) {
    throw new Error(`the ${kind} has schema version ${version}, this program knows ${newest}`);
  }
  const missing = migrations.filter((migration) => migration.id > version);
  if (missing.length === 0) return [];
  transact(doc, new ServerEdit('migrate'), () => {
    for (const migration of missing) migration.up(doc);
    meta.set('schemaVersion', newest);
  });
  return missing.map((migration) => migration.id);
}
