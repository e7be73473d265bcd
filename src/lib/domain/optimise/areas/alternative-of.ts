// Turns a division into changes of the plan, TEC by TEC, regional TECs along with their region's seat.
import { seatTecsOfRegions } from '../../derive/regional-tecs-that-follow.ts';
import type { LtoTeamId, TecId } from '../../ids.ts';
import type { AreasWish, ProposalAlternative, ProposedMove, ProposedTeam } from '../../proposal.ts';
import type { AreasGround, AreasPlan, NamedProblem } from './build-problem.ts';
import { figuresOfDivision, seatOfTeam } from './figures-of-division.ts';
import type { Lineup } from './lineup.ts';
import { createReasons } from './reason-of-move.ts';

type NamedLineup = NamedProblem & { readonly lineup: Lineup };

/** What a division changes; `owner` by index of the named teams. */
export function alternativeOf(
  ground: AreasGround,
  plan: AreasPlan,
  wish: AreasWish,
  named: NamedLineup,
  owner: Int32Array,
): ProposalAlternative {
  const { tecs, teamIds, lineup } = named;
  const reasonOf = createReasons(ground, plan, named, owner);
  const moves: ProposedMove[] = [];
  const teamNow = new Map<TecId, LtoTeamId>();
  for (const [at, tec] of tecs.entries()) {
    const to = teamIds[owner[at] ?? -1];
    if (to === undefined) throw new Error(`TEC ${tec.id} was given to no team`);
    teamNow.set(tec.id, to);
    const from = plan.tecAssignments.get(tec.id) ?? null;
    if (from !== to) moves.push({ tecId: tec.id, from, to, reason: reasonOf(at) });
  }
  const hadToMove = moves.filter(({ from }) => from === null || !teamIds.includes(from)).length;
  const kept = new Set(teamIds);
  return {
    teams: lineup.teams.map((team, index): ProposedTeam => ({
      ...{ id: team.id, number: team.number, colour: team.colour },
      isNew: lineup.newIds.has(team.id),
      baseTecId: baseOf(wish, team, tecs[seatOfTeam(named, owner, index)]?.id ?? null),
      baseBefore: team.baseTecId,
    })),
    removedTeamIds: [...plan.ltoTeams.keys()].filter((id) => !kept.has(id)),
    moves: [...moves, ...movesOfRegionalTecs(ground, plan, kept, teamNow)],
    hadToMove,
    movedByChoice: moves.length - hadToMove,
    after: figuresOfDivision(named, owner),
  };
}

/** A locked team's base is its own affair, and so is any base that is kept. */
function baseOf(wish: AreasWish, team: Lineup['teams'][number], best: TecId | null): TecId | null {
  const isKept = team.isLocked || wish.keepBases || wish.goal !== 'redraw';
  return isKept && team.baseTecId !== null ? team.baseTecId : best;
}

/** Where the seat goes its regional TEC goes, unless the mission parted, pinned or locked them. */
function movesOfRegionalTecs(
  { dataset }: AreasGround,
  plan: AreasPlan,
  kept: ReadonlySet<LtoTeamId>,
  teamNow: ReadonlyMap<TecId, LtoTeamId>,
): ProposedMove[] {
  return [...seatTecsOfRegions(dataset)].flatMap(([tecId, seatId]) => {
    const to = teamNow.get(seatId);
    const from = plan.tecAssignments.get(tecId) ?? null;
    const isParted = from !== null && from !== plan.tecAssignments.get(seatId) && kept.has(from);
    const isHeld =
      from !== null &&
      kept.has(from) &&
      (plan.pinnedTecs.has(tecId) || plan.ltoTeams.get(from)?.isLocked);
    const isToLocked = to !== undefined && plan.ltoTeams.get(to)?.isLocked;
    if (to === undefined || from === to || isParted || isHeld || isToLocked) return [];
    return [{ tecId, from, to, reason: 'goes with the seat of its region' }];
  });
}
