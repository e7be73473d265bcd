// Asks the server to keep a list of stations for a plan: an invented one, or one that was read from a file.
import type { PlanId } from '../domain/ids.ts';
import { err, type Result } from '../domain/result.ts';
import type { Station } from '../domain/station.ts';
import { columnsOfStations } from '../domain/stations/station-columns.ts';
import { LIST_MAX_BYTES } from '../protocol/body-limits.ts';
import {
  stationsKeptSchema,
  type StationsKept,
  type StationsRequest,
} from '../protocol/stations.ts';
import { postOf, requestJson } from './request-json.ts';

const addressOf = (planId: PlanId): string => `/api/plans/${planId}/stations`;

/** Has the server invent a list; the plan does not choose it yet. */
export function requestInventedStations(
  planId: PlanId,
  seed: number,
): Promise<Result<StationsKept, string>> {
  const wish: StationsRequest = { kind: 'generate', seed };
  return requestJson(addressOf(planId), postOf(wish), stationsKeptSchema);
}

/** Hands a list over, packed; the server checks every row again. */
export async function sendStations(
  planId: PlanId,
  stations: readonly Station[],
  source: string,
): Promise<Result<StationsKept, string>> {
  const wish: StationsRequest = { kind: 'import', source, stations: columnsOfStations(stations) };
  const packing = new Blob([JSON.stringify(wish)]).stream();
  const body = await new Response(packing.pipeThrough(new CompressionStream('gzip'))).blob();
  if (body.size > LIST_MAX_BYTES) {
    return err('This list is too large. Leave out columns that Muster does not read.');
  }
  const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
  return requestJson(addressOf(planId), { method: 'POST', headers, body }, stationsKeptSchema);
}
