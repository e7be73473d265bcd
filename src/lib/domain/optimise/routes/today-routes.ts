// Puts the routes in force into an empty state, as far as they keep the limits.
// Invariant: a stop that breaks a limit stays absent, for the search to place: no route begins unsound.
import type { DayOrder, DayProblem } from './day-problem.ts';
import { AS_CLOSING, AS_OPENING, AS_VISIT, insertAt, isOutOfRank } from './find-place.ts';
import { headOf, MAY_CLOSE, MAY_OPEN, MAY_VISIT, tailOf } from './route-model.ts';
import { refreshRoute } from './refresh-route.ts';
import { isRouteSound } from './route-soundness.ts';
import { unlinkNode, type RouteState } from './route-state.ts';

/** Inserts what `today` of the problem's teams says. */
export function insertToday(state: RouteState, { teams }: DayProblem): void {
  for (const [team, { today }] of teams.entries()) if (today) insertOrder(state, team, today);
}

/** Ends first, then the stops between them in their order; says how many could not be kept. */
export function insertOrder(state: RouteState, team: number, order: DayOrder): number {
  const head = headOf(state.model, team);
  let lost = 0;
  if (order.opening !== null) {
    lost += Number(!tryInsert(state, order.opening, team, head, AS_OPENING));
  }
  if (order.closing !== null) {
    const last = state.prev[tailOf(state.model, team)]!;
    lost += Number(!tryInsert(state, order.closing, team, last, AS_CLOSING));
  }
  for (const node of order.voting) {
    const closing = state.closing[team]!;
    const last = state.prev[closing < 0 ? tailOf(state.model, team) : closing]!;
    lost += Number(!tryInsert(state, node, team, last, AS_VISIT));
  }
  return lost;
}

const ROLE_OF = { [AS_VISIT]: MAY_VISIT, [AS_OPENING]: MAY_OPEN, [AS_CLOSING]: MAY_CLOSE };

function tryInsert(
  state: RouteState,
  node: number,
  team: number,
  after: number,
  as: keyof typeof ROLE_OF,
): boolean {
  const { model, teamOf, next } = state;
  const only = model.onlyTeam[node]!;
  if (teamOf[node]! >= 0 || (only >= 0 && only !== team)) return false;
  if ((model.roles[node]! & ROLE_OF[as]) === 0) return false;
  if (model.hasRanks && isOutOfRank(state, node, after, next[after]!)) return false;
  insertAt(state, node, { team, after, as, cost: 0 });
  if (state.loads[team]! <= model.limits.load[team]! && areEndsKept(state, team)) {
    if (isRouteSound(state, team)) return true;
  }
  unlinkNode(state, node);
  refreshRoute(state, team);
  return false;
}

/** Whether the team may close where it does, and its duty is not too long. */
function areEndsKept({ model, opening, closing }: RouteState, team: number): boolean {
  const { ends, nodes } = model;
  const first = opening[team]!;
  const last = closing[team]!;
  if (ends === null || last < 0) return true;
  if (ends.mayClose[team * nodes + last] === 0) return false;
  if (first < 0) return true;
  const leaves = ends.openingAt[first]! - ends.openingLeg[team * nodes + first]!;
  return ends.closingEnd[last]! - leaves <= ends.maxDuty[team]!;
}
