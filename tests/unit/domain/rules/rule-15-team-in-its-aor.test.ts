// Rule 15: STO teams have a number of their own that begins with their AoR's, and work inside it.
import { expect, test } from 'vitest';
import { asId } from '../../../../src/lib/domain/ids.ts';
import { rule15 } from '../../../../src/lib/domain/rules/rule-15-team-in-its-aor.ts';
import { dayContext, dayWith, saidOf } from '../../../support/day-context.ts';
import { AKKOL } from '../../../support/test-stations.ts';

test('nothing is wrong with a team that is numbered and works inside its AoR', () => {
  expect(saidOf(rule15)).toEqual([]);
});

test('a number that two teams have is told of both', () => {
  const stoTeams = [{ id: asId<never>('sto-9'), number: 101 }];
  const said = saidOf(rule15, { stoTeams });
  expect(said.map((words) => words.split(':')[0])).toEqual(['sto-1', 'sto-9']);
  expect(said[0]).toContain('Another team has the number 0101 too');
});

test('a number begins with that of the AoR, but for parliamentarians and the core team', () => {
  const stoTeams = [301, 8001, 9001].map((number) => ({ id: asId<never>(`t-${number}`), number }));
  expect(saidOf(rule15, { stoTeams })).toEqual([
    't-301: The number 0301 does not begin with that of LTO01, in whose area the team works. Number the teams anew.',
  ]);
});

test('stops outside the AoR are named once for the team, unless it may cross the border', () => {
  const stops = dayWith({ 'voting 3': 'voting 21', 'closing 8': 'closing 22' });
  const [said, ...others] = saidOf(rule15, { stops });
  expect(others).toEqual([]);
  expect(said).toContain(
    '2 stations lie outside the area of LTO01: station 0021 and station 0022.',
  );
  expect(saidOf(rule15, { stops, routes: [{ crossBorderReason: 'bridge is out' }] })).toEqual([]);
});

test('a stop at the TEC of another AoR is outside too', () => {
  const stops = dayWith({ 'tabulation KZ-AKM-01': `tabulation ${AKKOL}` });
  expect(saidOf(rule15, { stops })[0]).toContain(
    '1 stop lies outside the area of LTO01: the TEC in',
  );
});

test('a team without an AoR has not been started', () => {
  const stoTeams = [{ id: asId<never>('sto-9'), number: 3, ltoTeamId: null }];
  expect(saidOf(rule15, { stoTeams })).toEqual([]);
  expect(rule15.progress?.(dayContext({ stoTeams }))).toMatchObject({ done: 2, total: 3 });
});
