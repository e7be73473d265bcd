// The audit log knows which document an entry is about, so that those who may not read it never see it.
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const auditDocuments: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .alterTable('audit_log')
      .addColumn('document', 'text', (column) => column.notNull().defaultTo('plan'))
      .execute();
  },
};
