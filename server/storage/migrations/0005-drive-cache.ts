// What the mission's routing service has answered, so that it is asked once and its absence is survived.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const driveCache: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('drive_cache')
      .addColumn('service', 'text', (column) => column.notNull())
      .addColumn('from_place', 'text', (column) => column.notNull())
      .addColumn('to_place', 'text', (column) => column.notNull())
      .addColumn('seconds', 'integer')
      .addColumn('metres', 'integer')
      .addColumn('fetched_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('drive_cache_key', ['service', 'from_place', 'to_place'])
      .execute();
  },
};
