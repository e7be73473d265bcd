// Lists that a plan rests on: kept once under their fingerprint, never changed, handed to a plan's copies.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asId, type PlanId, type UserId } from '../../../src/lib/domain/ids.ts';
import {
  copyLists,
  findList,
  keepList,
  readList,
  type KeptListKey,
} from '../../../server/storage/kept-lists.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import type { Database } from '../../../server/storage/schema.ts';

const AT = '2019-05-24T10:00:00.000Z';
const ann = { id: asId<UserId>('ann'), name: 'Ann' };
const [plan, copy] = ['plan', 'copy'].map((id) => asId<PlanId>(id)) as [PlanId, PlanId];
const key: KeptListKey = { planId: plan, kind: 'station-frame', id: 'abc' };

let folder: string;
let db: Database;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-lists-'));
  db = await openDatabase(folder);
  const person = { email: 'a@example.org', password_hash: '', role: 'core-team' as const };
  await db
    .insertInto('users')
    .values({ ...ann, ...person, created_at: AT, disabled_at: null })
    .execute();
  for (const id of [plan, copy]) {
    const facts = { name: id, dataset_id: asId<never>('kz-2019'), is_illustrative: 0 };
    const dates = { created_at: AT, updated_at: AT, archived_at: null };
    await db
      .insertInto('plans')
      .values({ id, ...facts, ...dates })
      .execute();
  }
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

test('a list is read as it was kept; keeping it again changes nothing', async () => {
  expect(await readList(db, key)).toBeNull();
  expect(await keepList(db, key, { text: 'қала', at: AT, author: ann })).toBe(true);
  expect(await keepList(db, key, { text: 'другой', at: AT, author: ann })).toBe(false);
  expect(await readList(db, key)).toBe('қала');
});

test('lists of another plan and another kind are others', async () => {
  await keepList(db, key, { text: 'one', at: AT, author: ann });
  expect(await findList(db, { ...key, planId: copy })).toBeNull();
  expect(await findList(db, { ...key, kind: 'sample' })).toBeNull();
});

test('the copy of a plan has its lists', async () => {
  await keepList(db, key, { text: 'one', at: AT, author: ann });
  await copyLists(db, plan, copy);
  expect(await readList(db, { ...key, planId: copy })).toBe('one');
});

test('the database refuses to change a list', async () => {
  await keepList(db, key, { text: 'one', at: AT, author: ann });
  const change = db.updateTable('kept_lists').set({ created_by_name: 'Bob' }).execute();
  await expect(change).rejects.toThrow(/never change/);
});
