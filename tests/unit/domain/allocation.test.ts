// STO teams are shared out over the AoRs in proportion, and numbers set by hand stay.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allocateTeams,
  sizesOfAors,
  stoTeamsOfAors,
  teamsOfObservers,
  type AorSize,
} from '../../../src/lib/domain/derive/allocation.ts';
import { asId, type LtoTeamId, type StoTeamId } from '../../../src/lib/domain/ids.ts';
import { draftPlan, teamId } from '../../support/checked-plan.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { testFrame, testStation } from '../../support/test-station.ts';

function sizeOf(number: number, stations: number, voters: number): AorSize {
  return { ltoTeamId: teamId(number), stations, voters };
}

function teamsOf(
  sizes: readonly AorSize[],
  teams: number,
  votersPercent = 50,
  locked: ReadonlyMap<LtoTeamId, number> = new Map(),
): readonly number[] | string {
  const result = allocateTeams(sizes, { teams, votersPercent, locked });
  return result.ok ? result.value.map((aor) => aor.teams) : result.error;
}

const someSizes = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 0, max: 2_000_000 }))
    .map(([stations, voters]) => [stations, voters] as const),
  { minLength: 1, maxLength: 14 },
);

test('all teams are shared out, every AoR with a station gets one, and numbers set by hand stay', () => {
  fc.assert(
    fc.property(
      someSizes,
      fc.integer({ min: 0, max: 100 }),
      fc.array(fc.option(fc.integer({ min: 0, max: 30 })), { minLength: 14, maxLength: 14 }),
      fc.integer({ min: 1, max: 200 }),
      (pairs, votersPercent, hands, more) => {
        const sizes = pairs.map(([stations, voters], at) => sizeOf(at + 1, stations, voters));
        const locked = new Map(
          // One AoR is always free to take what the others leave.
          sizes.slice(1).flatMap(({ ltoTeamId }, at) => {
            const own = hands[at] ?? null;
            return own === null ? [] : [[ltoTeamId, own] as const];
          }),
        );
        const teams = [...locked.values()].reduce((a, b) => a + b, sizes.length) + more;
        const given = teamsOf(sizes, teams, votersPercent, locked) as readonly number[];
        expect(given.reduce((a, b) => a + b, 0)).toBe(teams);
        for (const [at, { ltoTeamId }] of sizes.entries()) {
          const own = locked.get(ltoTeamId);
          if (own === undefined) expect(given[at]).toBeGreaterThanOrEqual(1);
          else expect(given[at]).toBe(own);
        }
      },
    ),
  );
});

test('an AoR with more stations and voters never gets fewer teams than a smaller one', () => {
  fc.assert(
    fc.property(someSizes, fc.integer({ min: 14, max: 400 }), (pairs, teams) => {
      const sizes = pairs.map(([stations, voters], at) => sizeOf(at + 1, stations, voters));
      const given = teamsOf(sizes, teams) as readonly number[];
      for (const [a, one] of sizes.entries()) {
        for (const [b, other] of sizes.entries()) {
          const isLarger = one.stations > other.stations && one.voters > other.voters;
          if (isLarger) expect(given[a]).toBeGreaterThanOrEqual(given[b] ?? 0);
        }
      }
    }),
  );
});

test('without a need to round up from nothing, nobody is a whole team off the proportion', () => {
  const sizes = [sizeOf(1, 500, 0), sizeOf(2, 300, 0), sizeOf(3, 155, 0)];
  const given = teamsOf(sizes, 100, 0) as readonly number[];
  for (const [at, { stations }] of sizes.entries()) {
    expect(Math.abs((given[at] ?? 0) - (100 * stations) / 955)).toBeLessThan(1);
  }
});

test('teams follow stations, voters or half of each, as the mission sets', () => {
  const sizes = [sizeOf(1, 900, 1_000_000), sizeOf(2, 100, 1_000_000)];
  expect(teamsOf(sizes, 20, 0)).toEqual([18, 2]);
  expect(teamsOf(sizes, 20, 100)).toEqual([10, 10]);
  expect(teamsOf(sizes, 20, 50)).toEqual([14, 6]);
});

