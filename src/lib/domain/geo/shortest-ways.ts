// The quickest ways over the graph of seats, from one seat to all others at once.
import type { MissionSettings } from '../mission-settings.ts';
import { secondsOfRoad } from './road-of-leg.ts';
import type { SeatGraph } from './seat-graph.ts';

/** Per node; `Infinity` seconds where no way leads. */
export type WaysFromSeat = { readonly seconds: Float64Array; readonly metres: Float64Array };

/** Finds the ways from a node; answers are kept, each costs some 50 microseconds the first time. */
export function createShortestWays(
  graph: SeatGraph,
  settings: MissionSettings,
): (node: number) => WaysFromSeat {
  const legsOfNode = legsByNode(graph, settings);
  const known = new Map<number, WaysFromSeat>();
  return (node) => {
    const ways = known.get(node) ?? waysFrom(node, legsOfNode);
    known.set(node, ways);
    return ways;
  };
}

type TimedLeg = { readonly to: number; readonly seconds: number; readonly metres: number };

function legsByNode(graph: SeatGraph, settings: MissionSettings): readonly (readonly TimedLeg[])[] {
  const legs: TimedLeg[][] = graph.nodes.map(() => []);
  for (const { a, b, metres, roadClass } of graph.legs) {
    const seconds = secondsOfRoad(metres, roadClass, settings);
    legs[a]?.push({ to: b, seconds, metres });
    legs[b]?.push({ to: a, seconds, metres });
  }
  return legs;
}

/** Dijkstra's algorithm; at a few hundred seats a scan for the nearest beats a heap. */
function waysFrom(start: number, legsOfNode: readonly (readonly TimedLeg[])[]): WaysFromSeat {
  const count = legsOfNode.length;
  const seconds = new Float64Array(count).fill(Infinity);
  const metres = new Float64Array(count);
  const isDone = new Uint8Array(count);
  seconds[start] = 0;
  for (let node = start; node >= 0; node = nearestOpen(seconds, isDone)) {
    isDone[node] = 1;
    for (const leg of legsOfNode[node] ?? []) {
      const arrival = (seconds[node] ?? Infinity) + leg.seconds;
      if (arrival >= (seconds[leg.to] ?? Infinity)) continue;
      seconds[leg.to] = arrival;
      metres[leg.to] = (metres[node] ?? 0) + leg.metres;
    }
  }
  return { seconds, metres };
}

/** The nearest node that is reached and not done, or -1. */
function nearestOpen(seconds: Float64Array, isDone: Uint8Array): number {
  let nearest = -1;
  let least = Infinity;
  for (let node = 0; node < seconds.length; node += 1) {
    const reached = seconds[node] ?? Infinity;
    if (isDone[node] === 1 || reached >= least) continue;
    least = reached;
    nearest = node;
  }
  return nearest;
}
