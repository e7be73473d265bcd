// Days on which nobody of a team is in its AoR, from arrivals, departures and times away.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfOffset, offsetOfDate, textOfDayOffset } from '../../../src/lib/domain/calendar.ts';
import { DEFAULT_CALENDAR } from '../../../src/lib/domain/default-calendar.ts';
import { coverageOfAor, daysOfSpan } from '../../../src/lib/domain/derive/aor-coverage.ts';
import { asId, type LtoTeamId, type ObserverId } from '../../../src/lib/domain/ids.ts';
import type { Observer } from '../../../src/lib/domain/observer.ts';
import { emptyRoster, type Absence, type RosterData } from '../../../src/lib/domain/roster.ts';

const TEAM = asId<LtoTeamId>('team');
const dataset = { electionDay: '2019-06-09' };
const plan = { calendarEvents: new Map(DEFAULT_CALENDAR.map((event) => [event.id, event])) };

/** A team of two; nothing is said of them but what is given. */
function rosterOfPair(
  own: { arrivesOn?: string; leavesOn?: string } = {},
  away: readonly [observerId: string, fromOffset: number, toOffset: number][] = [],
): RosterData {
  const ids = ['one', 'two'].map((id) => asId<ObserverId>(id));
  const observer = (id: ObserverId): Observer => ({
    ...{ id, reference: '', kind: 'lto', name: id, nationalities: [], gender: null, languages: [] },
    ...{ missions: 0, secondingState: null, accreditation: 'none', accreditationOn: null },
    ...{ arrivesOn: null, leavesOn: null, phone: '', accountId: null, isIllustrative: true },
    ...own,
  });
  const absences = away.map(([observerId, from, to], index): [Absence['id'], Absence] => {
    const id = asId<Absence['id']>(String(index));
    const dates = { fromDate: day(from), toDate: day(to) };
    return [id, { id, observerId: asId(observerId), reason: 'leave', ...dates }];
  });
  return {
    ...emptyRoster(),
    observers: new Map(ids.map((id) => [id, observer(id)])),
    members: new Map(ids.map((id) => [id, TEAM])),
    absences: new Map(absences),
  };
}

const day = (offset: number): string => dateOfOffset(dataset.electionDay, offset);
const uncovered = (roster: RosterData) => coverageOfAor({ plan, roster, dataset }, TEAM).uncovered;

test('is without gap while one of the two is there', () => {
  expect(uncovered(rosterOfPair({}, [['one', -20, 5]]))).toEqual([]);
});

test('has a gap on the days on which both are away', () => {
  const roster = rosterOfPair({}, [
    ['one', -20, -15],
    ['two', -17, -12],
    ['two', -3, -3],
    ['one', -3, -3],
  ]);
  expect(uncovered(roster)).toEqual([
    { fromOffsetDays: -17, toOffsetDays: -15 },
    { fromOffsetDays: -3, toOffsetDays: -3 },
  ]);
  expect(uncovered(roster).map(daysOfSpan)).toEqual([3, 1]);
});

test('begins when the first arrives and ends when the last leaves, within the deployment', () => {
  const roster = rosterOfPair({ arrivesOn: day(-24), leavesOn: day(8) });
  expect(uncovered(roster)).toEqual([
    { fromOffsetDays: -26, toOffsetDays: -25 },
    { fromOffsetDays: 9, toOffsetDays: 10 },
  ]);
});

test('is not asked of a team without members, nor without dates of the deployment', () => {
  expect(uncovered(emptyRoster())).toEqual([]);
  const roster = rosterOfPair({ arrivesOn: day(-2) });
  const undated = coverageOfAor({ plan: { calendarEvents: new Map() }, roster, dataset }, TEAM);
  expect(undated).toMatchObject({ deployment: null, uncovered: [] });
});

test('agrees with counting day by day, for any times away', () => {
  const span = fc.tuple(fc.constantFrom('one', 'two'), fc.integer({ min: -30, max: 12 }));
  const spans = fc.array(fc.tuple(span, fc.nat(8)), { maxLength: 12 });
  fc.assert(
    fc.property(spans, (drawn) => {
      const away = drawn.map(([[who, from], length]) => [who, from, from + length] as const);
      const isAway = (who: string, offset: number): boolean =>
        away.some(([id, from, to]) => id === who && offset >= from && offset <= to);
      const expected: number[] = [];
      for (let offset = -26; offset <= 10; offset += 1) {
        if (isAway('one', offset) && isAway('two', offset)) expected.push(offset);
      }
      const runs = uncovered(
        rosterOfPair(
          {},
          away.map(([...each]) => each),
        ),
      );
      const found = runs.flatMap((run) =>
        Array.from({ length: daysOfSpan(run) }, (_, index) => run.fromOffsetDays + index),
      );
      expect(found).toEqual(expected);
    }),
  );
});

test('offsets and dates are each other’s inverse, in words as missions write them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (offset) => {
      expect(offsetOfDate(dataset.electionDay, day(offset))).toBe(offset);
    }),
  );
  expect([-26, 0, 10].map(textOfDayOffset)).toEqual(['E-26', 'E-day', 'E+10']);
});
