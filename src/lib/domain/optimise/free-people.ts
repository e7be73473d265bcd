// Who takes part in "pair the rest": people free to be paired, those who wait alone in a team for a
// partner, teams with two places, and those who cannot be paired at all.
// Invariant: locked teams and teams that stay are in none of these.
import type { ObserverId, TeamId } from '../ids.ts';
import type { PairingProblem, PairingTeam } from './pairing-problem.ts';
import type { LeftOut, LeftOutReason } from './pairing-proposal.ts';
import type { PairingPerson } from './pairing-weights.ts';

/** Two people who are to be a team; the second may wait in one already. */
export type MatchedPair = readonly [PairingPerson, PairingPerson];

export type FreePeople = {
  readonly pool: readonly PairingPerson[];
  readonly waiting: readonly { readonly person: PairingPerson; readonly teamId: TeamId }[];
  readonly emptyTeamIds: readonly TeamId[];
  readonly excluded: readonly LeftOut[];
  /** The team that each person is in now. */
  readonly teamOf: ReadonlyMap<ObserverId, TeamId>;
};

/** Sorts the people and teams of a problem by what can be done with them. */
export function freePeopleOf(problem: PairingProblem): FreePeople {
  const { teams, people, elsewhere } = problem;
  const byId = new Map(people.map((person) => [person.id, person]));
  const loosened = teams.filter((team) => isLoosened(team, problem));
  const staying = teams.filter((team) => !loosened.includes(team));
  const taken = new Set([...elsewhere, ...staying.flatMap(({ memberIds }) => memberIds)]);
  const free = people.filter(({ id }) => !taken.has(id));
  const waiting = staying.flatMap(({ id: teamId, isLocked, memberIds }) => {
    const [alone] = memberIds;
    const person = memberIds.length === 1 && !isLocked && alone ? byId.get(alone) : undefined;
    return person && reasonToExclude(person, problem) === null ? [{ person, teamId }] : [];
  });
  return {
    pool: free.filter((person) => reasonToExclude(person, problem) === null),
    waiting,
    emptyTeamIds: loosened.map(({ id }) => id),
    excluded: free.flatMap((person) => {
      const reason = reasonToExclude(person, problem);
      return reason === null ? [] : [{ observerId: person.id, reason }];
    }),
    teamOf: new Map(teams.flatMap(({ id, memberIds }) => memberIds.map((each) => [each, id]))),
  };
}

/** Whether a team's two places are both to be filled anew. */
function isLoosened({ isLocked, memberIds }: PairingTeam, { scope }: PairingProblem): boolean {
  if (isLocked) return false;
  return memberIds.length === 0 || (scope === 'unlocked' && memberIds.length === 2);
}

function reasonToExclude(
  { nationalities, accreditation }: PairingPerson,
  { hostCountry }: PairingProblem,
): LeftOutReason | null {
  if (nationalities.includes(hostCountry)) return 'host-national';
  if (accreditation === 'refused') return 'refused';
  return nationalities.length === 0 ? 'nationality-unknown' : null;
}
