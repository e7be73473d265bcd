// Gives each pair its team: those who wait keep theirs, then whoever had a team stays in it where
// possible, then the empty teams are filled by number.
import type { TeamId } from '../ids.ts';
import type { FreePeople, MatchedPair } from './free-people.ts';

/** The team of each pair; there are teams enough. */
export function seatPairs(
  matched: readonly MatchedPair[],
  { waiting, emptyTeamIds, teamOf }: FreePeople,
): ReadonlyMap<TeamId, MatchedPair> {
  const seated = new Map<TeamId, MatchedPair>();
  const teamWaiting = new Map(waiting.map(({ person, teamId }) => [person.id, teamId]));
  const open = new Set(emptyTeamIds);
  let left = matched;
  const seatWhere = (teamFor: (pair: MatchedPair) => TeamId | undefined): void => {
    left = left.filter((pair) => {
      const teamId = teamFor(pair);
      if (teamId === undefined) return true;
      seated.set(teamId, pair);
      open.delete(teamId);
      return false;
    });
  };
  seatWhere(([a, b]) => teamWaiting.get(a.id) ?? teamWaiting.get(b.id));
  const openTeamOf = (at: 0 | 1) => (pair: MatchedPair) => {
    const teamId = teamOf.get(pair[at].id);
    return teamId !== undefined && open.has(teamId) ? teamId : undefined;
  };
  seatWhere((pair) => {
    const teamId = openTeamOf(0)(pair);
    return teamId === teamOf.get(pair[1].id) ? teamId : undefined;
  });
  seatWhere(openTeamOf(0));
  seatWhere(openTeamOf(1));
  seatWhere(() => {
    const [first] = open;
    return first;
  });
  return seated;
}
