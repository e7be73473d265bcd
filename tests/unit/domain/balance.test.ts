// The balance adds up to the country whatever the assignments are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aorOfTeam } from '../../../src/lib/domain/derive/aor-of-team.ts';
import { balanceOfPlan, workloadOfTecs } from '../../../src/lib/domain/derive/balance.ts';
import { asId, type LtoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import type { LtoTeam } from '../../../src/lib/domain/lto-team.ts';
import { kz2019 } from '../../support/kz-2019.ts';

function team(number: number, baseTecId: string | null = null): LtoTeam {
  const base = baseTecId === null ? null : asId<TecId>(baseTecId);
  return {
    id: asId(`team-${number}`),
    number,
    name: '',
    colour: 'blue',
    isLocked: false,
    baseTecId: base,
  };
}

function planOf(teams: readonly LtoTeam[], assignments: readonly (readonly [string, number])[]) {
  return {
    ltoTeams: new Map(teams.map((each) => [each.id, each])),
    tecAssignments: new Map(
      assignments.map(([tecId, number]) => [asId<TecId>(tecId), asId<LtoTeamId>(`team-${number}`)]),
    ),
  };
}

test('whatever is assigned, teams and unassigned together are the whole country', () => {
  const tecIds = [...kz2019.tecs.keys()];
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 232, maxLength: 232 }),
      (owners) => {
        const drawn = tecIds.flatMap((id, at) => (owners[at] ? [[id, owners[at]] as const] : []));
        const balance = balanceOfPlan(
          planOf(
            [1, 2, 3, 4, 5].map((n) => team(n)),
            drawn,
          ),
          kz2019,
        );
        for (const [measure, total] of [
          ['tecs', 232],
          ['pecs', 9_970],
          ['voters', 11_814_019],
        ] as const) {
          const sum = balance.teams.reduce((all, each) => all + each[measure], 0);
          expect(sum + balance.unassigned[measure]).toBe(total);
        }
        for (const measure of ['tecs', 'pecs', 'voters'] as const) {
          const deviations = balance.teams.map((each) => each.deviations[measure] ?? 0);
          expect(deviations.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 6);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('a regional TEC counts as a TEC only', () => {
  expect(workloadOfTecs([asId<TecId>('KZ-AKM-00')], kz2019)).toEqual({
    tecs: 1,
    pecs: 0,
    voters: 0,
    areaKm2: 0,
  });
});

test('the farthest seat is measured from the base in a straight line', () => {
  const plan = planOf(
    [team(1, 'KZ-ALA-00'), team(2), team(3, 'KZ-ALA-00')],
    [
      ['KZ-ALA-01', 1],
      ['KZ-AST-00', 1],
      ['KZ-SHY-00', 1],
      ['KZ-MAN-00', 2],
    ],
  );
  const [first, withoutBase, withoutTecs] = balanceOfPlan(plan, kz2019).teams;
  expect(first?.farthestTecId).toBe('KZ-AST-00');
  expect(first?.farthestSeatKm).toBeGreaterThan(950);
  expect(first?.farthestSeatKm).toBeLessThan(1_000);
  expect(withoutBase).toMatchObject({ farthestSeatKm: null, farthestTecId: null });
  expect(withoutTecs?.deviations.farthestSeatKm).toBeNull();
});

test('the farthest seat is also measured by the drive, where drives are known', () => {
  const plan = planOf(
    [team(1, 'KZ-ALA-00'), team(2)],
    [
      ['KZ-AST-00', 1],
      ['KZ-SHY-00', 1],
      ['KZ-MAN-00', 2],
    ],
  );
  const hours: Record<string, number> = { 'KZ-AST-00': 14, 'KZ-SHY-00': 16, 'KZ-MAN-00': 40 };
  const between = (_from: TecId, to: TecId) => ({
    ...{ seconds: (hours[to] ?? 0) * 3600, metres: 0, source: 'service' as const, basis: '' },
  });
  const [first, withoutBase] = balanceOfPlan(plan, kz2019, { between }).teams;
  expect(first?.farthestDriveSeconds).toBe(16 * 3600);
  expect(withoutBase?.farthestDriveSeconds).toBeNull();
  expect(balanceOfPlan(plan, kz2019).teams[0]?.farthestDriveSeconds).toBeNull();
});

test('a deviation is the share above or below the mean of all teams', () => {
  const plan = planOf(
    [team(2), team(1)],
    [
      ['KZ-AKM-01', 1],
      ['KZ-AKM-02', 1],
      ['KZ-AKM-03', 1],
      ['KZ-AKM-04', 2],
    ],
  );
  const { teams, means } = balanceOfPlan(plan, kz2019);
  expect(means.tecs).toBe(2);
  expect(teams.map((each) => [each.ltoTeamId, each.deviations.tecs])).toEqual([
    ['team-1', 0.5],
    ['team-2', -0.5],
  ]);
});

test('a plan without teams has no means and everything unassigned', () => {
  const balance = balanceOfPlan(planOf([], []), kz2019);
  expect(balance.means.tecs).toBeNull();
  expect(balance.unassigned.tecIds).toHaveLength(232);
});

test('an AoR is the TECs assigned to the team', () => {
  const plan = planOf(
    [team(1)],
    [
      ['KZ-AKM-01', 1],
      ['KZ-AKM-02', 2],
    ],
  );
  expect(aorOfTeam(plan, asId('team-1'))).toEqual(['KZ-AKM-01']);
});
