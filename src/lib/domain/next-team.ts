// Which number and colour a new LTO team gets.
import { TEAM_COLOURS, TEAM_NUMBER_MAX, type LtoTeam, type TeamColour } from './lto-team.ts';

/** The lowest number no team has, or null when all are taken. */
export function nextTeamNumber(teams: readonly Pick<LtoTeam, 'number'>[]): number | null {
  const taken = new Set(teams.map((team) => team.number));
  for (let number = 1; number <= TEAM_NUMBER_MAX; number += 1) {
    if (!taken.has(number)) return number;
  }
  return null;
}

/** The first of the colours that the fewest teams have. */
export function nextTeamColour(teams: readonly Pick<LtoTeam, 'colour'>[]): TeamColour {
  const uses = (colour: TeamColour): number =>
    teams.filter((team) => team.colour === colour).length;
  return TEAM_COLOURS.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best));
}
