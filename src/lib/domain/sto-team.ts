// A pair of short-term observers as the plan knows it. People come by id only, from the roster.
import type { LtoTeamId, StoTeamId } from './ids.ts';

export const STO_TEAM_NUMBER_MAX = 9999;

export type StoTeam = {
  readonly id: StoTeamId;
  /**
   * 1..9999, shown as 0101: once the team is allocated to an AoR, the first two digits are the LTO team's
   * number. Until then teams are counted from 0001 on and the number says nothing of an AoR.
   */
  readonly number: number;
  /** The LTO team in whose AoR it works; null while not allocated. */
  readonly ltoTeamId: LtoTeamId | null;
};

/** The code of a team on screen and paper: `0101`. */
export function codeOfStoTeam(team: Pick<StoTeam, 'number'>): string {
  return String(team.number).padStart(4, '0');
}
