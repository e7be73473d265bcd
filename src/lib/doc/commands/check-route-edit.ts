// What the edits of routes have in common: teams that are there and not locked, stations on one route only, and
// the words for both.
import type * as Y from 'yjs';
import type { StopId, StoTeamId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { nameOfStation } from '../../domain/stations/station-number.ts';
import { isStationStop, type StationStop, type Stop } from '../../domain/stop.ts';
import { codeOfStoTeam } from '../../domain/sto-team.ts';
import { planRoots } from '../plan-doc.ts';
import { stopOfDoc } from '../read-stops.ts';
import { stoTeamOfDoc } from '../read-teams.ts';
import { readRoute } from '../records/route-record.ts';
import type { CommandError } from './command.ts';

/** Why nobody may edit the routes of these teams now, or null. */
export function refusalOfTeams(doc: Y.Doc, stoTeamIds: Iterable<StoTeamId>): CommandError | null {
  const teamIds = [...new Set(stoTeamIds)];
  if (teamIds.some((id) => !stoTeamOfDoc(doc, id))) {
    return { code: 'unknown-team', message: 'This team no longer exists.' };
  }
  return refusalOfLocks(doc, teamIds);
}

/** Names the first of these teams whose route is locked, or null. */
export function refusalOfLocks(doc: Y.Doc, stoTeamIds: readonly StoTeamId[]): CommandError | null {
  const { routes } = planRoots(doc);
  const locked = stoTeamIds.find((id) => readRoute(id, routes.get(id))?.isLocked);
  if (locked === undefined) return null;
  const message = `The route of ${codeOfTeam(doc, locked)} is locked. Unlock it first.`;
  return { code: 'route-locked', message };
}

/** The stop, or why it cannot be edited. */
export function editableStop(doc: Y.Doc, stopId: StopId): Result<Stop, CommandError> {
  const stop = stopOfDoc(doc, stopId);
  if (!stop) return err({ code: 'unknown-stop', message: 'Somebody removed this stop meanwhile.' });
  const refusal = refusalOfTeams(doc, [stop.stoTeamId]);
  return refusal ? err(refusal) : ok(stop);
}

/** The stop when it is at a station, or why it cannot be edited as such. */
export function editableStationStop(doc: Y.Doc, stopId: StopId): Result<StationStop, CommandError> {
  const found = editableStop(doc, stopId);
  if (!found.ok) return found;
  if (isStationStop(found.value)) return ok(found.value);
  const message = 'This stop is at a TEC: remove it, and add the station instead.';
  return err({ code: 'invalid', field: 'kind', message });
}

/** Says who has stations that were asked for. */
export function refusalOfTaken(doc: Y.Doc, taken: readonly StationStop[]): CommandError | null {
  const [first] = taken;
  if (!first) return null;
  const others = taken.length === 1 ? '' : ` and ${taken.length - 1} more are on other routes`;
  const message = `${capitalised(nameOfStation(first.stationId))} is on the route of ${codeOfTeam(doc, first.stoTeamId)}${others}. Move it from there, or choose another.`;
  return { code: 'station-taken', field: 'stationIds', message };
}

/** 0403, or `????` of a team that cannot be read. */
export function codeOfTeam(doc: Y.Doc, stoTeamId: StoTeamId): string {
  const team = stoTeamOfDoc(doc, stoTeamId);
  return team ? codeOfStoTeam(team) : '????';
}

/** "station 1234", or "the tabulation at KZ-AKM-03". */
export function nameOfStop(stop: Stop): string {
  return isStationStop(stop) ? nameOfStation(stop.stationId) : `the tabulation at ${stop.tecId}`;
}

/** "1 stop", "3 stops". */
export function countOfStops(count: number): string {
  return count === 1 ? '1 stop' : `${count} stops`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
