// The coverage counts what routes will see beside what there is, for the country and for each AoR.
import { expect, test } from 'vitest';
import { coverageOfPlan, type PlanCoverage } from '../../../src/lib/domain/derive/coverage.ts';
import { asId, type StationId, type StopId, type StoTeamId } from '../../../src/lib/domain/ids.ts';
import type { PlanData } from '../../../src/lib/domain/plan.ts';
import { defaultRoute } from '../../../src/lib/domain/route.ts';
import type { Sample, SampledStation } from '../../../src/lib/domain/sample.ts';
import { stationIdOfNumber } from '../../../src/lib/domain/stations/station-number.ts';
import type { Stop, StopKind } from '../../../src/lib/domain/stop.ts';
import { draftPlan, teamId } from '../../support/checked-plan.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { testFrame, testStation } from '../../support/test-station.ts';

const FRAME = testFrame([
  testStation(1, 'KZ-AKM-01', { setting: 'urban', voters: 2_000 }),
  testStation(2, 'KZ-AKM-01', { setting: 'urban', voters: 1_000, kind: 'hospital' }),
  testStation(3, 'KZ-AKM-02', { setting: 'rural', voters: 300 }),
  testStation(4, 'KZ-AKM-02', { setting: 'rural', voters: 200 }),
  testStation(5, 'KZ-AST-01', { setting: 'urban', voters: 1_800 }),
  testStation(6, 'KZ-ALA-01', { setting: 'urban', voters: 1_800 }),
  testStation(7, 'KZ-SHY-01', { setting: 'urban', voters: 900 }),
  testStation(8, 'KZ-KAR-01', { setting: 'rural', voters: 700 }),
]);

/** Teams sto-0 and sto-1 in AoR 1, sto-2 in AoR 2, nobody in AoR 3; KZ-KAR-01 is in no AoR. */
const DRAFT = draftPlan({
  areas: { 2: ['KZ-AST-01', 'KZ-ALA-01'], 1: ['KZ-AKM-01', 'KZ-AKM-02'], 3: ['KZ-SHY-01'] },
  stoTeams: [1, 1, 2],
});

type StopDraft = readonly [team: number, kind: StopKind, at: number | string];

function planWith(stops: readonly StopDraft[], more: Partial<PlanData> = {}): PlanData {
  const entries = stops.map(([team, kind, at], index): readonly [StopId, Stop] => {
    const id = asId<StopId>(`stop-${index}`);
    const facts = { id, orderKey: `a${index}`, isPinned: false, dwellMinutes: null };
    const stoTeamId = asId<StoTeamId>(`sto-${team}`);
    return [
      id,
      typeof at === 'string'
        ? { ...facts, stoTeamId, kind: 'tabulation', tecId: asId(at) }
        : { ...facts, stoTeamId, kind: kind as 'voting', stationId: stationIdOfNumber(at) },
    ];
  });
  return { ...DRAFT, stops: new Map(entries), ...more };
}

function sampleOf(...drawn: readonly (readonly [number, number])[]): Sample {
  const stations = drawn.map(([number, team]): SampledStation => ({
    ...{ stationId: stationIdOfNumber(number), ltoTeamId: teamId(team), stratum: '' },
    ...{ inclusionProbability: 0.5, reserveFor: null },
  }));
  return { stations } as unknown as Sample;
}

function coverage(plan: PlanData, sample: Sample | null = null): PlanCoverage {
  return coverageOfPlan({ plan, dataset: kz2019, frame: FRAME, sample });
}

test('openings, visits, counts, TECs and special stations are counted beside all there are', () => {
  const { country, aors } = coverage(
    planWith([
      [0, 'opening', 1],
      [0, 'voting', 2],
      [0, 'closing', 1],
      [1, 'voting', 3],
      [0, 'tabulation', 'KZ-AKM-01'],
      [1, 'tabulation', 'KZ-AKM-01'],
      [2, 'opening', 5],
    ]),
  );
  expect(country.figures).toEqual({
    openings: { planned: 2, all: 8 },
    visits: { planned: 4, all: 8 },
    counts: { planned: 1, all: 8 },
    tabulations: { planned: 1, all: 232 },
    special: { planned: 1, all: 1 },
  });
  expect([...aors.keys()]).toEqual([teamId(1), teamId(2), teamId(3)]);
  expect(aors.get(teamId(1))?.figures).toMatchObject({
    openings: { planned: 1, all: 4 },
    visits: { planned: 3, all: 4 },
    tabulations: { planned: 1, all: 2 },
  });
  expect(country.visitsOfTecs.toSorted()).toEqual([1, 1, 2]);
});

