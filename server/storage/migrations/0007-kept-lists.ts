// Lists that a plan rests on and that never change: lists of stations, drawn samples.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const keptLists: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('kept_lists')
      .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('created_by_id', 'text', (column) => column.notNull().references('users.id'))
      .addColumn('created_by_name', 'text', (column) => column.notNull())
      .addColumn('content', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('kept_lists_key', ['plan_id', 'kind', 'id'])
      .execute();
    await sql`create trigger kept_lists_no_update before update on kept_lists
      begin select raise(abort, 'kept lists never change'); end`.execute(db);
  },
};
