// A proposal of areas: an optimiser's answer, kept outside the plan until somebody accepts it.
// Invariant: it names every change with where the TEC was, so that what others changed since can be told.
import { hashOfText } from './hash-of-text.ts';
import type { LtoTeamId, TecId } from './ids.ts';
import type { TeamColour } from './lto-team.ts';
import type { PlanData } from './plan.ts';

export const AREA_GOALS = ['redraw', 'one-fewer', 'one-more'] as const;
/** Draw all areas anew, or change the plan in force as little as possible for one team fewer or more. */
export type AreaGoal = (typeof AREA_GOALS)[number];

/** What is balanced, in parts of any sum. */
export type LoadMix = {
  readonly voters: number;
  readonly pecs: number;
  readonly tecs: number;
  readonly driving: number;
};

export type AreasWish = {
  readonly goal: AreaGoal;
  /** Number of teams; for `redraw` only. */
  readonly teams: number;
  /** For `one-fewer`: the team that goes, or null for the one whose going moves the fewest TECs. */
  readonly removedTeamId: LtoTeamId | null;
  readonly mix: LoadMix;
  readonly tolerancePercent: number;
  readonly keepRegions: boolean;
  readonly keepBases: boolean;
  readonly seconds: number;
  readonly seed: number;
};

export const DEFAULT_AREAS_WISH: AreasWish = {
  goal: 'redraw',
  teams: 12,
  removedTeamId: null,
  mix: { voters: 50, pecs: 50, tecs: 0, driving: 0 },
  tolerancePercent: 5,
  keepRegions: false,
  keepBases: false,
  seconds: 2,
  seed: 1,
};

export type ProposedMove = {
  readonly tecId: TecId;
  readonly from: LtoTeamId | null;
  readonly to: LtoTeamId;
  /** Why, in the planner's words: "takes 3 % off LTO02, which is 18 % above the mean". */
  readonly reason: string;
};

export type ProposedTeam = {
  readonly id: LtoTeamId;
  readonly number: number;
  readonly colour: TeamColour;
  readonly isNew: boolean;
  readonly baseTecId: TecId | null;
  /** The base in the plan when the proposal was made. */
  readonly baseBefore: TecId | null;
};

export type AreasFigures = {
  /** Farthest from the mean of any team, as shares: 0.05 is 5 %. Load is the mix that was asked for. */
  readonly loadDeviation: number;
  readonly votersDeviation: number;
  readonly pecsDeviation: number;
  readonly tecsDeviation: number;
  /** From the base (or best seat), weighted by load; null while nothing is assigned. */
  readonly meanDriveHours: number | null;
  readonly aorsInPieces: number;
  readonly splitRegions: number;
};

export type ProposalAlternative = {
  readonly teams: readonly ProposedTeam[];
  readonly removedTeamIds: readonly LtoTeamId[];
  readonly moves: readonly ProposedMove[];
  /** Lower TECs moved although they had a team that stays; the others had to move. */
  readonly movedByChoice: number;
  readonly hadToMove: number;
  readonly after: AreasFigures;
};

export type AreasProposal = {
  readonly wish: AreasWish;
  /** Fingerprint of the assignments, teams and pins it was made from. */
  readonly basedOn: string;
  readonly before: AreasFigures;
  /** Best first, all different. */
  readonly alternatives: readonly ProposalAlternative[];
};

/** `holds`: as it was when proposed. `done`: so already. Others: changed since, by whom the feed tells. */
export type MoveState =
  'holds' | 'done' | 'moved-since' | 'pinned-since' | 'locked-since' | 'team-gone';

type Decided = Pick<PlanData, 'ltoTeams' | 'tecAssignments' | 'pinnedTecs'>;

/** How a proposed move stands against the plan as it is now. */
export function stateOfMove(
  move: ProposedMove,
  plan: Decided,
  alternative: ProposalAlternative,
): MoveState {
  const now = plan.tecAssignments.get(move.tecId) ?? null;
  if (now === move.to) return 'done';
  const isNewTeam = alternative.teams.some((team) => team.id === move.to && team.isNew);
  if (!isNewTeam && !plan.ltoTeams.has(move.to)) return 'team-gone';
  // A pin holds a TEC with its team; when that team goes there is nothing to hold it with.
  const isLeftBehind = now !== null && alternative.removedTeamIds.includes(now);
  if (now !== null && !isLeftBehind && plan.pinnedTecs.has(move.tecId)) return 'pinned-since';
  if (plan.ltoTeams.get(move.to)?.isLocked) return 'locked-since';
  if (now !== null && plan.ltoTeams.get(now)?.isLocked) return 'locked-since';
  return now === move.from ? 'holds' : 'moved-since';
}

/** A fingerprint of what proposals of areas are made from; not for secrets. */
export function fingerprintOfAreas(plan: Decided): string {
  const teams = [...plan.ltoTeams.values()]
    .map(({ id, isLocked, baseTecId }) => `${id}:${isLocked}:${baseTecId ?? ''}`)
    .sort();
  const tecs = [...plan.tecAssignments].map((pair) => pair.join('=')).sort();
  return hashOfText([...teams, ...tecs, ...[...plan.pinnedTecs].sort()].join('|'));
}
