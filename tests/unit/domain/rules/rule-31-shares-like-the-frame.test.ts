// Rule 31: the stations planned are urban, large or in the capital about as often as all stations are.
import { expect, test } from 'vitest';
import { asId, type StoTeamId, type TecId } from '../../../../src/lib/domain/ids.ts';
import { rule31 } from '../../../../src/lib/domain/rules/rule-31-shares-like-the-frame.ts';
import type { Station } from '../../../../src/lib/domain/station.ts';
import { dayContext, dayWith, saidOf, type DayDraft } from '../../../support/day-context.ts';
import { stopsOf } from '../../../support/test-routes.ts';
import { aStation } from '../../../support/test-stations.ts';

/** Only team 0101 there is; of stations 1 to 12 in Kokshetau those told are urban. */
function alone(urban: readonly number[], more: DayDraft = {}): DayDraft {
  const stations = urban.map((number) => aStation(number, { setting: 'urban' }));
  const stoTeam = { id: asId<StoTeamId>('sto-1'), number: 101, ltoTeamId: asId<never>('team-1') };
  return {
    ...more,
    stations: [...stations, ...(more.stations ?? [])],
    plan: { stoTeams: new Map([[stoTeam.id, stoTeam]]), ...more.plan },
  };
}

test('more than ten points from all stations are told of the AoR and of the country', () => {
  // Planned: 6 of 8 urban, 75 %. Of all: 6 of 12 in the AoR, 6 of 15 in the country.
  const said = saidOf(rule31, alone([1, 2, 3, 4, 5, 6]));
  expect(said).toEqual([
    'team-1: 75 % of the stations planned are urban, of all stations 50 %; the limit is 10 points. ' +
      'Plan fewer that are.',
    'plan: 75 % of the stations planned are urban, of all stations 40 %; the limit is 10 points. ' +
      'Plan fewer that are.',
  ]);
});

test('within ten points, or the mission’s setting, nothing is wrong', () => {
  // 4 of 8 planned, 6 of 12 in the AoR; 6 of 15 in the country are 10 points less.
  const even = alone([1, 2, 3, 4, 11, 12]);
  expect(saidOf(rule31, even)).toEqual([]);
  const settings = { sharePointsMax: 9 };
  expect(saidOf(rule31, { ...even, settings }).map((words) => words.split(':')[0])).toEqual([
    'plan',
  ]);
});

test('too few large stations ask for more', () => {
  const large = [9, 10, 11, 12].map((number): Station => aStation(number, { voters: 1500 }));
  const [medium, few] = saidOf(rule31, alone([], { stations: large }));
  expect(medium).toMatch(/^team-1: 100 % of the stations planned are of medium size, .* 67 %/);
  expect(few).toMatch(/^team-1: 0 % of the stations planned are large, .* Plan more that are\.$/);
});

test('the share of the capital is one of the country', () => {
  const capital = asId<TecId>('KZ-AST-01');
  const stations = Array.from({ length: 8 }, (_, at) => aStation(60 + at, { tecId: capital }));
  const stops = stopsOf(1, [
    'opening 60',
    ...[61, 62, 63, 64, 65, 66].map((number) => `voting ${number}` as const),
    'closing 67',
  ]);
  expect(saidOf(rule31, alone([], { stations, stops }))).toEqual([
    'plan: 100 % of the stations planned are in the capital, of all stations 35 %; the limit is 10 points. ' +
      'Plan fewer that are.',
  ]);
});

test('until every team of the AoR has a route or chooses for itself, that is progress', () => {
  const draft = { ...alone([1, 2, 3, 4, 5, 6]), plan: {} };
  expect(saidOf(rule31, draft)).toEqual([]);
  expect(rule31.progress?.(dayContext(draft))).toMatchObject({ done: 0, total: 1 });
  const routes = [{ stoTeamId: asId<StoTeamId>('sto-2'), mode: 'area-only' as const }];
  expect(saidOf(rule31, { ...draft, routes })).toHaveLength(2);
});

test('a station counts once, and fewer than a route’s least say nothing', () => {
  const stops = dayWith({ 'voting 7': 'voting 2' });
  expect(saidOf(rule31, alone([1, 2, 3, 4, 5, 6], { stops }))).toEqual([]);
});
