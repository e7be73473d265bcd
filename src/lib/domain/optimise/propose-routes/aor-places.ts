// The places of one AoR's search by index: its stations first, then the towns where teams may sleep.
// Invariant: stations come by number and towns by TEC id, so that one plan is one problem.
import type { DriveMatrix, Place } from '../../geo/station-drives.ts';
import type { LtoTeamId, StationId, StoTeamId, TecId } from '../../ids.ts';
import { positionOfStation, type Station } from '../../station.ts';
import { isRegionalTec } from '../../tec.ts';
import { reachOfZones } from './reach-of-zones.ts';
import type { RoutesGround } from './routes-ground.ts';

export type AorPlaces = {
  readonly stations: readonly Station[];
  readonly towns: readonly TecId[];
  readonly matrix: DriveMatrix;
  /** Number of stations and towns. */
  readonly points: number;
  pointOfTown(tecId: TecId): number;
};

/** Where an open team begins as the plan has it: its own town, else the base of its LTO team; null without. */
export function townToday(
  { plan }: Pick<RoutesGround, 'plan'>,
  ltoTeamId: LtoTeamId,
  stoTeamId: StoTeamId,
): TecId | null {
  const own = plan.routes.get(stoTeamId)?.startTecId ?? null;
  return own ?? plan.ltoTeams.get(ltoTeamId)?.baseTecId ?? null;
}

/** The seats of the AoR's lower TECs, of its stations' TECs, and wherever its teams begin today. */
export function townsOf(
  ground: RoutesGround,
  ltoTeamId: LtoTeamId,
  teams: readonly StoTeamId[],
  stations: readonly Station[],
): readonly TecId[] {
  const { plan, dataset } = ground;
  const towns = new Set<TecId>(stations.map(({ tecId }) => tecId));
  for (const tec of dataset.tecs.values()) {
    if (!isRegionalTec(tec) && plan.tecAssignments.get(tec.id) === ltoTeamId) towns.add(tec.id);
  }
  for (const teamId of teams) {
    const town = townToday(ground, ltoTeamId, teamId);
    if (town !== null) towns.add(town);
  }
  return [...towns].sort();
}

/** The places with the drives between them; what zones forbid for these teams is Infinity. */
export function placesOfAor(
  ground: RoutesGround,
  stations: readonly Station[],
  towns: readonly TecId[],
  teams: readonly StoTeamId[],
): AorPlaces {
  const places: Place[] = [
    ...stations.map(({ id }): Place => ({ kind: 'station', id })),
    ...towns.map((id): Place => ({ kind: 'tec', id })),
  ];
  const matrix = ground.drives.matrixOfPlaces(places);
  forbidDrives(ground, stations, places, matrix, teams);
  return {
    stations,
    towns,
    matrix,
    points: places.length,
    pointOfTown: (tecId) => stations.length + towns.indexOf(tecId),
  };
}

function forbidDrives(
  ground: RoutesGround,
  stations: readonly Station[],
  places: readonly Place[],
  { seconds }: DriveMatrix,
  teams: readonly StoTeamId[],
): void {
  const reach = reachOfZones(ground, teams);
  const positions = places.map((place) => ground.drives.positionOf(place));
  const isForbidden = positions.map(
    (position, index) => index < stations.length && position !== null && !reach.mayStopAt(position),
  );
  if (!reach.hasForbiddenDrives && !isForbidden.includes(true)) return;
  for (const [from, start] of positions.entries()) {
    for (const [to, end] of positions.entries()) {
      if (from === to || !start || !end) continue;
      const isOpen =
        !isForbidden[from] &&
        !isForbidden[to] &&
        (!reach.hasForbiddenDrives || reach.mayDrive(start, end));
      if (!isOpen) seconds[from * places.length + to] = Infinity;
    }
  }
}

/** The stations nearest to some places, with those that must stay; by number. */
export function nearestStations(
  ground: RoutesGround,
  stations: readonly Station[],
  around: readonly Place[],
  mustStay: ReadonlySet<StationId>,
  count: number,
): readonly Station[] {
  if (stations.length <= count) return stations;
  const farness = (station: Station): number => {
    if (mustStay.has(station.id)) return -1;
    const here: Place = { kind: 'station', id: station.id };
    const drives = around.map((place) => ground.drives.between(place, here)?.seconds ?? Infinity);
    return Math.min(...drives);
  };
  return stations
    .map((station) => ({ station, far: farness(station) }))
    .sort((a, b) => a.far - b.far || a.station.number - b.station.number)
    .slice(0, count)
    .map(({ station }) => station)
    .sort((a, b) => a.number - b.number);
}

/** Whether anybody knows where the station is. */
export function isPlaced({ plan }: Pick<RoutesGround, 'plan'>, station: Station): boolean {
  return positionOfStation(station, plan.stationPlaces) !== null;
}
