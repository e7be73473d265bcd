// Stations offered while one types, in words that tell them apart: number, name, TEC, who stops there already.
import type { StationId, TecId } from '../../domain/ids.ts';
import type { Station } from '../../domain/station.ts';
import { textOfStationNumber } from '../../domain/stations/station-number.ts';
import { isStationStop, type StationStop } from '../../domain/stop.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';
import { nameOfStation } from './route-words.ts';

export type StationOption = {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
};

const OPTIONS_MAX = 10;

/** Options for stations, in their order; those that the list in use does not have are left out. */
export function stationOptions(
  workspace: Workspace,
  stationIds: readonly StationId[],
): readonly StationOption[] {
  return stationIds.flatMap((id) => {
    const station = workspace.day.frame?.stations.get(id);
    return station ? [optionOf(workspace, station)] : [];
  });
}

function optionOf(workspace: Workspace, station: Station): StationOption {
  const { day, settings } = workspace;
  const codes = day.routes.stopsAt(station.id).map((stop) => workspace.codeOfTeam(stop.stoTeamId));
  const detail = [
    nameOfStation(station, settings.language),
    workspace.nameOfTec(station.tecId),
    ...(codes.length > 0 ? [`on ${codes.join(', ')}`] : []),
  ].filter(Boolean);
  return {
    value: station.id,
    label: `No ${textOfStationNumber(station.number)}`,
    detail: detail.join(', '),
  };
}

/** Stations whose number begins so, whose name holds the words, or whose TEC is meant; free ones first. */
export function findStations(workspace: Workspace, query: string): readonly StationId[] {
  const { frame, routes } = workspace.day;
  const wanted = query.trim().toLowerCase();
  if (!frame || wanted === '') return [];
  const number = wanted.replace(/^(no|№|ps-?)\s*/, '');
  const tecIds = new Set<TecId>(
    /^\d+$/.test(number)
      ? []
      : workspace
          .searchPlaces(query, OPTIONS_MAX)
          .flatMap(({ place }) => (place.kind === 'tec' ? [place.id] : [])),
  );
  const found: Station[] = [];
  for (const station of frame.stations.values()) {
    const isNumber = number !== '' && String(station.number).startsWith(number);
    const names = `${station.name} ${station.localName}`.toLowerCase();
    if (isNumber || names.includes(wanted) || tecIds.has(station.tecId)) found.push(station);
    if (found.length >= OPTIONS_MAX * 5) break;
  }
  const isTaken = ({ id }: Station): number => (routes.stopsAt(id).length > 0 ? 1 : 0);
  return found
    .sort((a, b) => isTaken(a) - isTaken(b) || a.number - b.number)
    .slice(0, OPTIONS_MAX)
    .map(({ id }) => id);
}

/** What may take the place of a stop: without a query the reserves drawn for it, then free ones nearby. */
export function stationsForSwap(
  workspace: Workspace,
  stop: StationStop,
  query: string,
): readonly StationId[] {
  const { day } = workspace;
  if (query.trim() !== '') return findStations(workspace, query);
  const reserves = reservesOf(workspace, stop.stationId);
  const here = day.frame?.stations.get(stop.stationId);
  if (!here) return reserves;
  const taken = new Set(day.routes.all.filter(isStationStop).map(({ stationId }) => stationId));
  const place = { kind: 'station', id: here.id } as const;
  const near = [...(day.frame?.stations.values() ?? [])]
    .filter(({ id, tecId }) => tecId === here.tecId && !taken.has(id) && !reserves.includes(id))
    .map(({ id }) => ({ id, drive: day.routes.drives.between(place, { kind: 'station', id }) }))
    .sort((a, b) => (a.drive?.seconds ?? Infinity) - (b.drive?.seconds ?? Infinity))
    .map(({ id }) => id);
  return [...reserves, ...near].slice(0, OPTIONS_MAX);
}

/** Stations drawn to stand in for one. */
export function reservesOf({ day }: Workspace, stationId: StationId): readonly StationId[] {
  const drawn = day.sample?.stations ?? [];
  return drawn.filter(({ reserveFor }) => reserveFor === stationId).map((each) => each.stationId);
}
