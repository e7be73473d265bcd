// Brings the database to the newest schema. Invariant: a migration that has landed is never edited.
import { Migrator, type Migration } from 'kysely/migration';
import { initial } from './migrations/0001-initial.ts';
import { signInAttempts } from './migrations/0002-sign-in-attempts.ts';
import { passwordResets } from './migrations/0003-password-resets.ts';
import { auditDocuments } from './migrations/0004-audit-documents.ts';
import { driveCache } from './migrations/0005-drive-cache.ts';
import { ownAreas } from './migrations/0006-own-areas.ts';
import { keptLists } from './migrations/0007-kept-lists.ts';
import type { Database } from './schema.ts';

const MIGRATIONS: Record<string, Migration> = {
  '0001-initial': initial,
  '0002-sign-in-attempts': signInAttempts,
  '0003-password-resets': passwordResets,
  '0004-audit-documents': auditDocuments,
  '0005-drive-cache': driveCache,
  '0006-own-areas': ownAreas,
  '0007-kept-lists': keptLists,
};

/** Runs what has not run yet, all or nothing. Throws when one fails or when the file is newer than the program. */
export async function migrateToLatest(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('the database could not be brought up to date', { cause: error });
}
