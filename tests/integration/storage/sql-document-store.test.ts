// The contract of document stores, on the SQLite file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asId } from '../../../src/lib/domain/ids.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import { createSqlDocumentStore } from '../../../server/storage/sql-document-store.ts';
import { testDocumentStoreContract } from './document-store-contract.ts';

testDocumentStoreContract('a SQLite file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'muster-documents-'));
  let db = await openDatabase(folder);
  return {
    store: () => createSqlDocumentStore(db),
    async addPlan(planId) {
      const at = '2019-05-08T00:00:00.000Z';
      await db
        .insertInto('plans')
        .values({
          id: planId,
          name: planId,
          dataset_id: asId('kz-2019'),
          created_at: at,
          updated_at: at,
          archived_at: null,
          is_illustrative: 0,
        })
        .execute();
    },
    async countAuditEntries() {
      return (await db.selectFrom('audit_log').select('id').execute()).length;
    },
    async reopen() {
      await db.destroy();
      db = await openDatabase(folder);
    },
    async close() {
      await db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
