// What a plan document decides about election day, as plain data.
// Invariant: a stop of a team that is gone, or that cannot be read, is left out: undo may bring it back.
import type * as Y from 'yjs';
import type { LtoTeamId, StoTeamId, TecId } from '../domain/ids.ts';
import type { PlanData } from '../domain/plan.ts';
import { planRoots } from './plan-doc.ts';
import { readRecords } from './read-records.ts';
import { readAllocation, readChoice, readTabulationReason, readValues } from './read-values.ts';
import { readBenchmark } from './records/benchmark-record.ts';
import { readLegOverride } from './records/leg-override-record.ts';
import { readRoute } from './records/route-record.ts';
import { readStationPlace } from './records/station-place-record.ts';
import { readStop } from './records/stop-record.ts';
import { readSwap } from './records/swap-record.ts';

/** The parts of a plan that are about election day. */
export type ElectionDayData = Pick<
  PlanData,
  | 'choices'
  | 'allocations'
  | 'stationPlaces'
  | 'routes'
  | 'stops'
  | 'swaps'
  | 'legOverrides'
  | 'tabulationReasons'
  | 'benchmarks'
>;

/** Reads them; `invalid` names the records that cannot be read. */
export function readElectionDay(
  doc: Y.Doc,
  stoTeams: { has(stoTeamId: StoTeamId): boolean },
): { readonly day: ElectionDayData; readonly invalid: readonly string[] } {
  const roots = planRoots(doc);
  const stationPlaces = readRecords(roots.stationPlaces, readStationPlace);
  const routes = readRecords(roots.routes, readRoute);
  const stops = readRecords(roots.stops, readStop);
  const swaps = readRecords(roots.swaps, readSwap);
  const benchmarks = readRecords(roots.benchmarks, readBenchmark);
  const legOverrides = readRecords(roots.legOverrides, (_key: string, fields) =>
    readLegOverride(fields),
  );
  return {
    day: {
      choices: readValues(roots.choices, readChoice),
      allocations: readValues(roots.allocations, (_id: LtoTeamId, value) => readAllocation(value)),
      stationPlaces: stationPlaces.records,
      routes: routes.records,
      stops: new Map([...stops.records].filter(([, stop]) => stoTeams.has(stop.stoTeamId))),
      swaps: swaps.records,
      legOverrides: legOverrides.records,
      tabulationReasons: readValues(roots.tabulationReasons, (_id: TecId, value) =>
        readTabulationReason(value),
      ),
      benchmarks: benchmarks.records,
    },
    invalid: [stationPlaces, routes, stops, swaps, legOverrides, benchmarks].flatMap(
      (one) => one.invalid,
    ),
  };
}
