// The name of what a finding is about, as the reader calls it.
import type { StationId, StopId, StoTeamId } from '../../domain/ids.ts';
import type { FindingObject } from '../../domain/rules/finding.ts';
import { textOfStationNumber } from '../../domain/stations/station-number.ts';
import { isStationStop } from '../../domain/stop.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

const STATES = new Intl.DisplayNames('en', { type: 'region' });

/** "Akkol District", "LTO04 East", "Germany". */
export function nameOfObject(object: FindingObject, workspace: Workspace): string {
  const { view, roster } = workspace;
  switch (object.kind) {
    case 'tec':
      return workspace.nameOfTec(object.id);
    case 'lto-team': {
      const code = workspace.codeOfTeam(object.id) ?? 'A former team';
      return `${code} ${view.team(object.id)?.name ?? ''}`.trim();
    }
    case 'sto-team':
      return nameOfStoTeam(object.id, workspace);
    case 'station':
      return nameOfStation(object.id, workspace);
    case 'stop':
      return `${nameOfStop(object.id, workspace)} of ${nameOfStoTeam(object.stoTeamId, workspace)}`;
    case 'observer':
      return roster?.view.observer(object.id)?.name ?? 'A former observer';
    case 'state':
      return nameOfState(object.id);
    case 'plan':
      return 'The whole plan';
  }
}

function nameOfStoTeam(id: StoTeamId, workspace: Workspace): string {
  return `STO team ${workspace.codeOfTeam(id) ?? ''}`.trim();
}

/** "Station 0412 School No 3"; by its id while the list of stations is not here. */
function nameOfStation(id: StationId, { day }: Workspace): string {
  const station = day.frame?.stations.get(id);
  if (!station) return `Station ${id}`;
  return `Station ${textOfStationNumber(station.number)} ${station.name}`.trim();
}

function nameOfStop(id: StopId, workspace: Workspace): string {
  const stop = workspace.view.stop(id);
  if (!stop) return 'A former stop';
  return isStationStop(stop)
    ? nameOfStation(stop.stationId, workspace)
    : `TEC ${workspace.nameOfTec(stop.tecId)}`;
}

function nameOfState(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (STATES.of(code) ?? code) : code;
}
