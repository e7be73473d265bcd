// Every root map of a plan takes what its shape says and nothing else; what cannot be read is left out, never
// thrown.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { inspectUpdate } from '../../../server/sync/update-guard.ts';
import {
  DOCUMENT_SHAPES,
  TEXT_MAX_LENGTH,
  type RootShape,
} from '../../../src/lib/doc/document-shape.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { updateMadeBy } from '../../support/forged-updates.ts';

const ROOTS = Object.entries(DOCUMENT_SHAPES.plan).map(([root, shape]) => ({ root, shape }));

const GOOD: Readonly<Record<RootShape, readonly (() => unknown)[]>> = {
  texts: [() => 'text'],
  values: [() => 'text', () => 7, () => true, () => null],
  records: [() => new Y.Map([['field', 7]])],
};
const BAD: Readonly<Record<RootShape, readonly (() => unknown)[]>> = {
  texts: [() => 7, () => null, () => new Y.Map(), () => ['text'], () => new Y.Array()],
  values: [() => Number.NaN, () => ({ a: 1 }), () => new Y.Map(), () => new Uint8Array(2)],
  records: [
    () => 'text',
    () => ({ field: 7 }),
    () => new Y.Array(),
    () => new Y.Map([['field', new Y.Map()]]),
    () => new Y.Map([['field', { a: 1 }]]),
  ],
};

function inspected(root: string, value: unknown) {
  const doc = new Y.Doc();
  const update = updateMadeBy(new Y.Doc(), (copy) => copy.getMap(root).set('key', value));
  return inspectUpdate(doc, DOCUMENT_SHAPES.plan, update);
}

test.each(ROOTS)('$root takes $shape alone', ({ root, shape }) => {
  for (const value of GOOD[shape]) expect(inspected(root, value())).toMatchObject({ ok: true });
  for (const value of BAD[shape]) {
    expect(inspected(root, value())).toMatchObject({ error: 'MALFORMED' });
  }
  const long = 'x'.repeat(TEXT_MAX_LENGTH + 1);
  const tooLong = shape === 'records' ? new Y.Map([['field', long]]) : long;
  expect(inspected(root, tooLong)).toMatchObject({ error: 'TOO_LARGE' });
});

test('records with nothing of what they are to hold are left out and named', () => {
  const doc = new Y.Doc();
  const records = ROOTS.filter(({ shape }) => shape === 'records').map(({ root }) => root);
  for (const root of records) doc.getMap(root).set(`odd-${root}`, new Y.Map([['field', 7]]));
  for (const { root, shape } of ROOTS) {
    if (shape !== 'records') doc.getMap(root).set('odd', 'no such value');
  }
  const { plan, invalid } = readPlan(doc);
  expect([...invalid].sort()).toEqual(records.map((root) => `odd-${root}`).sort());
  for (const part of ['choices', 'allocations', 'tabulationReasons', 'stops', 'routes'] as const) {
    expect([...plan[part]]).toEqual([]);
  }
});
