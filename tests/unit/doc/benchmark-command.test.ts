// A benchmark is given by a person with its source, written once, and taken back by one undo.
import { expect, test } from 'vitest';
import { setBenchmark } from '../../../src/lib/doc/commands/set-benchmark.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { createPeer } from '../../support/plan-peers.ts';

const key = 'share-urban';
const REPORT = { value: 61.5, source: 'final report of 2015' };

test('there is none until somebody gives it, and one undo takes it back', () => {
  const { doc, undo } = createPeer();
  expect(readPlan(doc).plan.benchmarks).toEqual(new Map());
  expect(setBenchmark(doc, { key, benchmark: REPORT })).toMatchObject({ ok: true });
  expect(readPlan(doc).plan.benchmarks).toEqual(new Map([[key, REPORT]]));
  setBenchmark(doc, { key, benchmark: { ...REPORT, value: 62 } });
  expect(readPlan(doc).plan.benchmarks.get(key)?.value).toBe(62);
  undo.undo();
  undo.undo();
  expect(readPlan(doc).plan.benchmarks.size).toBe(0);
});

test('a value without its source is refused, and so is one that is no number', () => {
  const { doc } = createPeer();
  const refusalOf = (value: number, source: string) => {
    const result = setBenchmark(doc, { key, benchmark: { value, source } });
    return result.ok ? null : result.error.field;
  };
  expect(refusalOf(61, '  ')).toBe('source');
  expect(refusalOf(61, 'x'.repeat(201))).toBe('source');
  expect(refusalOf(NaN, REPORT.source)).toBe('value');
  expect(refusalOf(-1, REPORT.source)).toBe('value');
  expect(planRoots(doc).benchmarks.size).toBe(0);
});

test('the same again writes nothing, and no benchmark is the same as none', () => {
  const { doc } = createPeer();
  setBenchmark(doc, { key, benchmark: REPORT });
  let updates = 0;
  doc.on('update', () => (updates += 1));
  setBenchmark(doc, { key, benchmark: { ...REPORT, source: ` ${REPORT.source} ` } });
  expect(updates).toBe(0);
  setBenchmark(doc, { key, benchmark: null });
  setBenchmark(doc, { key, benchmark: null });
  expect(updates).toBe(1);
});

test('a record that is none is left out and named', () => {
  const { doc } = createPeer();
  setBenchmark(doc, { key, benchmark: REPORT });
  planRoots(doc).benchmarks.get(key)?.set('source', '');
  const read = readPlan(doc);
  expect(read.plan.benchmarks.size).toBe(0);
  expect(read.invalid).toHaveLength(1);
});
