// Why a wish cannot be searched for in a plan, with what to do; null when it can.
import type { AreasWish } from '../../proposal.ts';
import { TEAM_NUMBER_MAX } from '../../lto-team.ts';
import type { AreasPlan } from './build-problem.ts';

/** @param lowerTecs how many TECs tile the country */
export function refusalOfWish(plan: AreasPlan, wish: AreasWish, lowerTecs: number): string | null {
  const teams = [...plan.ltoTeams.values()];
  const open = teams.filter((team) => !team.isLocked);
  const locked = teams.length - open.length;
  if (wish.goal === 'redraw') {
    if (wish.teams > lowerTecs) return `Choose at most ${lowerTecs} teams: each needs a TEC.`;
    return wish.teams > locked
      ? null
      : `${locked} teams are locked. Unlock some, or choose more than ${locked} teams.`;
  }
  if (wish.goal === 'one-more') {
    if (open.length === 0) return 'Every team is locked. Unlock those that may give TECs away.';
    return teams.length < TEAM_NUMBER_MAX ? null : `A plan holds at most ${TEAM_NUMBER_MAX} teams.`;
  }
  if (open.length < 2) return 'One team fewer needs two teams that are not locked.';
  if (wish.removedTeamId === null) return null;
  const removed = plan.ltoTeams.get(wish.removedTeamId);
  if (!removed) return 'The team that should go is no longer in the plan. Choose another.';
  return removed.isLocked
    ? 'The team that should go is locked. Unlock it or choose another.'
    : null;
}
