// Where teams get in each other's way, as the list of overlaps shows it: one row a station or a building.
// Invariant: what one row says of a station is not said again of its building.
import { areTogether, overlapOfStops } from '../../domain/derive/overlaps.ts';
import type { LtoTeamId, StationId, StoTeamId } from '../../domain/ids.ts';
import type { Route, StopTime } from '../../domain/route.ts';
import type { Station } from '../../domain/station.ts';
import { isStationStop, type StationStop, type Stop } from '../../domain/stop.ts';

export type OverlapRow = {
  readonly kind: 'station' | 'building';
  readonly key: string;
  /** The first of the stations that it is about. */
  readonly station: Station;
  readonly stops: readonly StationStop[];
  readonly stoTeamIds: readonly StoTeamId[];
  /** The teams belong to more than one AoR. */
  readonly isAcrossAors: boolean;
};

export type OverlapFacts = {
  readonly stops: readonly Stop[];
  readonly station: (id: StationId) => Station | null;
  readonly routeOf: (id: StoTeamId) => Pick<Route, 'relievedByTeamId'>;
  readonly timeOf: (stop: StationStop) => StopTime | null;
  readonly aorOf: (id: StoTeamId) => LtoTeamId | null;
  readonly gapSeconds: number;
};

/** Every overlap: same stations first, by number, then same buildings. */
export function overlapRows(facts: OverlapFacts): readonly OverlapRow[] {
  const stops = facts.stops.filter(isStationStop);
  const atStations = [...Map.groupBy(stops, ({ stationId }) => stationId)].flatMap(([id, own]) => {
    const station = facts.station(id);
    const tooMany = overlapOfStops(own, facts.routeOf).filter(isStationStop);
    return station && tooMany.length > 0 ? [rowOf('station', station, tooMany, facts)] : [];
  });
  const inBuildings = [...Map.groupBy(stops, (stop) => buildingOf(stop, facts))].flatMap(
    ([building, own]) => {
      const [first] = own;
      const station = first ? facts.station(first.stationId) : null;
      const near = building === '' ? [] : own.filter((stop) => meetsAnother(stop, own, facts));
      return station && near.length > 0 ? [rowOf('building', station, near, facts)] : [];
    },
  );
  const byNumber = (a: OverlapRow, b: OverlapRow) => a.station.number - b.station.number;
  return [...atStations.sort(byNumber), ...inBuildings.sort(byNumber)];
}

/** Names a building within its TEC: the same words elsewhere are another house. */
function buildingOf({ stationId }: StationStop, { station }: OverlapFacts): string {
  const { building, tecId } = station(stationId) ?? {};
  return building ? `${tecId}|${building}` : '';
}

function meetsAnother(
  stop: StationStop,
  others: readonly StationStop[],
  { timeOf, gapSeconds }: OverlapFacts,
): boolean {
  const time = timeOf(stop);
  return others.some((other) => {
    if (!time || other.stationId === stop.stationId) return false;
    const otherTime = timeOf(other);
    if (!otherTime) return false;
    const [a, b] = [
      { stoTeamId: stop.stoTeamId, time },
      { stoTeamId: other.stoTeamId, time: otherTime },
    ];
    return areTogether(a, b, gapSeconds);
  });
}

function rowOf(
  kind: OverlapRow['kind'],
  station: Station,
  stops: readonly StationStop[],
  { aorOf }: OverlapFacts,
): OverlapRow {
  const stoTeamIds = [...new Set(stops.map(({ stoTeamId }) => stoTeamId))];
  const aors = new Set(stoTeamIds.map(aorOf));
  const key = `${kind}:${station.id}`;
  return { kind, key, station, stops, stoTeamIds, isAcrossAors: aors.size > 1 };
}
