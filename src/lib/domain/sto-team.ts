// A pair of short-term observers as the plan knows it. People come by id only, from the roster.
import type { LtoTeamId, StoTeamId } from './ids.ts';

export const STO_TEAM_NUMBER_MAX = 9999;
/** The numbers of an AoR's teams end in 01 to 99. */
export const STO_TEAMS_PER_AOR_MAX = 99;

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

/** Whose teams have which numbers: 80xx the parliamentarians, 90xx the core team, all others those of AoRs. */
export type StoTeamRange = 'aor' | 'parliament' | 'core';

/** The first two digits that name the teams of a range of its own. */
export const RANGE_PREFIXES = { parliament: 80, core: 90 } as const;

/** The range to which a team's number belongs. */
export function rangeOfStoTeam({ number }: Pick<StoTeam, 'number'>): StoTeamRange {
  const prefix = Math.floor(number / 100);
  if (prefix === RANGE_PREFIXES.parliament) return 'parliament';
  return prefix === RANGE_PREFIXES.core ? 'core' : 'aor';
}