test('a station counts for the AoR in which it lies, and stops of teams that are gone count nowhere', () => {
  const { country, aors } = coverage(
    planWith([
      [0, 'voting', 5],
      [9, 'voting', 6],
      [0, 'voting', 8],
    ]),
  );
  expect(country.figures.visits.planned).toBe(2);
  expect(aors.get(teamId(1))?.figures.visits.planned).toBe(0);
  expect(aors.get(teamId(2))?.figures.visits.planned).toBe(1);
});

test('shares of the stations planned stand beside those of all, with the points between them', () => {
  const { country } = coverage(
    planWith([
      [0, 'voting', 1],
      [0, 'voting', 3],
      [2, 'voting', 5],
      [2, 'voting', 6],
    ]),
  );
  const shares = new Map(country.shares.map((share) => [share.measure, share]));
  expect(shares.get('urban')).toMatchObject({ framePercent: 62.5, plannedPercent: 75 });
  expect(shares.get('urban')?.points).toBe(12.5);
  expect(shares.get('small')).toMatchObject({ framePercent: 25, plannedPercent: 25, points: 0 });
  expect(shares.get('large')).toMatchObject({ framePercent: 37.5, plannedPercent: 75 });
  expect(shares.get('special')).toMatchObject({ framePercent: 12.5, plannedPercent: 0 });
  expect(shares.get('capital')).toMatchObject({ framePercent: 25, plannedPercent: 50 });
});

test('without stops nothing is said about shares', () => {
  expect(coverage(DRAFT).country.shares[0]).toEqual({
    ...{ measure: 'urban', framePercent: 62.5, plannedPercent: null, points: null },
  });
  expect(coverage(DRAFT).country.sample).toBeNull();
});

test('each drawn station is covered, replaced, or missed for a reason', () => {
  const swaps = new Map(
    (
      [
        [2, 3, 'roof fell in'],
        [6, null, 'closed'],
      ] as const
    ).map(([from, to, reason]) => {
      const stationId: StationId = stationIdOfNumber(from);
      return [
        stationId,
        { stationId, replacedBy: to === null ? null : stationIdOfNumber(to), reason },
      ];
    }),
  );
  const plan = planWith(
    [
      [0, 'voting', 1],
      [0, 'voting', 3],
    ],
    { swaps },
  );
  const drawn = sampleOf([1, 1], [2, 1], [4, 1], [5, 2], [6, 2], [7, 3], [8, 3], [99, 1]);
  const { country, aors } = coverage(plan, drawn);
  expect(country.sample).toMatchObject({ drawn: 8, covered: 1, replaced: 1 });
  expect(country.sample?.missed.map(({ sampled, reason }) => [sampled.stationId, reason])).toEqual([
    ['PS-0004', { kind: 'unknown' }],
    ['PS-0005', { kind: 'no-route-yet' }],
    ['PS-0006', { kind: 'swapped', words: 'closed' }],
    ['PS-0007', { kind: 'no-team' }],
    ['PS-0008', { kind: 'no-aor' }],
    ['PS-0099', { kind: 'not-in-frame' }],
  ]);
  expect(aors.get(teamId(2))?.sample).toMatchObject({ drawn: 2, covered: 0 });
});

test('where all teams choose for themselves, that is why a drawn station is on no route', () => {
  const id = asId<StoTeamId>('sto-2');
  const routes = new Map([[id, { ...defaultRoute(id), mode: 'area-only' as const }]]);
  const { country } = coverage(planWith([], { routes }), sampleOf([5, 2]));
  expect(country.sample?.missed[0]?.reason).toEqual({ kind: 'area-only' });
});
