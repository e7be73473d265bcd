// Puts stations on a team's route. One call is one undo step.
// Invariant: no station comes to stand on two routes, and no route gets a second opening or closing.
import type * as Y from 'yjs';
import { randomId, type StationId, type StopId, type StoTeamId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import type { StationStop, Stop } from '../../domain/stop.ts';
import { nameOfStation } from '../../domain/stations/station-number.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { routeOfDoc, stopsAtStations } from '../read-stops.ts';
import { writeFields } from '../records/record.ts';
import { newStopRecord } from '../records/stop-record.ts';
import { placeInRoute, rewriteKeys, usualPlace } from '../route-order.ts';
import { transact } from '../transact.ts';
import { codeOfTeam, countOfStops, refusalOfTaken, refusalOfTeams } from './check-route-edit.ts';
import type { CommandResult } from './command.ts';

export type AddStopsArgs = {
  readonly stoTeamId: StoTeamId;
  readonly stationIds: readonly StationId[];
  /** Voting, when it is not said. A former opening or closing becomes an ordinary visit. */
  readonly kind?: StationStop['kind'];
  /** The stop before which they go, null at the end; where their kind usually goes, when it is not said. */
  readonly before?: StopId | null;
  /** Take stations from the routes of other teams. */
  readonly move?: boolean;
};

/** Passes over stations that the route has; refuses those of other routes unless they are to move. */
export function addStops(
  doc: Y.Doc,
  args: AddStopsArgs,
): CommandResult<{ readonly stopIds: readonly StopId[] }> {
  const { stoTeamId, kind = 'voting', move = false } = args;
  const wanted = new Set(args.stationIds);
  const there = stopsAtStations(doc, wanted);
  const elsewhere = there.filter((stop) => stop.stoTeamId !== stoTeamId);
  const refusal =
    refusalOfTeams(doc, [stoTeamId]) ??
    (move
      ? refusalOfTeams(
          doc,
          elsewhere.map((stop) => stop.stoTeamId),
        )
      : refusalOfTaken(doc, elsewhere));
  if (refusal) return err(refusal);
  for (const { stationId, stoTeamId: teamId } of there) {
    if (teamId === stoTeamId) wanted.delete(stationId);
  }
  if (kind !== 'voting' && wanted.size > 1) {
    const message = `A route has one ${kind}: choose one station for it.`;
    return err({ code: 'invalid', field: 'stationIds', message });
  }
  if (wanted.size === 0) return ok({ changed: 0, stopIds: [] });
  const route = routeOfDoc(doc, stoTeamId);
  const before = args.before === undefined ? usualPlace(route, kind) : args.before;
  const placing = placeInRoute(route, before, wanted.size);
  const added = [...wanted].map((stationId, at): Stop => ({
    ...{ id: idOf(elsewhere, stationId), stoTeamId, kind, stationId, isPinned: false },
    ...{ orderKey: placing.keys[at] ?? '', dwellMinutes: null },
  }));
  const { stops } = planRoots(doc);
  transact(doc, new LocalEdit(labelOf(doc, stoTeamId, [...wanted])), () => {
    rewriteKeys(stops, placing);
    for (const stop of kind === 'voting' ? [] : route) {
      if (stop.kind === kind) stops.get(stop.id)?.set('kind', 'voting');
    }
    for (const stop of added) {
      const record = stops.get(stop.id);
      const { orderKey } = stop;
      if (record) writeFields(record, { stoTeamId, kind, orderKey, isPinned: false });
      else stops.set(stop.id, newStopRecord(stop));
    }
  });
  return ok({ changed: added.length, stopIds: added.map(({ id }) => id) });
}

/** A stop that moves stays the same stop, with the time planned for it. */
function idOf(elsewhere: readonly StationStop[], stationId: StationId): StopId {
  return elsewhere.find((stop) => stop.stationId === stationId)?.id ?? randomId<StopId>();
}

function labelOf(doc: Y.Doc, stoTeamId: StoTeamId, stationIds: readonly StationId[]): string {
  const [only] = stationIds;
  const what =
    stationIds.length === 1 && only ? nameOfStation(only) : countOfStops(stationIds.length);
  return `add ${what} to ${codeOfTeam(doc, stoTeamId)}`;
}
