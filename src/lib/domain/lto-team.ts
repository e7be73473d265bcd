// A pair of long-term observers as the plan knows it: a number, a colour, a base. People come by id only.
import type { LtoTeamId, TecId } from './ids.ts';

/** Index into the twelve-plus-four team colours; meaning is carried by the code LTO01 as well. */
export const TEAM_COLOURS = [
  'blue',
  'orange',
  'green',
  'red',
  'purple',
  'brown',
  'pink',
  'grey',
  'olive',
  'cyan',
  'indigo',
  'amber',
  'teal',
  'rose',
  'lime',
  'slate',
] as const;
export type TeamColour = (typeof TEAM_COLOURS)[number];

export const TEAM_NUMBER_MAX = 99;
export const TEAM_NAME_MAX_LENGTH = 60;

export type LtoTeam = {
  readonly id: LtoTeamId;
  /** 1..99; shown as LTO01. */
  readonly number: number;
  /** Free name beside the code, may be empty. */
  readonly name: string;
  readonly colour: TeamColour;
  /** The TEC whose seat is the team's base, or null while none is chosen. */
  readonly baseTecId: TecId | null;
  /** Proposals leave the AoR of a locked team as it is. */
  readonly isLocked: boolean;
};

/** The code of a team on screen and paper: `LTO01`. */
export function codeOfLtoTeam(team: Pick<LtoTeam, 'number'>): string {
  return `LTO${String(team.number).padStart(2, '0')}`;
}

/**
 * Numbers that more than one team has: two people chose the same one at the same moment. The code names
 * a team on screen and paper, so one of them must be given another.
 */
export function numbersTakenTwice(teams: readonly Pick<LtoTeam, 'number'>[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const twice = new Set<number>();
  for (const { number } of teams) (seen.has(number) ? twice : seen).add(number);
  return twice;
}
