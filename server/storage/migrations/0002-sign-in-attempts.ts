// Failed sign-ins, so that a restart does not give an attacker a fresh start.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const signInAttempts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('sign_in_attempts')
      .addColumn('key_hash', 'text', (column) => column.primaryKey())
      .addColumn('failures', 'integer', (column) => column.notNull())
      .addColumn('last_at', 'text', (column) => column.notNull())
      .execute();
  },
};
