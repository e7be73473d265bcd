// The teams of the pairing board: the rules speak at once, and an edit redraws only what it touched.
import { expect, test } from 'vitest';
import { pairRowsOf, rowsShown } from '../../../src/lib/features/pairs/pair-rows.ts';
import { wordsOfFinding } from '../../../src/lib/features/pairs/finding-words.ts';
import { anObserver, contextWith } from '../../support/rule-context.ts';

const anna = anObserver('anna', { nationalities: ['DE'], missions: 0 });
const boris = anObserver('boris', { nationalities: ['FR'], gender: 'male', missions: 2 });
const carla = anObserver('carla', { nationalities: ['DE'], missions: 0 });

test('rules 1 to 5 speak in the row of the team, in words', () => {
  const context = contextWith({
    'lto-1': [anna, boris],
    'lto-2': [carla, anObserver('dora', { nationalities: ['DE', 'KZ'], missions: 0 })],
    'lto-3': [{ ...anna, id: anObserver('again').id }],
  });
  const rows = pairRowsOf(context, 'lto', []);
  const words = rows.map(({ findings }) => findings.map(wordsOfFinding));
  expect(rows.map(({ code }) => code)).toEqual(['LTO01', 'LTO02', 'LTO03']);
  expect(words).toEqual([
    ['Entered twice'],
    ['Same nationality', 'One gender', 'No earlier mission', 'National of the host country'],
    ['Not two observers', 'Entered twice'],
  ]);
});

test('rules 6 and 7 speak there too', () => {
  const late = { ...anna, arrivesOn: '2019-05-20', leavesOn: '2019-06-01' };
  const refused = { ...boris, accreditation: 'refused' as const };
  const [row] = pairRowsOf(contextWith({ 'lto-1': [late, refused] }), 'lto', []);
  expect(row?.findings.map(wordsOfFinding)).toEqual([
    'Arrives late',
    'Leaves early',
    'Not accredited in time',
  ]);
});

test('only the rows that an edit touched are new', () => {
  const before = pairRowsOf(contextWith({ 'lto-1': [anna, boris], 'lto-2': [carla] }), 'lto', []);
  const after = pairRowsOf(
    contextWith({ 'lto-1': [{ ...anna }, { ...boris }], 'lto-3': [carla] }),
    'lto',
    before,
  );
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  expect(after[2]?.members).toEqual([carla]);
});

test('teams with room and teams with findings can be shown alone', () => {
  const rows = pairRowsOf(contextWith({ 'sto-1': [anna, boris], 'sto-2': [carla] }), 'sto', []);
  const codes = (filter: Parameters<typeof rowsShown>[1]) =>
    rowsShown(rows, filter).map(({ code }) => code);
  expect(codes('all')).toEqual(['0001', '0002', '0003']);
  expect(codes('open')).toEqual(['0002', '0003']);
  expect(codes('findings')).toEqual(['0002']);
});
