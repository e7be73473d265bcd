// What LTOs say about the TECs of their own areas, and when each last looked at the own area.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const ownAreas: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('area_visits')
      .addColumn('user_id', 'text', (column) => column.notNull().references('users.id'))
      .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
      .addColumn('seen_at', 'text', (column) => column.notNull())
      .addColumn('previous_seen_at', 'text')
      .addPrimaryKeyConstraint('area_visits_key', ['user_id', 'plan_id'])
      .execute();
    await createContributions(db, 'tec_comments').execute();
    await createContributions(db, 'tec_corrections')
      .addColumn('field', 'text', (column) => column.notNull())
      .addColumn('current_value', 'text', (column) => column.notNull())
      .addColumn('proposed_value', 'text', (column) => column.notNull())
      .execute();
    for (const table of ['tec_comments', 'tec_corrections']) {
      await db.schema
        .createIndex(`${table}_of_plan`)
        .on(table)
        .columns(['plan_id', 'decided_at'])
        .execute();
    }
  },
};

/** Who said what about which TEC, and what the core team answered. */
function createContributions(db: Kysely<unknown>, table: string) {
  return db.schema
    .createTable(table)
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
    .addColumn('tec_id', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('team_code', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull().references('users.id'))
    .addColumn('author_name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('reply', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('decided_by_id', 'text', (column) => column.references('users.id'))
    .addColumn('decided_by_name', 'text');
}
