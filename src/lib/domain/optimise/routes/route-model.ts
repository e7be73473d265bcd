// What the core of the search works on: typed arrays by node and team, whatever the field calls them.
// Invariant: node `i < nodes` is a place to visit; `headOf(t)` and `tailOf(t)` are a route's fixed ends.
import type { Nearness } from './nearness.ts';

/** Ways in which a node may be visited, as bits. */
export const MAY_OPEN = 1;
export const MAY_VISIT = 2;
export const MAY_CLOSE = 4;

/** Later than every time, but finite: so that a forbidden leg is later still. */
export const NEVER = 1e15;

export type RouteModel = {
  readonly nodes: number;
  readonly teams: number;
  /** Nodes and the two ends of every route: rows of the matrices. */
  readonly size: number;
  /** `from * size + to`, and the same turned round so that every loop reads one row. */
  readonly travel: Float32Array;
  readonly travelInto: Float32Array;
  /** Null where distance has no limit. */
  readonly metres: Float32Array | null;
  /** Earliest and latest begin of the work at a node, and how long it takes. */
  readonly opens: Float64Array;
  readonly closes: Float64Array;
  readonly service: Float64Array;
  readonly demand: Float64Array;
  /** What a visit saves; where it must be made, more than anything else can save together. */
  readonly prize: Float64Array;
  readonly isMandatory: Uint8Array;
  readonly roles: Uint8Array;
  /** The only team that may visit the node, or -1. */
  readonly onlyTeam: Int32Array;
  /** Nodes with ranks keep their order within a route; -1 is none. */
  readonly rank: Int32Array;
  readonly hasRanks: boolean;
  /** Far from where teams start: for the order of insertion. */
  readonly farness: Float64Array;
  readonly nearness: Nearness;
  /** Nodes to which some way leads: around one of them the routes are ruined. */
  readonly seeds: Int32Array;
  readonly limits: TeamLimits;
  readonly prices: ModelPrices;
  /** Null where routes have no opening and closing. */
  readonly ends: EndsModel | null;
};

/** By team. */
export type TeamLimits = {
  readonly leavesAt: Float64Array;
  readonly backBy: Float64Array;
  readonly load: Float64Array;
  readonly travel: Float64Array;
  readonly metres: Float64Array;
  readonly leg: Float64Array;
  readonly leastLoad: Float64Array;
  readonly breakLength: Float64Array;
  readonly breakFrom: Float64Array;
  readonly breakUntil: Float64Array;
  /** Teams of one kind are alike: of their empty routes one is tried. */
  readonly kind: Int32Array;
};

export type ModelPrices = {
  readonly travel: number;
  readonly shortage: number;
  readonly unevenness: number;
  /** For a route that has no opening or no closing. */
  readonly missingEnd: number;
};

/** Openings and closings: `team * nodes + node` where the team matters, else by node. */
export type EndsModel = {
  readonly openingLeg: Float32Array;
  readonly openingMetres: Float32Array;
  /** The planned arrival at the opening, and the earliest leaving. */
  readonly openingAt: Float64Array;
  readonly openingOut: Float64Array;
  /** 1 where the team may close there. */
  readonly mayClose: Uint8Array;
  readonly closingDue: Float64Array;
  readonly closingLeg: Float64Array;
  readonly closingMetres: Float64Array;
  /** The end of the duty of a team that closes there. */
  readonly closingEnd: Float64Array;
  readonly maxDuty: Float64Array;
};

export function headOf({ nodes }: Pick<RouteModel, 'nodes'>, team: number): number {
  return nodes + 2 * team;
}

export function tailOf({ nodes }: Pick<RouteModel, 'nodes'>, team: number): number {
  return nodes + 2 * team + 1;
}

const BLOCK = 32;

/** The matrix with rows and columns exchanged, block by block: whole columns would miss the cache at every step. */
export function turnRound(matrix: Float32Array, size: number): Float32Array {
  const turned = new Float32Array(matrix.length);
  for (let top = 0; top < size; top += BLOCK) {
    const bottom = Math.min(size, top + BLOCK);
    for (let left = 0; left < size; left += BLOCK) {
      const right = Math.min(size, left + BLOCK);
      for (let from = top; from < bottom; from += 1) {
        for (let to = left; to < right; to += 1) {
          turned[to * size + from] = matrix[from * size + to]!;
        }
      }
    }
  }
  return turned;
}
