// Order keys leave room between any two, stay short whatever is inserted where, and are rarely made twice.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEXT_MAX_LENGTH } from '../../../src/lib/doc/document-shape.ts';
import { ORDER_KEY_MAX_LENGTH, orderKeysBetween } from '../../../src/lib/doc/order-key.ts';
import { createRandom } from '../../support/seeded-random.ts';

const INSERTS = 5_000;

function orderKeyBetween(a: string | null, b: string | null, random = Math.random): string | null {
  return orderKeysBetween(a, b, 1, random)?.[0] ?? null;
}

function insertedKeys(place: (keys: readonly string[], at: number) => number, seed = 1): string[] {
  const random = createRandom(seed);
  const keys = [...(orderKeysBetween(null, null, 2, random) ?? [])];
  for (let at = 0; at < INSERTS; at++) {
    const index = place(keys, at);
    const key = orderKeyBetween(keys[index - 1] ?? null, keys[index] ?? null, random);
    if (key === null) throw new Error(`no room after ${at} inserts`);
    keys.splice(index, 0, key);
  }
  return keys;
}

test.each([
  { where: 'at the end', place: (keys: readonly string[]) => keys.length },
  { where: 'at the beginning', place: () => 0 },
  { where: 'after the first', place: () => 1 },
  { where: 'before the last', place: (keys: readonly string[]) => keys.length - 1 },
])('thousands of stops inserted $where keep short keys', ({ place }) => {
  const keys = insertedKeys(place);
  expect(keys).toEqual([...keys].sort());
  expect(new Set(keys).size).toBe(keys.length);
  expect(Math.max(...keys.map(({ length }) => length))).toBeLessThanOrEqual(20);
});

test('any keys made anywhere are in order and different', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.integer(), (places, seed) => {
      const random = createRandom(seed);
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        const added = orderKeysBetween(keys[at - 1] ?? null, keys[at] ?? null, 3, random);
        keys.splice(at, 0, ...(added ?? []));
      }
      expect(keys).toHaveLength(3 * places.length);
      expect(keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key)).toBe(true);
    }),
  );
});

test('a key never grows past what a document takes', () => {
  expect(ORDER_KEY_MAX_LENGTH).toBeLessThan(TEXT_MAX_LENGTH);
  let [low, high]: [string, string] = ['00001', '00002'];
  for (let at = 0; ; at++) {
    const key = orderKeyBetween(low, high);
    if (key === null) break;
    expect(key.length).toBeLessThanOrEqual(ORDER_KEY_MAX_LENGTH);
    if (at % 2 === 0) low = key;
    else high = key;
  }
});

test.each([
  ['equal keys', 'AAAAA', 'AAAAA'],
  ['disordered keys', 'BBBBB', 'AAAAA'],
  ['keys of other makers', 'a!', null],
  ['keys without digits', '', 'AAAAA'],
])('there is no room between %s', (_what, a, b) => {
  expect(orderKeyBetween(a, b)).toBeNull();
});

test('two people who insert at one place hardly ever make the same key', () => {
  const random = createRandom(7);
  const keys = Array.from({ length: 1_000 }, () => orderKeyBetween('AAAAA', 'ZZZZZ', random));
  expect(new Set(keys).size).toBeGreaterThan(980);
});
