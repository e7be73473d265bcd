// Rule 30: the place of each station on a route is known, or somebody has looked.
import { expect, test } from 'vitest';
import { asId } from '../../../../src/lib/domain/ids.ts';
import { rule30 } from '../../../../src/lib/domain/rules/rule-30-places-verified.ts';
import { dayContext, saidOf } from '../../../support/day-context.ts';
import { aStation, KOKSHETAU, seatOf, stationId } from '../../../support/test-stations.ts';

const doubtful = [
  aStation(2, { confidence: 'low' }),
  aStation(3, { position: null }),
  aStation(4, { building: 'School 5' }),
  aStation(12, { building: 'School 5', confidence: 'low' }),
];

function placed(number: number, isVerified: boolean) {
  const movedTo = isVerified ? null : seatOf(KOKSHETAU);
  return [
    stationId(number),
    { stationId: stationId(number), movedTo, reason: 'seen', isVerified },
  ] as const;
}

test('stations in doubt are told once a team, by their doubt; those on no route are no matter', () => {
  expect(saidOf(rule30, { stations: doubtful })).toEqual([
    'sto-1: Nobody knows where they are: station 0003. Only the area is known of: station 0002. ' +
      'Other stations are in the same building as: station 0004. ' +
      'Look for them before election day and mark them as verified.',
  ]);
  expect(rule30.progress?.(dayContext({ stations: doubtful }))).toMatchObject({
    done: 5,
    total: 8,
  });
});

test('a verified place is settled, a moved pin settles where it is but not which of the building', () => {
  const stationPlaces = new Map([placed(2, false), placed(3, false), placed(4, true)]);
  expect(saidOf(rule30, { stations: doubtful, plan: { stationPlaces } })).toEqual([]);
  const moved = new Map([placed(2, true), placed(3, true), placed(4, false)]);
  expect(saidOf(rule30, { stations: doubtful, plan: { stationPlaces: moved } })).toHaveLength(1);
});

test('a stop at a station that left the list is told until somebody acts, verified or not', () => {
  const context = dayContext({});
  const stations = context.stations && {
    ...context.stations,
    stations: new Map([...context.stations.stations].filter(([id]) => id !== stationId(2))),
  };
  const stationPlaces = new Map([placed(2, true)]);
  const plan = { ...context.plan, stationPlaces };
  const [finding] = rule30.check(asId('sto-1'), { ...context, plan, stations });
  expect(finding?.why).toBe(
    'No longer on the list of stations: station PS-2. Take them off the route or swap them.',
  );
});
