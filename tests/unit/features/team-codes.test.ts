// Teams as people type them. Rule: every code that is typed is a team, or is named in the refusal.
import { expect, test } from 'vitest';
import { asId } from '../../../src/lib/domain/ids.ts';
import type { StoTeam } from '../../../src/lib/domain/sto-team.ts';
import { teamsOfCodes } from '../../../src/lib/features/zones/team-codes.ts';

const TEAMS: readonly StoTeam[] = [101, 103, 104, 201, 9001].map((number) => ({
  ...{ id: asId(`sto-${number}`), number, ltoTeamId: null },
}));
const idsOf = (text: string) => teamsOfCodes(text, TEAMS);

test.each([
  ['0101', ['sto-101']],
  ['101', ['sto-101']],
  [' 0101, 0201;9001 0101 ', ['sto-101', 'sto-201', 'sto-9001']],
  ['0101-0104', ['sto-101', 'sto-103', 'sto-104']],
  ['0102 – 0200', ['sto-103', 'sto-104']],
])('%j names teams', (text, expected) => {
  expect(idsOf(text)).toEqual({ ok: true, value: expected });
});

test.each([
  ['', 'such as'],
  ['0101, 0102', '0102'],
  ['LTO01', 'LTO01'],
  ['0105-0200', '0105-0200'],
])('%j is refused', (text, words) => {
  expect(idsOf(text)).toMatchObject({
    ok: false,
    error: expect.stringContaining(words) as unknown,
  });
});
