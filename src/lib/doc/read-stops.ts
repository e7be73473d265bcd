// The stops of a plan document as commands need them. Invariant: a stop of a team that is gone counts as none.
import type * as Y from 'yjs';
import { asId, type StationId, type StopId, type StoTeamId } from '../domain/ids.ts';
import { byOrderKey, isStationStop, type StationStop, type Stop } from '../domain/stop.ts';
import { planRoots } from './plan-doc.ts';
import { stoTeamOfDoc } from './read-teams.ts';
import { readStop } from './records/stop-record.ts';

/** One stop, or null when it is not there, cannot be read, or its team is gone. */
export function stopOfDoc(doc: Y.Doc, id: StopId): Stop | null {
  const stop = readStop(id, planRoots(doc).stops.get(id));
  return stop && stoTeamOfDoc(doc, stop.stoTeamId) ? stop : null;
}

/** The stops of a team in the order of its route. */
export function routeOfDoc(doc: Y.Doc, stoTeamId: StoTeamId): Stop[] {
  const stops: Stop[] = [];
  for (const [id, fields] of planRoots(doc).stops) {
    const stop = fields.get('stoTeamId') === stoTeamId ? readStop(asId(id), fields) : null;
    if (stop) stops.push(stop);
  }
  return stops.sort(byOrderKey);
}

/** Every stop that can be read and whose team is there. */
export function stopsOfDoc(doc: Y.Doc): readonly Stop[] {
  return [...planRoots(doc).stops.keys()]
    .map((id) => stopOfDoc(doc, asId(id)))
    .filter((stop) => stop !== null);
}

/** The stops at these stations, on whatever route. */
export function stopsAtStations(
  doc: Y.Doc,
  stationIds: ReadonlySet<StationId>,
): readonly StationStop[] {
  const wanted: ReadonlySet<unknown> = stationIds;
  const stops: StationStop[] = [];
  for (const [id, fields] of planRoots(doc).stops) {
    // Only what is asked for is read whole: a plan has many stops.
    const stop = wanted.has(fields.get('stationId')) ? stopOfDoc(doc, asId(id)) : null;
    if (stop && isStationStop(stop)) stops.push(stop);
  }
  return stops;
}
