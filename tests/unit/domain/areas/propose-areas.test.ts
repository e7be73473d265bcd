// Proposals of areas hold every promise, whatever was locked, pinned or asked for.
import { expect, test } from 'vitest';
import { demonstrationPlan } from '../../../../src/lib/domain/demonstration.ts';
import { asId, type LtoTeamId, type TecId } from '../../../../src/lib/domain/ids.ts';
import type { AreasPlan } from '../../../../src/lib/domain/optimise/areas/build-problem.ts';
import { proposeAreas } from '../../../../src/lib/domain/optimise/areas/propose-areas.ts';
import { emptyPlan } from '../../../../src/lib/domain/plan.ts';
import { DEFAULT_AREAS_WISH, type AreasWish } from '../../../../src/lib/domain/proposal.ts';
import { faultsOfAlternative, ownersAfter } from '../../../support/check-areas.ts';
import { kz2019 } from '../../../support/kz-2019.ts';
import { kz2019Ground, kz2019Neighbours } from '../../../support/kz-2019-areas.ts';
import { createRandom, pick } from '../../../support/seeded-random.ts';

const STEPS = 300_000;
const demonstration = demonstrationPlan(kz2019);

function propose(plan: AreasPlan, wish: Partial<AreasWish>, steps = STEPS) {
  const whole = { ...DEFAULT_AREAS_WISH, ...wish };
  let made = 0;
  const proposal = proposeAreas(kz2019Ground, plan, whole, {
    budget: { kind: 'steps', steps },
    newTeamId: () => asId<LtoTeamId>(`new-team-${(made += 1)}`),
  });
  return { proposal, wish: whole };
}

test('an empty plan gets twelve connected areas within the tolerance, in different alternatives', () => {
  const plan = emptyPlan(kz2019.id);
  const { proposal, wish } = propose(plan, { tolerancePercent: 10 }, 900_000);
  expect(proposal.alternatives.length).toBeGreaterThan(1);
  for (const alternative of proposal.alternatives) {
    expect(faultsOfAlternative(kz2019Ground, plan, wish, alternative)).toEqual([]);
    expect(alternative.after.aorsInPieces).toBe(0);
    expect(alternative.teams).toHaveLength(12);
    expect(new Set(ownersAfter(plan, alternative).keys()).size).toBe(232);
  }
  expect(proposal.alternatives[0]?.after.loadDeviation).toBeLessThan(0.1 + 1e-6);
});

test('the same seed and steps give the same proposal', () => {
  const wish = { goal: 'one-fewer', seed: 7 } as const;
  expect(propose(demonstration, wish, 60_000)).toEqual(propose(demonstration, wish, 60_000));
});

test('locked teams and pinned TECs stay where they are, whichever they are', () => {
  const seed = Date.now() % 100_000;
  console.warn(`locks and pins: seed ${seed}`);
  const random = createRandom(seed);
  for (let round = 0; round < 6; round += 1) {
    const locked = pick(random, [...demonstration.ltoTeams.keys()]);
    const ltoTeams = new Map(
      [...demonstration.ltoTeams].map(([id, team]) => [id, { ...team, isLocked: id === locked }]),
    );
    const pinnedTecs = new Set<TecId>();
    const assigned = [...demonstration.tecAssignments.keys()];
    for (let pins = 0; pins < 8; pins += 1) pinnedTecs.add(pick(random, assigned));
    const plan = { ...demonstration, ltoTeams, pinnedTecs };
    const goal = pick(random, ['redraw', 'one-fewer', 'one-more'] as const);
    const keepBases = random() < 0.5;
    const { proposal, wish } = propose(plan, { goal, keepBases, seed: round }, 80_000);
    for (const alternative of proposal.alternatives) {
      expect(faultsOfAlternative(kz2019Ground, plan, wish, alternative), goal).toEqual([]);
    }
  }
});

test('one team fewer takes the chosen team away and moves its TECs first of all', () => {
  const removedTeamId = asId<LtoTeamId>('demo-team-9');
  const { proposal } = propose(demonstration, {
    goal: 'one-fewer',
    removedTeamId,
    tolerancePercent: 25,
  });
  const [first] = proposal.alternatives;
  expect(first?.removedTeamIds).toEqual([removedTeamId]);
  const own = [...kz2019Neighbours.keys()].filter((tecId) => {
    const team = demonstration.tecAssignments.get(tecId);
    return team === undefined || team === removedTeamId;
  });
  expect(first?.hadToMove).toBe(own.length);
  expect(first?.movedByChoice).toBeLessThan(15);
});

test('one team more leaves most TECs where they are and gives the new team a base in its area', () => {
  const { proposal } = propose(demonstration, { goal: 'one-more', tolerancePercent: 25 });
  const [first] = proposal.alternatives;
  const added = first?.teams.find((team) => team.isNew);
  expect(added?.number).toBe(13);
  if (!first || !added?.baseTecId) throw new Error('the new team got no base');
  expect(ownersAfter(demonstration, first).get(added.baseTecId)).toBe(added.id);
  expect(first.movedByChoice).toBeLessThan(60);
});

test('whole regions are kept more often when that is asked for', () => {
  const plan = emptyPlan(kz2019.id);
  const splits = (keepRegions: boolean): number =>
    propose(plan, { keepRegions, tolerancePercent: 25 }).proposal.alternatives[0]?.after
      .splitRegions ?? 99;
  expect(splits(true)).toBeLessThan(splits(false));
});

test('kept bases stay, and each lies in its own area', () => {
  const { proposal } = propose(demonstration, { keepBases: true, tolerancePercent: 25 });
  const [first] = proposal.alternatives;
  if (!first) throw new Error('nothing was proposed');
  const after = ownersAfter(demonstration, first);
  for (const team of first.teams) {
    expect(team.baseTecId).toBe(team.baseBefore);
    if (team.baseTecId) expect(after.get(team.baseTecId)).toBe(team.id);
  }
});

test('every move says why', () => {
  const { proposal } = propose(demonstration, { goal: 'one-fewer' });
  for (const { moves } of proposal.alternatives) {
    for (const { reason } of moves) expect(reason).not.toMatch(/undefined|NaN|^$/);
  }
});