test('an AoR without stations gets none unless somebody sets a number', () => {
  const sizes = [sizeOf(1, 10, 10), sizeOf(2, 0, 0)];
  expect(teamsOf(sizes, 5)).toEqual([5, 0]);
  expect(teamsOf(sizes, 5, 50, new Map([[teamId(2), 2]]))).toEqual([3, 2]);
});

test('numbers set by hand that do not fit the total are refused with the way out', () => {
  const sizes = [sizeOf(1, 10, 10), sizeOf(2, 10, 10)];
  const locks = (first: number, second?: number): ReadonlyMap<LtoTeamId, number> =>
    new Map([[teamId(1), first], ...(second === undefined ? [] : [[teamId(2), second] as const])]);
  expect(teamsOf(sizes, 5, 50, locks(6))).toBe(
    '6 teams are set by hand, but there are 5. Lower or unlock a number.',
  );
  expect(teamsOf(sizes, 5, 50, locks(5))).toBe(
    'Only 0 of 5 teams are left for 1 AoR with stations and no number set by hand.',
  );
  expect(teamsOf(sizes, 5, 50, locks(2, 2))).toContain('make 4 of 5 teams');
  expect(teamsOf([sizeOf(1, 0, 0)], 5)).toContain('No AoR has stations yet');
});

test('each AoR tells the work of one of its teams beside that of the mean team', () => {
  const result = allocateTeams([sizeOf(1, 60, 6_000), sizeOf(2, 40, 4_000), sizeOf(3, 0, 0)], {
    teams: 4,
    votersPercent: 50,
    locked: new Map([[teamId(1), 2]]),
  });
  expect(result.ok && result.value).toMatchObject([
    { teams: 2, isLocked: true, stationsPerTeam: 30, votersPerTeam: 3_000 },
    { teams: 2, isLocked: false, stationsPerTeam: 20, votersPerTeam: 2_000 },
    { teams: 0, stationsPerTeam: null, votersPerTeam: null, deviation: null },
  ]);
  const deviations = result.ok ? result.value.map((aor) => aor.deviation) : [];
  expect(deviations[0]).toBeCloseTo(0.2, 9);
  expect(deviations[1]).toBeCloseTo(-0.2, 9);
});

test('240, 270 and 300 observers make 120, 135 and 150 teams; one left over makes none', () => {
  expect([240, 270, 300, 301].map(teamsOfObservers)).toEqual([120, 135, 150, 150]);
});

test('an AoR is as large as its stations in the frame, or as its TECs in the dataset without one', () => {
  const plan = draftPlan({ areas: { 2: ['KZ-AKM-01'], 1: ['KZ-AKM-02', 'KZ-AKM-00'] } });
  expect(sizesOfAors(plan, kz2019, null)).toEqual([sizeOf(1, 21, 46_945), sizeOf(2, 47, 110_623)]);
  const frame = testFrame([
    testStation(1, 'KZ-AKM-01', { voters: 700 }),
    testStation(2, 'KZ-AKM-01', { voters: 800 }),
    testStation(3, 'KZ-KAR-01', { voters: 900 }),
  ]);
  expect(sizesOfAors(plan, kz2019, frame)).toEqual([sizeOf(1, 0, 0), sizeOf(2, 2, 1_500)]);
});

test('teams of the core team and of parliamentarians belong to no AoR', () => {
  const plan = draftPlan({ areas: { 1: [] } });
  const numbers = [101, 102, 8001, 9001, 7];
  const stoTeams = new Map(
    numbers.map((number) => {
      const id = asId<StoTeamId>(`sto-${number}`);
      return [id, { id, number, ltoTeamId: number === 7 ? null : teamId(1) }];
    }),
  );
  expect(stoTeamsOfAors({ ...plan, stoTeams })).toEqual({
    byAor: new Map([[teamId(1), 2]]),
    unallocated: 1,
  });
});
