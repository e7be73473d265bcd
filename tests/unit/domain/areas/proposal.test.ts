// What others changed since a proposal was made is told move by move.
import { expect, test } from 'vitest';
import { regionalTecsThatFollow } from '../../../../src/lib/domain/derive/regional-tecs-that-follow.ts';
import { demonstrationPlan } from '../../../../src/lib/domain/demonstration.ts';
import { asId, type LtoTeamId, type TecId } from '../../../../src/lib/domain/ids.ts';
import {
  fingerprintOfAreas,
  stateOfMove,
  type ProposalAlternative,
} from '../../../../src/lib/domain/proposal.ts';
import { kz2019 } from '../../../support/kz-2019.ts';

const plan = demonstrationPlan(kz2019);
const tecId = asId<TecId>('KZ-PAV-03');
const from = asId<LtoTeamId>('demo-team-3');
const to = asId<LtoTeamId>('demo-team-4');
const other = asId<LtoTeamId>('demo-team-5');
const move = { tecId, from, to, reason: 'a test' };
const alternative = {
  teams: [],
  removedTeamIds: [],
  moves: [move],
} as unknown as ProposalAlternative;

function withOwner(owner: LtoTeamId) {
  return { ...plan, tecAssignments: new Map([...plan.tecAssignments, [tecId, owner] as const]) };
}

test('a move holds until somebody moves, pins or locks', () => {
  expect(stateOfMove(move, withOwner(from), alternative)).toBe('holds');
  expect(stateOfMove(move, withOwner(to), alternative)).toBe('done');
  expect(stateOfMove(move, withOwner(other), alternative)).toBe('moved-since');
  const pinned = { ...withOwner(from), pinnedTecs: new Set([tecId]) };
  expect(stateOfMove(move, pinned, alternative)).toBe('pinned-since');
  const going = { ...alternative, removedTeamIds: [from] };
  expect(stateOfMove(move, pinned, going)).toBe('holds');
  const target = plan.ltoTeams.get(to);
  if (!target) throw new Error('the team is not in the plan');
  const ltoTeams = new Map([...plan.ltoTeams, [to, { ...target, isLocked: true }] as const]);
  expect(stateOfMove(move, { ...withOwner(from), ltoTeams }, alternative)).toBe('locked-since');
  const without = new Map([...plan.ltoTeams].filter(([id]) => id !== to));
  expect(stateOfMove(move, { ...withOwner(from), ltoTeams: without }, alternative)).toBe(
    'team-gone',
  );
});

test('the fingerprint changes with an assignment, a pin, a lock, and with nothing else', () => {
  const before = fingerprintOfAreas(plan);
  expect(
    fingerprintOfAreas({ ...plan, tecAssignments: new Map([...plan.tecAssignments].reverse()) }),
  ).toBe(before);
  expect(fingerprintOfAreas(withOwner(other))).not.toBe(before);
  expect(fingerprintOfAreas({ ...plan, pinnedTecs: new Set([tecId]) })).not.toBe(before);
});

test('a regional TEC follows its seat unless it was given to another team', () => {
  const seat = asId<TecId>('KZ-PAV-01');
  const regional = asId<TecId>('KZ-PAV-00');
  const follow = (pairs: readonly (readonly [TecId, LtoTeamId])[], moved = [seat]) =>
    regionalTecsThatFollow((id) => new Map(pairs).get(id) ?? null, kz2019, new Set(moved), to);
  expect(follow([])).toEqual([regional]);
  expect(
    follow([
      [seat, from],
      [regional, from],
    ]),
  ).toEqual([regional]);
  expect(
    follow([
      [seat, from],
      [regional, other],
    ]),
  ).toEqual([]);
  expect(follow([], [tecId])).toEqual([]);
  expect(follow([], [seat, regional])).toEqual([]);
});

test('in cities that are regions the regional TEC goes with one of the city districts', () => {
  for (const region of ['KZ-AST', 'KZ-ALA', 'KZ-SHY']) {
    const districts = [...kz2019.tecs.values()].filter(
      (tec) => tec.regionId === region && tec.kind !== 'regional',
    );
    const followers = districts.filter(
      (tec) => regionalTecsThatFollow(() => null, kz2019, new Set([tec.id]), to).length > 0,
    );
    expect(followers).toHaveLength(1);
  }
});
