// The database file: private, exclusive, and an audit log that nobody can rewrite.
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { asId } from '../../../src/lib/domain/ids.ts';
import { DataFolderError, openDatabase } from '../../../server/storage/open-database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muster-database-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('openDatabase', () => {
  it('makes the folder and a file that only its owner can read', async () => {
    const dataDir = join(folder, 'new', 'data');
    const db = await openDatabase(dataDir);
    await db.destroy();
    expect(statSync(join(dataDir, 'muster.sqlite')).mode & 0o777).toBe(0o600);
  });

  it('syncs to disk at every commit and enforces foreign keys', async () => {
    const db = await openDatabase(folder);
    const pragma = async (name: string) =>
      Object.values((await sql<object>`${sql.raw(`pragma ${name}`)}`.execute(db)).rows[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    await db.destroy();
  });

  it('says so when another Muster has the file, and opens once that one has stopped', async () => {
    const first = await openDatabase(folder);
    await expect(openDatabase(folder)).rejects.toThrow(/Another Muster is running/);
    await first.destroy();
    const second = await openDatabase(folder);
    await second.destroy();
  });

  it('says what to do when the folder is not a folder that can be written', async () => {
    await expect(openDatabase('/dev/null/data')).rejects.toThrow(DataFolderError);
    await expect(openDatabase('/dev/null/data')).rejects.toThrow(/MUSTER_DATA_DIR/);
  });

  it('opens an existing file again without running its migrations twice', async () => {
    const readMigrations = sql`select name, timestamp from kysely_migration order by name`;
    const first = await openDatabase(folder);
    const ran = await readMigrations.execute(first);
    await first.destroy();
    chmodSync(join(folder, 'muster.sqlite'), 0o644);
    const db = await openDatabase(folder);
    expect(ran.rows).toContainEqual(expect.objectContaining({ name: '0001-initial' }));
    expect((await readMigrations.execute(db)).rows).toEqual(ran.rows);
    await db.destroy();
  });
});

describe('the audit log', () => {
  it('refuses to change or delete an entry', async () => {
    const db = await openDatabase(folder);
    const row = {
      at: '2019-05-08T00:00:00Z',
      plan_id: null,
      actor_id: asId<never>('u'),
      actor_name: 'A',
      content: '{}',
    };
    await db.insertInto('audit_log').values(row).execute();
    await expect(db.updateTable('audit_log').set({ actor_name: 'B' }).execute()).rejects.toThrow(
      /append-only/,
    );
    await expect(db.deleteFrom('audit_log').execute()).rejects.toThrow(/append-only/);
    expect(await db.selectFrom('audit_log').select('actor_name').execute()).toEqual([
      { actor_name: 'A' },
    ]);
    await db.destroy();
  });
});
