// Writes what a draft decides about election day into a new plan document.
import type * as Y from 'yjs';
import { planRoots } from './plan-doc.ts';
import type { ElectionDayData } from './read-election-day.ts';
import { newBenchmarkRecord } from './records/benchmark-record.ts';
import { newLegOverrideRecord } from './records/leg-override-record.ts';
import type { RecordFields } from './records/record.ts';
import { newRouteRecord } from './records/route-record.ts';
import { newStationPlaceRecord } from './records/station-place-record.ts';
import { newStopRecord } from './records/stop-record.ts';
import { newSwapRecord } from './records/swap-record.ts';

/** Call it inside `transact`, on a document that has nothing of it yet. */
export function writeElectionDay(doc: Y.Doc, day: ElectionDayData): void {
  const roots = planRoots(doc);
  for (const [choice, id] of day.choices) roots.choices.set(choice, id);
  for (const [ltoTeamId, teams] of day.allocations) roots.allocations.set(ltoTeamId, teams);
  for (const [tecId, reason] of day.tabulationReasons) roots.tabulationReasons.set(tecId, reason);
  writeRecords(roots.stationPlaces, day.stationPlaces, newStationPlaceRecord);
  writeRecords(roots.routes, day.routes, newRouteRecord);
  writeRecords(roots.stops, day.stops, newStopRecord);
  writeRecords(roots.swaps, day.swaps, newSwapRecord);
  writeRecords(roots.legOverrides, day.legOverrides, newLegOverrideRecord);
  writeRecords(roots.benchmarks, day.benchmarks, newBenchmarkRecord);
}

function writeRecords<T>(
  root: Y.Map<RecordFields>,
  values: ReadonlyMap<string, T>,
  recordOf: (value: T) => RecordFields,
): void {
  for (const [key, value] of values) root.set(key, recordOf(value));
}
