// The teams of a proposal: those of the plan that stay, and new ones.
import { randomId, type LtoTeamId } from '../../ids.ts';
import type { LtoTeam } from '../../lto-team.ts';
import { nextTeamColour, nextTeamNumber } from '../../next-team.ts';
import type { AreasWish } from '../../proposal.ts';
import type { AreasPlan } from './build-problem.ts';

export type Lineup = {
  /** By number. */
  readonly teams: readonly LtoTeam[];
  readonly newIds: ReadonlySet<LtoTeamId>;
};

/** The plan's teams, less the one that goes or more as many as are new. */
export function lineupOf(
  plan: AreasPlan,
  wish: AreasWish,
  newTeamId: () => LtoTeamId = randomId,
): Lineup {
  const known = [...plan.ltoTeams.values()].sort((a, b) => a.number - b.number);
  if (wish.goal === 'one-fewer') {
    return { teams: known.filter((team) => team.id !== wish.removedTeamId), newIds: new Set() };
  }
  const count = wish.goal === 'one-more' ? known.length + 1 : wish.teams;
  const teams = [...known].sort((a, b) => Number(b.isLocked) - Number(a.isLocked)).slice(0, count);
  const newIds = new Set<LtoTeamId>();
  while (teams.length < count) {
    const id = newTeamId();
    const number = nextTeamNumber(teams);
    if (number === null) break;
    newIds.add(id);
    const colour = nextTeamColour(teams);
    teams.push({ id, number, name: '', colour, baseTecId: null, isLocked: false });
  }
  return { teams: teams.sort((a, b) => a.number - b.number), newIds };
}
