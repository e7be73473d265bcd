// How long it takes to drive between TEC seats, from the best source there is for each pair: a person's
// word, then the routing service, then the graph of seats, then the straight line.
// Invariant: a drive is the same in both directions and names its source.
import type { Dataset } from '../dataset.ts';
import type { TecId } from '../ids.ts';
import type { MissionSettings } from '../mission-settings.ts';
import { onceFor } from '../once-for.ts';
import {
  keyOfDrive,
  type Drive,
  type DriveOverride,
  type DriveTimes,
  type ServiceDrive,
} from '../travel.ts';
import { straightLineKm } from './distance.ts';
import { CIRCUITY_RANGE, secondsOfRoad } from './road-of-leg.ts';
import { createSeatGraph } from './seat-graph.ts';
import { createShortestWays } from './shortest-ways.ts';

export type DriveTimesOptions = {
  readonly dataset: Pick<Dataset, 'tecs' | 'waterBarriers'>;
  readonly settings: MissionSettings;
  /** By `keyOfDrive`, as a plan keeps them. */
  readonly overrides: ReadonlyMap<string, DriveOverride>;
  /** By `keyOfDrive`: what a routing service has answered so far. */
  readonly serviceDrives?: ReadonlyMap<string, ServiceDrive>;
};

/** Straight line to road where no way over the graph is known; fitted to published distances. */
const ESTIMATE_FACTOR = 1.2;

const SAME_SEAT: Drive = { seconds: 0, metres: 0, source: 'graph', basis: 'the same place' };
const GRAPH_BASIS = `way over the seats, straight legs × ${CIRCUITY_RANGE} at the mission’s speeds`;
const ESTIMATE_BASIS = `straight line × ${ESTIMATE_FACTOR} at the speed of district roads`;

/** Speeds and overrides change, the seats do not. */
const graphOfSeats = onceFor(createSeatGraph);

/** Drives of one state of a plan; make it anew when settings, overrides or the service's answers change. */
export function createDriveTimes(options: DriveTimesOptions): DriveTimes {
  const { dataset, settings, overrides, serviceDrives } = options;
  const graph = graphOfSeats(dataset);
  const waysFrom = createShortestWays(graph, settings);

  function wayOverSeats(from: number, to: number): Drive | null {
    // Always from the same end: of two ways that take equally long, both directions take one.
    const ways = waysFrom(Math.min(from, to));
    const seconds = ways.seconds[Math.max(from, to)] ?? Infinity;
    const metres = ways.metres[Math.max(from, to)] ?? 0;
    if (seconds === Infinity) return null;
    return from === to ? SAME_SEAT : { seconds, metres, source: 'graph', basis: GRAPH_BASIS };
  }

  function estimate(from: TecId, to: TecId): Drive | null {
    const [a, b] = [dataset.tecs.get(from), dataset.tecs.get(to)];
    if (!a || !b) return null;
    const straightKm = straightLineKm(a.seat.position, b.seat.position);
    const metres = Math.round(straightKm * ESTIMATE_FACTOR * 1000);
    const seconds = secondsOfRoad(metres, 'district', settings);
    return { seconds, metres, source: 'estimate', basis: ESTIMATE_BASIS };
  }

  return {
    between(from, to) {
      const [start, end] = [graph.nodeOfTec.get(from), graph.nodeOfTec.get(to)];
      if (start === undefined || end === undefined) return null;
      const key = keyOfDrive(from, to);
      const answer = serviceDrives?.get(key);
      const drive: Drive | null = answer
        ? { ...answer, source: 'service' }
        : (wayOverSeats(start, end) ?? estimate(from, to));
      const word = overrides.get(key);
      if (!drive || !word || from === to) return drive;
      return { ...drive, seconds: word.seconds, source: 'override', basis: word.reason };
    },
  };
}
