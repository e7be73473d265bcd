// Which people the roster shows, and in which order.
import { expect, test } from 'vitest';
import { newObserver, type ObserverFields } from '../../../src/lib/domain/check-observer.ts';
import { asId } from '../../../src/lib/domain/ids.ts';
import { rowsToShow, type RosterRow } from '../../../src/lib/features/roster/roster-rows.ts';

function row(name: string, fields: Partial<ObserverFields> = {}, teamCode = ''): RosterRow {
  return { observer: { id: asId(name), ...newObserver('lto', name), ...fields }, teamCode };
}

const ROWS = [
  row('Sample Two', { nationalities: ['DE'], missions: 12, reference: 'R2' }, 'LTO03'),
  row('Sample Ten', { nationalities: ['FR'], missions: 2, kind: 'sto', phone: '+447700900010' }),
  row('Sample Éva', { languages: ['kk'], missions: 7, reference: 'R10' }),
];
const ALL = { tab: 'all', query: '', sort: { column: 'name', isDescending: false } } as const;
const namesOf = (rows: readonly RosterRow[]) => rows.map(({ observer }) => observer.name);

test('a tab shows one kind', () => {
  expect(namesOf(rowsToShow(ROWS, { ...ALL, tab: 'sto' }))).toEqual(['Sample Ten']);
  expect(rowsToShow(ROWS, { ...ALL, tab: 'lto' })).toHaveLength(2);
});

test.each([
  ['eva', 'Sample Éva'],
  ['germany', 'Sample Two'],
  ['kazakh', 'Sample Éva'],
  ['lto03', 'Sample Two'],
  ['7700900010', 'Sample Ten'],
  ['sample france', 'Sample Ten'],
])('“%s” finds %s', (query, name) => {
  expect(namesOf(rowsToShow(ROWS, { ...ALL, query }))).toEqual([name]);
});

test('numbers sort as numbers, and what is unknown comes last in either direction', () => {
  const by = (column: 'missions' | 'reference', isDescending: boolean) =>
    namesOf(rowsToShow(ROWS, { ...ALL, sort: { column, isDescending } }));
  expect(by('missions', false)).toEqual(['Sample Ten', 'Sample Éva', 'Sample Two']);
  expect(by('reference', false)).toEqual(['Sample Two', 'Sample Éva', 'Sample Ten']);
  expect(by('reference', true)).toEqual(['Sample Éva', 'Sample Two', 'Sample Ten']);
});
