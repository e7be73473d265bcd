// "Pair the rest" is optimal, never pairs one nationality, keeps what is locked and says what it cannot do.
import { expect, test } from 'vitest';
import type { ObserverId } from '../../../../src/lib/domain/ids.ts';
import { pairObservers } from '../../../../src/lib/domain/optimise/pair-observers.ts';
import type { PairingProblem } from '../../../../src/lib/domain/optimise/pairing-problem.ts';
import { shareNationality } from '../../../../src/lib/domain/optimise/pairing-weights.ts';
import { bestScoreByForce } from '../../../support/brute-force-pairing.ts';
import { aTeam, randomPairing } from '../../../support/pairing-problems.ts';

const id = (text: string) => text as ObserverId;

/** People of these States in order: p000, p001 ... */
function peopleFrom(...states: string[]): PairingProblem {
  const problem = randomPairing(1, states.length);
  const people = problem.people.map((person, at) => ({
    ...person,
    nationalities: (states[at] ?? '').split(' ').filter(Boolean),
  }));
  return { ...problem, people };
}

test('no set of pairs is better, proved by trying all of them for up to 9 people', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const count = 2 + (seed % 8);
    const states = 2 + (seed % 3);
    const problem = randomPairing(seed, count, { states, teams: 1 + (seed % 5) });
    const { after } = pairObservers(problem);
    const { pairs, points } = after;
    expect({ pairs, points }, `seed ${seed}`).toEqual(bestScoreByForce(problem));
  }
});

test('nor with people who wait alone in teams', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const problem = randomPairing(seed, 3 + (seed % 6), { states: 2 + (seed % 3) });
    const teams = problem.teams.map((team, at) =>
      at < 1 + (seed % 3)
        ? { ...team, memberIds: problem.people.slice(at, at + 1).map((p) => p.id) }
        : team,
    );
    const crowded = { ...problem, teams: [...teams, aTeam(98), aTeam(99)] };
    const { pairs, points } = pairObservers(crowded).after;
    expect({ pairs, points }, `seed ${seed}`).toEqual(bestScoreByForce(crowded));
  }
});

test('300 people all get a partner of another nationality', () => {
  const problem = randomPairing(7, 300);
  const { pairs, after, leftOut, blockingStates } = pairObservers(problem);
  const person = new Map(problem.people.map((each) => [each.id, each]));
  for (const { observerIds } of pairs) {
    const [a, b] = observerIds.map((each) => person.get(each));
    expect(a && b && shareNationality(a, b)).toBe(false);
  }
  expect(new Set(pairs.flatMap(({ observerIds }) => observerIds)).size).toBe(300);
  expect(after).toMatchObject({ teams: 150, pairs: 150, unpaired: 0, sameNationality: 0 });
  expect([leftOut, blockingStates]).toEqual([[], []]);
});

test('the same problem gives the same proposal, and another problem another hash', () => {
  const problem = randomPairing(3, 40);
  expect(pairObservers(problem)).toEqual(pairObservers(structuredClone(problem)));
  const weights = { ...problem.weights, experience: 31 };
  expect(pairObservers({ ...problem, weights }).basedOn).not.toBe(pairObservers(problem).basedOn);
});

test('too many of one State are told, and how many stay unpaired', () => {
  const { after, leftOut, blockingStates } = pairObservers(
    peopleFrom('DE', 'DE', 'DE', 'DE', 'DE FR', 'FR', 'PL', 'IT'),
  );
  expect(after).toMatchObject({ pairs: 3, unpaired: 2 });
  expect(leftOut.map(({ reason }) => reason)).toEqual(['same-nationality', 'same-nationality']);
  expect(blockingStates).toEqual([{ state: 'DE', nationals: 5, others: 3 }]);
});

test('one person over is odd, not a fault of any State', () => {
  const { leftOut, blockingStates } = pairObservers(peopleFrom('DE', 'FR', 'PL'));
  expect(leftOut).toMatchObject([{ reason: 'odd' }]);
  expect(blockingStates).toEqual([]);
});

