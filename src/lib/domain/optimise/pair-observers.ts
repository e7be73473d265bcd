// "Pair the rest": the best pairs that can be made of the people who are free, solved exactly as a
// maximum-weight matching. First as many pairs as possible, then the most points, then the fewest changes.
// Invariant: no pair shares a nationality; locked teams stay; the same problem gives the same proposal.
import type { ObserverId, TeamId } from '../ids.ts';
import { freePeopleOf, type FreePeople, type MatchedPair } from './free-people.ts';
import { maxWeightMatching, type WeightedEdge } from './max-weight-matching.ts';
import { figuresOfPairs } from './pairing-figures.ts';
import { hashOfProblem, type PairingProblem } from './pairing-problem.ts';
import type { BlockingState, LeftOut, PairingProposal, ProposedPair } from './pairing-proposal.ts';
import { seatPairs } from './seat-pairs.ts';
import {
  meritsOfPair,
  pointsOfMerits,
  shareNationality,
  type PairingPerson,
} from './pairing-weights.ts';

/** More than there can be pairs, so that points always outweigh keeping a pair together. */
const POINT = 10_000;
/** More than all points together: people without a team are set aside before anything else. */
const SET_ASIDE = 10_000_000;

/** Solves the problem; with 300 people it takes a fraction of a second. */
export function pairObservers(problem: PairingProblem): PairingProposal {
  const free = freePeopleOf(problem);
  const { matched, withoutTeam } = matchPeople(problem, free);
  const pairs = describePairs(seatPairs(matched, free), problem, free);
  const leftOut = leftOutOf(matched, withoutTeam, free);
  return {
    basedOn: hashOfProblem(problem),
    pairs,
    leftOut,
    blockingStates: blockingStatesOf(leftOut, free),
    before: figuresOfPairs(problem),
    after: figuresOfPairs(withPairs(problem, pairs)),
  };
}

type Matching = {
  readonly matched: readonly MatchedPair[];
  readonly withoutTeam: ReadonlySet<ObserverId>;
};

/**
 * Matches the pool and those who wait. When the teams do not suffice, some people are matched with a
 * placeholder instead and stay without a team; as many as are needed for the pairs to fit.
 */
function matchPeople(problem: PairingProblem, free: FreePeople): Matching {
  const { pool, waiting, emptyTeamIds } = free;
  const people = [...pool, ...waiting.map(({ person }) => person)];
  const edges = edgesOf(people, problem, free);
  let placeholders = Math.max(0, pool.length - waiting.length - 2 * emptyTeamIds.length);
  for (;;) {
    const placeholderEdges = pool.flatMap((_, from) =>
      Array.from({ length: placeholders }, (_, at): WeightedEdge => [
        from,
        people.length + at,
        SET_ASIDE,
      ]),
    );
    const partners = maxWeightMatching(people.length + placeholders, [
      ...edges,
      ...placeholderEdges,
    ]);
    const matched = pairsOf(partners, people);
    const newPairs = matched.filter(([, b]) => pool.includes(b)).length;
    if (newPairs <= emptyTeamIds.length) {
      const aside = pool.filter((_, at) => (partners[at] ?? -1) >= people.length);
      return { matched, withoutTeam: new Set(aside.map(({ id }) => id)) };
    }
    placeholders += 2 * (newPairs - emptyTeamIds.length);
  }
}

/** Everybody who may be paired with whom; those who wait in different teams are not. */
function edgesOf(
  people: readonly PairingPerson[],
  { areaLanguages, weights }: PairingProblem,
  { pool, teamOf }: FreePeople,
): readonly WeightedEdge[] {
  const edges: WeightedEdge[] = [];
  for (const [from, a] of pool.entries()) {
    for (let to = from + 1; to < people.length; to++) {
      const b = people[to];
      if (!b || shareNationality(a, b)) continue;
      const points = pointsOfMerits(meritsOfPair(a, b, areaLanguages), weights);
      const team = teamOf.get(a.id);
      const isTogether = team !== undefined && team === teamOf.get(b.id);
      edges.push([from, to, points * POINT + (isTogether ? 1 : 0)]);
    }
  }
  return edges;
}

function pairsOf(
  partners: readonly (number | null)[],
  people: readonly PairingPerson[],
): readonly MatchedPair[] {
  return people.flatMap((a, from) => {
    const to = partners[from] ?? null;
    const b = to === null || to < from ? undefined : people[to];
    return b ? [[a, b] as const] : [];
  });
}

function describePairs(
  seated: ReadonlyMap<TeamId, MatchedPair>,
  { teams, areaLanguages, weights }: PairingProblem,
  { teamOf }: FreePeople,
): readonly ProposedPair[] {
  return teams.flatMap(({ id: teamId, memberIds }) => {
    const pair = seated.get(teamId);
    if (!pair || pair.every(({ id }) => memberIds.includes(id))) return [];
    const [a, b] = pair;
    const merits = meritsOfPair(a, b, areaLanguages);
    const points = pointsOfMerits(merits, weights);
    const teamsBefore = [teamOf.get(a.id) ?? null, teamOf.get(b.id) ?? null] as const;
    const observerIds = [a.id, b.id] as const;
    return [{ teamId, observerIds, merits, points, membersBefore: memberIds, teamsBefore }];
  });
}

function leftOutOf(
  matched: readonly MatchedPair[],
  withoutTeam: ReadonlySet<ObserverId>,
  { pool, waiting, excluded }: FreePeople,
): readonly LeftOut[] {
  const paired = new Set(matched.flat().map(({ id }) => id));
  const rest = [...pool, ...waiting.map(({ person }) => person)].filter(
    ({ id }) => !paired.has(id),
  );
  const unmatched = rest.filter(({ id }) => !withoutTeam.has(id));
  return [
    ...excluded,
    ...rest.map(({ id: observerId }) => {
      if (withoutTeam.has(observerId)) return { observerId, reason: 'no-team' as const };
      const isOdd = unmatched.length === 1 && pool.length % 2 === 1 && waiting.length === 0;
      return { observerId, reason: isOdd ? ('odd' as const) : ('same-nationality' as const) };
    }),
  ];
}

/** The States of which more than one person is left over because they outnumber all the others. */
function blockingStatesOf(
  leftOut: readonly LeftOut[],
  { pool, waiting }: FreePeople,
): readonly BlockingState[] {
  const people = [...pool, ...waiting.map(({ person }) => person)];
  const overIds = new Set(
    leftOut.flatMap(({ observerId, reason }) => (reason === 'same-nationality' ? observerId : [])),
  );
  const over = people.filter(({ id }) => overIds.has(id));
  const states = new Set(over.flatMap(({ nationalities }) => nationalities));
  return [...states]
    .map((state) => {
      const nationals = people.filter((person) => person.nationalities.includes(state)).length;
      return { state, nationals, others: people.length - nationals };
    })
    .filter(({ nationals, others }) => nationals > others)
    .sort((a, b) => b.nationals - a.nationals || a.state.localeCompare(b.state));
}

function withPairs(problem: PairingProblem, pairs: readonly ProposedPair[]): PairingProblem {
  const seats = new Map(pairs.map(({ teamId, observerIds }) => [teamId, observerIds]));
  const moved = new Set(pairs.flatMap(({ observerIds }) => observerIds));
  const teams = problem.teams.map((team) => ({
    ...team,
    memberIds: seats.get(team.id) ?? team.memberIds.filter((id) => !moved.has(id)),
  }));
  return { ...problem, teams };
}
