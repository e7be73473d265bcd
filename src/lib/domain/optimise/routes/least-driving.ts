// The order of one route with the least driving: Held and Karp's dynamic programme over sets of visited stops.
// Invariant: a way is given up only when another is at least as good in everything, or when what is left to drive
// at least takes it past an order already known.
import {
  addLabel,
  createLabels,
  stopsOfLabel,
  type OrderLabels,
  type Way,
} from './order-labels.ts';
import { restedAfter } from './refresh-route.ts';
import { MAY_CLOSE, MAY_OPEN, MAY_VISIT, type EndsModel, type RouteModel } from './route-model.ts';

/** Sums of the same legs in another order differ by less. */
const ROUNDING_SECONDS = 1e-3;

export type Found = { readonly stops: number[]; readonly drive: number; readonly metres: number };

/**
 * The stops in the order with the least driving, or null where no order keeps the limits. `known` is the driving of
 * an order already found, or Infinity; distance is weighed beside driving only if `countsMetres`.
 */
export function leastDriving(
  model: RouteModel,
  known: number,
  countsMetres: boolean,
): Found | null {
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