test('nationals of the host country, refused and unknown nationalities are left out with the reason', () => {
  const problem = peopleFrom('KZ', '', 'DE', 'FR', 'PL');
  const people = problem.people.map((person) =>
    person.id === 'p002' ? { ...person, accreditation: 'refused' as const } : person,
  );
  const { leftOut, pairs } = pairObservers({ ...problem, people });
  expect(leftOut).toEqual([
    { observerId: 'p000', reason: 'host-national' },
    { observerId: 'p001', reason: 'nationality-unknown' },
    { observerId: 'p002', reason: 'refused' },
  ]);
  expect(pairs.map(({ observerIds }) => observerIds)).toEqual([['p003', 'p004']]);
});

test('with fewer teams than pairs the best people get them, and the others are told why not', () => {
  const problem = randomPairing(5, 8, { teams: 2 });
  const { after, leftOut } = pairObservers(problem);
  expect(after.pairs).toBe(2);
  expect(leftOut.map(({ reason }) => reason)).toEqual(Array(4).fill('no-team'));
});

test('a locked team stays, whether full, half full or empty', () => {
  const teams = [
    aTeam(1, [id('p000'), id('p001')], true),
    aTeam(2, [id('p002')], true),
    aTeam(3, [], true),
    aTeam(4),
  ];
  const problem = {
    ...peopleFrom('DE', 'DE', 'FR', 'PL', 'IT'),
    teams,
    scope: 'unlocked' as const,
  };
  const { pairs, after } = pairObservers(problem);
  expect(pairs).toMatchObject([{ teamId: 't004', observerIds: ['p003', 'p004'] }]);
  expect(after.sameNationality).toBe(1);
});

test('who waits alone in a team stays there and gets a partner without a team', () => {
  const teams = [aTeam(1), aTeam(2, [id('p003')]), aTeam(3, [id('p001')])];
  const problem = { ...peopleFrom('DE', 'FR', 'PL', 'IT'), teams };
  const { pairs } = pairObservers(problem);
  expect(pairs).toHaveLength(2);
  for (const { teamId, observerIds, membersBefore } of pairs) {
    expect(['t002', 't003']).toContain(teamId);
    expect(observerIds).toContain(membersBefore[0]);
  }
});

test('complete pairs stay, unless everything unlocked is to be paired anew', () => {
  const teams = [aTeam(1, [id('p000'), id('p001')]), aTeam(2)];
  const problem = { ...peopleFrom('DE', 'DE', 'FR', 'PL'), teams };
  expect(pairObservers(problem).pairs).toMatchObject([{ observerIds: ['p002', 'p003'] }]);
  const anew = pairObservers({ ...problem, scope: 'unlocked' });
  expect(anew.before.sameNationality).toBe(1);
  expect(anew.after).toMatchObject({ pairs: 2, sameNationality: 0 });
  expect(anew.pairs).toHaveLength(2);
});

test('pairs that are best already stay together in their team', () => {
  const first = pairObservers(randomPairing(9, 24));
  const teams = first.pairs.map(({ teamId, observerIds }) => ({
    ...{ id: teamId, isLocked: false, memberIds: observerIds },
  }));
  const again = pairObservers({ ...randomPairing(9, 24), teams, scope: 'unlocked' });
  expect(again.pairs).toEqual([]);
  expect(again.after).toEqual(first.after);
});

test('of pairs that are equally good those are kept that there are', () => {
  const alike = { gender: 'female', languages: ['en'], missions: 0 } as const;
  const problem = peopleFrom('DE', 'FR', 'PL', 'IT', 'AT', 'ES');
  const people = problem.people.map((person) => ({ ...person, ...alike }));
  const kept: readonly (readonly [number, number])[] = [
    [0, 3],
    [1, 5],
    [2, 4],
  ];
  const teams = kept.map(([a, b], at) => aTeam(at + 1, [id(`p00${a}`), id(`p00${b}`)]));
  expect(pairObservers({ ...problem, people, teams, scope: 'unlocked' }).pairs).toEqual([]);
});

test('somebody in a team of the other kind is not free', () => {
  const problem = { ...peopleFrom('DE', 'FR', 'PL'), elsewhere: [id('p001')] };
  expect(pairObservers(problem).pairs.map(({ observerIds }) => observerIds)).toEqual([
    ['p000', 'p002'],
  ]);
});
