// The best order of one team's own stops, proved: every order is weighed (Held and Karp's dynamic programme).
// Invariant: the order answered keeps every limit of the team and no other such order has less driving. A way is
// given up only when what is left to drive at least takes it past an order already known.
import type { DayRoute } from './day-answer.ts';
import { modelOfDay } from './day-model.ts';
import type { DayOrder, DayProblem } from './day-problem.ts';
import {
  addLabel,
  createLabels,
  stopsOfLabel,
  type OrderLabels,
  type Way,
} from './order-labels.ts';
import { MAY_CLOSE, MAY_OPEN, MAY_VISIT, type EndsModel, type RouteModel } from './route-model.ts';
import { createState, restedAfter } from './route-state.ts';
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

/** By set of visited stops: the least driving that is left, each stop reached by its shortest leg. */
function leastDrivingLeft({ nodes, size, travelInto, ends }: RouteModel): Float64Array {
  const least = new Float64Array(1 << nodes);
  const shortest = new Float64Array(nodes).fill(Infinity);
  for (let node = 0; node < nodes; node += 1) {
    for (let from = 0; from < nodes; from += 1) {
      const leg = travelInto[node * size + from]!;
      if (from !== node && leg < shortest[node]!) shortest[node] = leg;
    }
  }
  const all = least.length - 1;
  least[all] = Math.min(...(ends?.closingLeg ?? [0]));
  for (let set = all - 1; set >= 0; set -= 1) {
    const node = 31 - Math.clz32(all & ~set);
    least[set] = least[set | (1 << node)]! + shortest[node]!;
  }
  return least;
}

/** Sums of the same legs in another order differ by less. */
const ROUNDING_SECONDS = 1e-3;

type Found = { readonly stops: number[]; readonly drive: number; readonly metres: number };

function leastDriving(model: RouteModel, known: number, countsMetres: boolean): Found | null {
  const { ends, nodes, roles } = model;
  if (ends === null) return null;
  const openings = Array.from({ length: nodes }, (_, node) => node).filter(
    (node) => (roles[node]! & MAY_OPEN) !== 0,
  );
  // How long the duty is depends on which opening goes with which closing.
  const groups = isDutyAlwaysKept(model, ends, openings) ? [openings] : openings.map((o) => [o]);
  const left = leastDrivingLeft(model);
  let best: Found | null = null;
  for (const group of groups) {
    const most = Math.min(known, best?.drive ?? Infinity) + ROUNDING_SECONDS;
    const labels = createLabels(nodes, countsMetres);
    for (const opening of group) addOpening(model, ends, labels, opening);
    fillLabels(model, labels, left, most);
    const found = closeBest(model, ends, labels, group);
    if (found !== null && (best === null || found.drive < best.drive)) best = found;
  }
  return best;
}

function isDutyAlwaysKept(
  model: RouteModel,
  ends: EndsModel,
  openings: readonly number[],
): boolean {
  return openings.every((opening) => {
    for (let closing = 0; closing < model.nodes; closing += 1) {
      if (closing !== opening && !isDutyKept(ends, opening, closing)) return false;
    }
    return true;
  });
}

function isDutyKept(ends: EndsModel, opening: number, closing: number): boolean {
  const leaves = ends.openingAt[opening]! - ends.openingLeg[opening]!;
  return ends.closingEnd[closing]! - leaves <= ends.maxDuty[0]!;
}

function addOpening(
  model: RouteModel,
  ends: EndsModel,
  labels: OrderLabels,
  opening: number,
): void {
  const drive = ends.openingLeg[opening]!;
  if (drive > model.limits.leg[0]! || isBeforeItsRank(model, opening, 1 << opening)) return;
  const fresh = ends.openingOut[opening]!;
  const way = {
    ...{ drive, metres: ends.openingMetres[opening]!, fresh },
    rested: restedNow(model, fresh),
  };
  addLabel(labels, 1 << opening, opening, way, -1);
}

/** The departure when the break is taken now, if there is one to take. */
function restedNow(model: RouteModel, fresh: number): number {
  return model.limits.breakLength[0] === 0 ? fresh : restedAfter(model, 0, fresh);
}

