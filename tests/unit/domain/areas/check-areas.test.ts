// The checker of proposals finds answers that were broken on purpose.
import { expect, test } from 'vitest';
import { demonstrationPlan } from '../../../../src/lib/domain/demonstration.ts';
import { asId, type LtoTeamId, type TecId } from '../../../../src/lib/domain/ids.ts';
import { proposeAreas } from '../../../../src/lib/domain/optimise/areas/propose-areas.ts';
import {
  DEFAULT_AREAS_WISH,
  type ProposalAlternative,
} from '../../../../src/lib/domain/proposal.ts';
import { faultsOfAlternative } from '../../../support/check-areas.ts';
import { kz2019 } from '../../../support/kz-2019.ts';
import { kz2019Ground } from '../../../support/kz-2019-areas.ts';

const plan = demonstrationPlan(kz2019);
const sound = soundAlternative();

function soundAlternative(): ProposalAlternative {
  const { alternatives } = proposeAreas(kz2019Ground, plan, DEFAULT_AREAS_WISH, {
    budget: { kind: 'steps', steps: 200_000 },
  });
  const [first] = alternatives;
  if (!first) throw new Error('nothing was proposed');
  return first;
}

function faultsOf(alternative: ProposalAlternative, in_ = plan): string {
  return faultsOfAlternative(kz2019Ground, in_, DEFAULT_AREAS_WISH, alternative).join('; ');
}

test('a sound answer has no faults', () => {
  expect(faultsOf(sound)).toBe('');
});

test('a TEC left out is found', () => {
  const free = sound.moves.filter(
    (move) => move.from !== null || !kz2019Ground.neighbours.has(move.tecId),
  );
  expect(faultsOf({ ...sound, moves: free })).toMatch(/is with no team/);
});

test('an area in two pieces is found', () => {
  const far = asId<TecId>('KZ-MAN-04');
  const to = asId<LtoTeamId>('demo-team-4');
  const others = sound.moves.filter((move) => move.tecId !== far);
  const from = plan.tecAssignments.get(far) ?? null;
  const broken = { ...sound, moves: [...others, { tecId: far, from, to, reason: 'broken' }] };
  expect(faultsOf(broken)).toMatch(/AoRs lie in pieces/);
});

test('wrong figures, double moves and moves from elsewhere are found', () => {
  const after = { ...sound.after, votersDeviation: 0.01 };
  expect(faultsOf({ ...sound, after })).toMatch(/voters: 0.01 was told/);
  expect(faultsOf({ ...sound, hadToMove: sound.hadToMove + 1 })).toMatch(/moved TECs/);
  const [move] = sound.moves;
  if (!move) throw new Error('nothing moved');
  expect(faultsOf({ ...sound, moves: [...sound.moves, move] })).toMatch(/moves twice/);
  const elsewhere = { ...move, from: asId<LtoTeamId>('nobody') };
  expect(faultsOf({ ...sound, moves: [elsewhere] })).toMatch(/is not with nobody/);
});

test('a broken lock and a broken pin are found', () => {
  const move = sound.moves.find(({ from }) => from !== null);
  if (!move?.from) throw new Error('nothing moved between teams');
  const team = plan.ltoTeams.get(move.from);
  if (!team) throw new Error('the team is not in the plan');
  const ltoTeams = new Map([...plan.ltoTeams, [team.id, { ...team, isLocked: true }] as const]);
  expect(faultsOf(sound, { ...plan, ltoTeams })).toMatch(/leaves a locked team/);
  expect(faultsOf(sound, { ...plan, pinnedTecs: new Set([move.tecId]) })).toMatch(/is pinned/);
});
