// The stops of a plan document as commands need them. Invariant: a stop of a team that is gone counts as none.
import type * as Y from 'yjs';
import { asId, type StopId, type StoTeamId } from '../domain/ids.ts';
import { byOrderKey, type Stop } from '../domain/stop.ts';
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
  const stops: Stop[] = [];
  for (const [id, fields] of planRoots(doc).stops) {
    const stop = readStop(asId(id), fields);
    if (stop && stoTeamOfDoc(doc, stop.stoTeamId)) stops.push(stop);
  }
  return stops;
}
