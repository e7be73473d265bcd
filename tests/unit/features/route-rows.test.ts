// The rows of one route and of all teams: what they say, where a nudge leads, which teams the filters leave.
import { expect, test } from 'vitest';
import { asId, type LtoTeamId, type StopId, type StoTeamId } from '../../../src/lib/domain/ids.ts';
import type { LtoTeam } from '../../../src/lib/domain/lto-team.ts';
import type { Finding } from '../../../src/lib/domain/rules/finding.ts';
import type { StoTeam } from '../../../src/lib/domain/sto-team.ts';
import { parseClock, textOfMinutes } from '../../../src/lib/features/routes/clock-text.ts';
import { clockAt, otherZoneAt } from '../../../src/lib/features/routes/route-words.ts';
import { placeAfterNudge } from '../../../src/lib/features/routes/stop-rows.ts';
import { problemsByTeam, rowsOfTeams } from '../../../src/lib/features/routes/team-rows.ts';

const NORTH = asId<LtoTeamId>('lto-north');
const SOUTH = asId<LtoTeamId>('lto-south');
const lto = (id: LtoTeamId, number: number): LtoTeam => ({
  ...{ id, number, name: '', colour: 'blue', baseTecId: null, isLocked: false },
});
const sto = (number: number, ltoTeamId: LtoTeamId | null): StoTeam => ({
  ...{ id: asId<StoTeamId>(`sto-${number}`), number, ltoTeamId },
});
const TEAMS = {
  ltoTeams: [lto(NORTH, 1), lto(SOUTH, 2)],
  stoTeams: [sto(101, NORTH), sto(102, NORTH), sto(9001, null)],
};
const stopIds = ['a', 'b', 'c'].map((id) => asId<StopId>(id));
const [A, B, C] = stopIds as [StopId, StopId, StopId];

test('a stop nudged up goes before the one above, nudged down behind the one below', () => {
  expect(placeAfterNudge(stopIds, B, -1)).toBe(A);
  expect(placeAfterNudge(stopIds, A, 1)).toBe(C);
  expect(placeAfterNudge(stopIds, B, 1)).toBeNull();
});

test('at the ends of a route a stop has nowhere to go', () => {
  expect(placeAfterNudge(stopIds, A, -1)).toBeUndefined();
  expect(placeAfterNudge(stopIds, C, 1)).toBeUndefined();
});

test('teams stand under their AoR; AoRs without a team that is shown are left out', () => {
  const rows = rowsOfTeams({ ...TEAMS, aor: 'all', isShown: () => true });
  expect(rows.map(({ key }) => key)).toEqual([NORTH, 'sto-101', 'sto-102', 'no-aor', 'sto-9001']);
  const some = rowsOfTeams({ ...TEAMS, aor: 'all', isShown: ({ number }) => number === 102 });
  expect(some.map(({ key }) => key)).toEqual([NORTH, 'sto-102']);
  expect(rowsOfTeams({ ...TEAMS, aor: 'none', isShown: () => true }).map(({ key }) => key)).toEqual(
    ['no-aor', 'sto-9001'],
  );
});

test('problems of a team count those of its stops; what is waived or for the reader alone does not', () => {
  const id = asId<StoTeamId>('sto-101');
  const finding = (key: string, facts: Partial<Finding>): Finding => ({
    ...{ key, rule: 21, severity: 'error', object: { kind: 'sto-team', id }, why: '', tecIds: [] },
    ...facts,
  });
  const counts = problemsByTeam(
    [
      finding('1', {}),
      finding('2', { object: { kind: 'stop', id: A, stoTeamId: id } }),
      finding('3', { severity: 'warning' }),
      finding('4', { severity: 'warning' }),
      finding('5', { severity: 'info' }),
    ],
    ({ key }) => key === '4',
  );
  expect([...counts]).toEqual([[id, { errors: 2, warnings: 1 }]]);
});

test('times are read as people write them, those after midnight as well', () => {
  expect([parseClock('5:30'), parseClock('05.30'), parseClock('02:00+1')]).toEqual([
    330, 330, 1560,
  ]);
  expect([
    parseClock('26:00'),
    parseClock('48:00'),
    parseClock('5:61'),
    parseClock('soon'),
  ]).toEqual([1560, null, null, null]);
  expect([textOfMinutes(330), textOfMinutes(1560)]).toEqual(['05:30', '26:00']);
});

test('a stop is told by the clock there: the day after is marked, a zone other than the capital’s is named', () => {
  const at = Date.parse('2019-06-09T19:30:00Z') / 1000;
  expect(clockAt(at, 'Asia/Almaty', '2019-06-09')).toBe('01:30 +1');
  expect(clockAt(at, 'Asia/Aqtobe', '2019-06-09')).toBe('00:30 +1');
  expect(otherZoneAt(at, 'Asia/Aqtobe', 'Asia/Almaty')).toBe('UTC+5');
  expect(otherZoneAt(at, 'Asia/Almaty', 'Asia/Almaty')).toBeNull();
});
