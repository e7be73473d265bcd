// Chooses and orders the stops of an AoR's teams on election day, and says why each other station is left out.
// Invariant: a pure function of problem, seed and iterations; the clock and the cancel signal only end it early.
import { nodesOfRoute } from './best-routes.ts';
import type { DayAnswer, DayFigures, DayRoute, LeftOut } from './day-answer.ts';
import { modelOfDay } from './day-model.ts';
import type { DaySearchOptions } from './day-options.ts';
import type { DayOrder, DayProblem } from './day-problem.ts';
import { reasonLeftOut } from './reason-left-out.ts';
import { createState } from './refresh-route.ts';
import type { RouteState } from './route-state.ts';
import { searchRoutes } from './search-routes.ts';
import { timeRoute } from './time-route.ts';
import { insertToday } from './today-routes.ts';

/** Searches from the routes in force, or from nothing, and answers with the best routes seen. */
export function searchDay(problem: DayProblem, options: DaySearchOptions): DayAnswer {
  const { onProgress, ...search } = options;
  const state = createState(modelOfDay(problem));
  insertToday(state, problem);
  const { iterations } = searchRoutes(state, {
    ...search,
    ...(onProgress && {
      onBest: (best, done) => onProgress(figuresOf(problem, state, best), done),
    }),
  });
  return answerOf(problem, state, iterations);
}

function answerOf(problem: DayProblem, state: RouteState, iterations: number): DayAnswer {
  const routes = problem.teams.map((_, team): DayRoute | null => {
    const route = timeRoute(problem, team, orderOfRoute(state, team, state));
    if (route === null && state.counts[team]! > 0) throw new Error(`route ${team} is not sound`);
    return route;
  });
  const leftOut: LeftOut[] = [];
  for (let node = 0; node < problem.stations.length; node += 1) {
    if (state.teamOf[node]! >= 0) continue;
    leftOut.push({ station: node, reason: reasonLeftOut(state, node) });
  }
  return { routes, leftOut, figures: figuresOf(problem, state, state), iterations };
}

type Routes = Pick<RouteState, 'next' | 'opening' | 'closing'>;

function orderOfRoute({ model }: RouteState, team: number, routes: Routes): DayOrder {
  const nodes = nodesOfRoute(routes, model, team);
  const [opening, closing] = [routes.opening[team]!, routes.closing[team]!];
  return {
    opening: opening < 0 ? null : opening,
    voting: nodes.filter((node) => node !== opening && node !== closing),
    closing: closing < 0 ? null : closing,
  };
}

function figuresOf(problem: DayProblem, state: RouteState, routes: Routes): DayFigures {
  const { stations, teams } = problem;
  const kept = new Set<number>();
  const figures = { teamsWithRoute: 0, visits: 0, prize: 0, driveSeconds: 0, metres: 0 };
  let shortage = 0;
  for (const [team, { minStations }] of teams.entries()) {
    const order = orderOfRoute(state, team, routes);
    const route = timeRoute(problem, team, order);
    const stops = route?.stops ?? [];
    shortage += Math.max(0, minStations - stops.length);
    if (route === null) continue;
    figures.teamsWithRoute += 1;
    figures.visits += stops.length;
    figures.driveSeconds += route.driveSeconds;
    figures.metres += route.metres;
    for (const { station } of stops) {
      kept.add(station);
      figures.prize += stations[station]!.prize;
    }
  }
  const pinsLost = stations.filter(({ pin }, at) => pin !== null && !kept.has(at)).length;
  return { ...figures, pinsLost, shortage };
}
