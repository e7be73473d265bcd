// What stands in a calendar, and what cannot be right about times away.
import { expect, test } from 'vitest';
import {
  conflictsOfAbsences,
  entriesOfObservers,
  eventsInOrder,
} from '../../../src/lib/domain/derive/calendar-of-plan.ts';
import { DEFAULT_CALENDAR } from '../../../src/lib/domain/default-calendar.ts';
import { demonstrationRoster } from '../../../src/lib/domain/demonstration-roster.ts';
import { asId, type AbsenceId, type ObserverId } from '../../../src/lib/domain/ids.ts';
import type { Absence, RosterData } from '../../../src/lib/domain/roster.ts';

const WHO = asId<ObserverId>('demo-lto-01');
const dataset = { electionDay: '2019-06-09' };

function rosterWith(
  ...spans: readonly (readonly [fromDate: string, toDate: string])[]
): RosterData {
  const absences = spans.map(([fromDate, toDate], index): [AbsenceId, Absence] => {
    const id = asId<AbsenceId>(`away-${index}`);
    return [id, { id, observerId: WHO, reason: 'leave', fromDate, toDate }];
  });
  return { ...demonstrationRoster(dataset.electionDay), absences: new Map(absences) };
}

test('dates are in their order, whatever the order in which they were written', () => {
  const shuffled = DEFAULT_CALENDAR.toReversed().map((event) => [event.id, event] as const);
  const offsets = eventsInOrder(new Map(shuffled)).map((event) => event.fromOffsetDays);
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  expect(offsets).toHaveLength(DEFAULT_CALENDAR.length);
});

test('a person’s entries are arrival, times away and departure, of nobody else', () => {
  const roster = rosterWith(['2019-05-20', '2019-05-25']);
  const name = roster.observers.get(WHO)?.name;
  expect(entriesOfObservers(roster, dataset, new Set([WHO]))).toMatchObject([
    { title: `${name} arrives`, kind: 'arrival', fromOffsetDays: -28, toOffsetDays: -28 },
    { title: `${name} away: leave`, kind: 'away', fromOffsetDays: -20, toOffsetDays: -15 },
    { title: `${name} leaves`, kind: 'departure', fromOffsetDays: 10, toOffsetDays: 10 },
  ]);
  expect(entriesOfObservers(roster, dataset, new Set())).toEqual([]);
});

test.each([
  [
    [
      ['2019-05-20', '2019-05-25'],
      ['2019-05-25', '2019-05-28'],
    ],
    ['Away twice on 2019-05-25.'],
  ],
  [
    [['2019-05-01', '2019-05-02']],
    ['Away 2019-05-01 to 2019-05-02, before arriving on 2019-05-12.'],
  ],
  [[['2019-06-25', '2019-06-25']], ['Away 2019-06-25, after leaving on 2019-06-19.']],
  [[['2019-06-08', '2019-06-10']], ['Away on E-day.']],
  [[['2019-05-20', '2019-05-25']], []],
] as const)('%j cannot be right: %j', (spans, conflicts) => {
  expect(conflictsOfAbsences(rosterWith(...spans), dataset, WHO)).toEqual(conflicts);
});
