// Rule 29: no station is visited by two teams nor twice by one; no two teams meet in one building.
import { describe, expect, test } from 'vitest';
import { asId } from '../../../../src/lib/domain/ids.ts';
import { isKeyOfWarning } from '../../../../src/lib/domain/rules/all-rules.ts';
import { rule29 } from '../../../../src/lib/domain/rules/rule-29-no-overlap.ts';
import { dayContext, dayWith, saidOf } from '../../../support/day-context.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { stopsOf, stoTeamId } from '../../../support/test-routes.ts';
import { AKKOL, aStation } from '../../../support/test-stations.ts';

describe('at one station', () => {
  test('two teams are one too many', () => {
    const stops = [...dayWith({}), ...stopsOf(2, ['opening 9', 'voting 4'])];
    expect(saidOf(rule29, { stops })).toEqual([
      'PS-4: Teams 0101 and 0102 all visit station 0004. Leave it to one of them.',
    ]);
  });

  test('one team twice is too, unless it opens and closes it', () => {
    expect(saidOf(rule29, { stops: dayWith({ 'voting 3': 'voting 2' }) })[0]).toContain(
      'Team 0101 visits station 0002 twice.',
    );
    expect(saidOf(rule29, { stops: dayWith({ 'closing 8': 'closing 1' }) })).toEqual([]);
  });

  test('the team that takes over the count may come there', () => {
    const stops = [...dayWith({}), ...stopsOf(2, ['closing 8'])];
    expect(saidOf(rule29, { stops })).toHaveLength(1);
    expect(saidOf(rule29, { stops, routes: [{ relievedByTeamId: stoTeamId(2) }] })).toEqual([]);
  });
});

describe('in one building', () => {
  const shared = [2, 9, 21].map((number) =>
    aStation(number, { building: 'School 5', ...(number === 21 && { tecId: AKKOL }) }),
  );
  const other = (word: 'voting 9' | 'voting 21') => stopsOf(2, ['opening 10', word]);

  test('two teams within an hour meet, which is a warning that can be waived', () => {
    const context = dayContext({ stops: [...dayWith({}), ...other('voting 9')], stations: shared });
    const [found, ...others] = findingsOfRule(rule29, context);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ key: '29:PS-2:building', severity: 'warning' });
    expect(found?.why).toContain(
      'Teams 0101 and 0102 meet in one building: at station 0002 from 08:00, at station 0009 from 09:00.',
    );
    expect([isKeyOfWarning('29:PS-2:building'), isKeyOfWarning('29:PS-2')]).toEqual([true, false]);
  });

  test('also across the border of an AoR', () => {
    const stoTeams = [{ id: asId<never>('sto-2'), number: 201, ltoTeamId: asId<never>('team-2') }];
    const stops = [...dayWith({}), ...other('voting 21')];
    expect(saidOf(rule29, { stops, stations: shared, stoTeams })[0]).toContain('0101 and 0201');
  });

  test('farther apart in time they do not, as the mission’s setting says', () => {
    // One leaves at 08:30, the other comes at 09:00.
    const stops = [...dayWith({}), ...other('voting 9')];
    const meetings = (buildingGapMinutes: number) =>
      saidOf(rule29, { stops, stations: shared, settings: { buildingGapMinutes } });
    expect([meetings(31).length, meetings(30).length]).toEqual([1, 0]);
  });
});
