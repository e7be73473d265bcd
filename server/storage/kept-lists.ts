// Lists that a plan rests on, each under the fingerprint of its content. Invariant: a list is kept once and
// never changes (the database refuses it too), so that whoever has its id has its content.
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Transaction } from 'kysely';
import type { PlanId } from '../../src/lib/domain/ids.ts';
import type { Author } from './document-store.ts';
import type { Database, KeptListKind, Schema } from './schema.ts';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

export type KeptListKey = {
  readonly planId: PlanId;
  readonly kind: KeptListKind;
  /** Fingerprint of the content. */
  readonly id: string;
};

type Queries = Database | Transaction<Schema>;

/** Keeps a text under its key; whether it is new. The first to keep it stays its author. */
export async function keepList(
  db: Queries,
  key: KeptListKey,
  list: { readonly text: string; readonly at: string; readonly author: Author },
): Promise<boolean> {
  const content = await compress(list.text);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('kept_lists')
    .values({
      ...{ plan_id: key.planId, kind: key.kind, id: key.id, content },
      ...{ created_at: list.at, created_by_id: list.author.id, created_by_name: list.author.name },
    })
    .onConflict((conflict) => conflict.columns(['plan_id', 'kind', 'id']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The text of a list, gzipped as it is kept; null when there is none. */
export async function findList(db: Queries, key: KeptListKey): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('kept_lists')
    .select('content')
    .where('plan_id', '=', key.planId)
    .where('kind', '=', key.kind)
    .where('id', '=', key.id)
    .executeTakeFirst();
  return row?.content ?? null;
}

/** The text of a list; null when there is none. */
export async function readList(db: Queries, key: KeptListKey): Promise<string | null> {
  const content = await findList(db, key);
  return content && (await decompress(content)).toString('utf8');
}

/** Gives a plan the lists of another, as they are: a copy of a plan rests on the same lists. */
export async function copyLists(db: Queries, from: PlanId, to: PlanId): Promise<void> {
  const columns = [
    'kind',
    'id',
    'created_at',
    'created_by_id',
    'created_by_name',
    'content',
  ] as const;
  await db
    .insertInto('kept_lists')
    .columns(['plan_id', ...columns])
    .expression((lists) =>
      lists
        .selectFrom('kept_lists')
        .select((row) => [row.val(to).as('plan_id'), ...columns])
        .where('plan_id', '=', from),
    )
    .execute();
}

/** A list as it came to be. */
export type KeptListFacts = {
  readonly id: string;
  readonly at: string;
  readonly authorName: string;
};

/** The lists of one kind that a plan has, newest first. */
export async function listsOfPlan(
  db: Queries,
  { planId, kind }: Pick<KeptListKey, 'planId' | 'kind'>,
): Promise<readonly KeptListFacts[]> {
  const rows = await db
    .selectFrom('kept_lists')
    .select(['id', 'created_at', 'created_by_name'])
    .where('plan_id', '=', planId)
    .where('kind', '=', kind)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, at: row.created_at, authorName: row.created_by_name },
  }));
}
