// The best order of one team's own stops, proved: every order is weighed (Held and Karp's dynamic programme).
// Invariant: the order answered keeps every limit of the team and no other such order has less driving.
import type { DayRoute } from './day-answer.ts';
import { modelOfDay } from './day-model.ts';
import type { DayOrder, DayProblem } from './day-problem.ts';
import { leastDriving } from './least-driving.ts';
import type { RouteModel } from './route-model.ts';
import { createState } from './refresh-route.ts';
import { searchRoutes } from './search-routes.ts';
import { timeRoute } from './time-route.ts';

/** With more stops the proof takes longer than a person waits. */
export const PROVABLE_STOPS = 14;

export type OrderWish = {
  /** Every station of the route, opening and closing among them. */
  readonly stations: readonly number[];
  /** Null lets the proof choose among those that can be. */
  readonly opening: number | null;
  readonly closing: number | null;
};

export type ProvedOrder =
  | { readonly kind: 'proved'; readonly order: DayOrder; readonly route: DayRoute }
  /** No order keeps the limits; or there are too few stops for an opening and a closing. */
  | { readonly kind: 'impossible' }
  | { readonly kind: 'tooMany' };

/** The order with the least driving for exactly these stations, or why there is none. */
export function proveOrder(problem: DayProblem, team: number, wish: OrderWish): ProvedOrder {
  const { stations } = wish;
  if (stations.length > PROVABLE_STOPS) return { kind: 'tooMany' };
  if (stations.length < 2) return { kind: 'impossible' };
  const model = modelOfDay(partOfDay(problem, team, wish));
  const stops = bestStops(model);
  if (stops === null) return { kind: 'impossible' };
  const ordered = stops.map((stop) => stations[stop]!);
  const order: DayOrder = {
    opening: ordered[0]!,
    voting: ordered.slice(1, -1),
    closing: ordered.at(-1)!,
  };
  const route = timeRoute(problem, team, order);
  if (route === null) throw new Error('the proved order cannot be timed');
  return { kind: 'proved', order, route };
}

/** The problem of this team and these stations alone, with the wished ends as pins. */
function partOfDay(problem: DayProblem, team: number, wish: OrderWish): DayProblem {
  return {
    ...problem,
    teams: [problem.teams[team]!],
    stations: wish.stations.map((station) => {
      const facts = problem.stations[station]!;
      const isOpening = station === wish.opening;
      const isClosing = station === wish.closing;
      const kind = isOpening ? 'opening' : isClosing ? 'closing' : (facts.pin?.kind ?? null);
      return { ...facts, pin: { team: 0, kind, rank: facts.pin?.rank ?? null } };
    }),
  };
}

function bestStops(model: RouteModel): number[] | null {
  const known = knownDriving(model);
  const quick = leastDriving(model, known, false);
  // The best without the limit on distance is the best with it where it keeps the limit.
  if (quick === null || quick.metres <= model.limits.metres[0]!) return quick?.stops ?? null;
  return leastDriving(model, known, true)?.stops ?? null;
}

const ITERATIONS_FOR_KNOWN = 300;

/** The driving of a good order, found by a short search; Infinity where it finds none. */
function knownDriving(model: RouteModel): number {
  const state = createState(model);
  searchRoutes(state, { seed: 1, maxIterations: ITERATIONS_FOR_KNOWN });
  return state.absentCount === 0 ? state.travels[0]! : Infinity;
}