/** Whether stops with a lower rank are still to come after `set`. */
function isBeforeItsRank({ rank, nodes }: RouteModel, node: number, set: number): boolean {
  if (rank[node]! < 0) return false;
  for (let other = 0; other < nodes; other += 1) {
    const isLower = rank[other]! >= 0 && rank[other]! < rank[node]!;
    if (isLower && (set & (1 << other)) === 0) return true;
  }
  return false;
}

/** Goes through all sets of stops, smaller ones first, and visits one more from each. */
function fillLabels(
  model: RouteModel,
  labels: OrderLabels,
  left: Float64Array,
  most: number,
): void {
  const { nodes, roles, hasRanks } = model;
  const all = (1 << nodes) - 1;
  const way: Way = { drive: 0, metres: 0, fresh: 0, rested: 0 };
  for (let set = 1; set < all; set += 1) {
    for (let last = 0; last < nodes; last += 1) {
      for (let at = labels.heads[set * nodes + last]!; at >= 0; at = labels.following[at]!) {
        for (let node = 0; node < nodes; node += 1) {
          const more = set | (1 << node);
          // The last one is the closing.
          if (more === set || more === all || (roles[node]! & MAY_VISIT) === 0) continue;
          if (hasRanks && isBeforeItsRank(model, node, more)) continue;
          if (!visitNext(model, labels, at, node, way)) continue;
          if (way.drive + left[more]! <= most) addLabel(labels, more, node, way, at);
        }
      }
    }
  }
}

/** Fills `way` with the label's way and one more visit; false where a limit is broken. */
function visitNext(
  model: RouteModel,
  labels: OrderLabels,
  label: number,
  node: number,
  way: Way,
): boolean {
  const { limits, size, travel, metres, opens, closes, service } = model;
  const leg = labels.last[label]! * size + node;
  const drive = travel[leg]!;
  if (drive > limits.leg[0]!) return false;
  const begin = Math.max(labels.fresh[label]! + drive, opens[node]!);
  if (begin > closes[node]!) return false;
  way.drive = labels.drive[label]! + drive;
  if (way.drive > limits.travel[0]!) return false;
  way.metres = labels.metres[label]! + (metres === null ? 0 : metres[leg]!);
  way.fresh = begin + service[node]!;
  const restedBegin = Math.max(labels.rested[label]! + drive, opens[node]!);
  const before = restedBegin > closes[node]! ? Infinity : restedBegin + service[node]!;
  way.rested = Math.min(before, restedNow(model, way.fresh));
  return true;
}

/** Adds the closing to every way that has all other stops, and takes the one with the least driving. */
function closeBest(
  model: RouteModel,
  ends: EndsModel,
  labels: OrderLabels,
  openings: readonly number[],
): Found | null {
  const { nodes, roles, limits, size, travel, metres } = model;
  const all = (1 << nodes) - 1;
  let best: Found | null = null;
  for (let closing = 0; closing < nodes; closing += 1) {
    const set = all & ~(1 << closing);
    const out = ends.closingLeg[closing]!;
    if ((roles[closing]! & MAY_CLOSE) === 0 || ends.mayClose[closing] === 0) continue;
    if (out > limits.leg[0]! || isBeforeItsRank(model, closing, all)) continue;
    if (openings.length === 1 && !isDutyKept(ends, openings[0]!, closing)) continue;
    for (let last = 0; last < nodes; last += 1) {
      for (let at = labels.heads[set * nodes + last]!; at >= 0; at = labels.following[at]!) {
        const leg = last * size + closing;
        const drive = labels.drive[at]! + travel[leg]! + out;
        const way = labels.metres[at]! + (metres?.[leg] ?? 0) + ends.closingMetres[closing]!;
        if (travel[leg]! > limits.leg[0]! || drive > limits.travel[0]!) continue;
        if (labels.countsMetres && way > limits.metres[0]!) continue;
        if (labels.rested[at]! + travel[leg]! > ends.closingDue[closing]!) continue;
        if (best !== null && drive >= best.drive) continue;
        best = { stops: [...stopsOfLabel(labels, at), closing], drive, metres: way };
      }
    }
  }
  return best;
}
