// The ports through which the map reads election day of the live plan: stations, and routes over them.
// Invariant: a listener hears of exactly the stations and teams that could look different now.
import type * as Y from 'yjs';
import { planRoots } from '../doc/plan-doc.ts';
import { ltoTeamOfDoc } from '../doc/read-teams.ts';
import { routeOrDefault } from '../doc/records/route-record.ts';
import { readStoTeam } from '../doc/records/sto-team-record.ts';
import type { Dataset } from '../domain/dataset.ts';
import { asId, type StationId, type StoTeamId, type TecId } from '../domain/ids.ts';
import type { RouteOnMap, RoutesOnMap, StopOnMap } from '../domain/routes-on-map.ts';
import type { Sample } from '../domain/sample.ts';
import type { Station, StationFrame } from '../domain/station.ts';
import type { PlaceOnMap, StationStanding, StationsOnMap } from '../domain/stations-on-map.ts';
import { isStationStop, type Stop } from '../domain/stop.ts';
import { codeOfStoTeam } from '../domain/sto-team.ts';
import type { Position } from '../domain/tec.ts';
import { createListeners } from './listeners.ts';
import { createRouteIndex, type RoutesTouched } from './route-index.ts';
import type { PlaceId } from './stop-index.ts';
import { keysOfEvents } from './y-map-view.svelte.ts';

export type DayOnMap = {
  readonly stations: StationsOnMap;
  readonly routes: RoutesOnMap;
  /** The list of stations in use, or null. */
  useFrame(frame: StationFrame | null): void;
  useSample(sample: Sample | null): void;
  destroy(): void;
};

const NO_STATIONS: ReadonlyMap<StationId, Station> = new Map();

/** Reads the plan in `doc`, with the lists it is told to use. */
export function createDayOnMap(doc: Y.Doc, dataset: Pick<Dataset, 'tecs'>): DayOnMap {
  const roots = planRoots(doc);
  const index = createRouteIndex(doc, onTouched);
  const listChanged = createListeners<StationFrame | null>();
  const placesChanged = createListeners<readonly StationId[]>();
  const standingChanged = createListeners<readonly StationId[]>();
  const routesChanged = createListeners<readonly StoTeamId[]>();
  let stations = NO_STATIONS;
  let drawn: ReadonlySet<StationId> = new Set();

  function onTouched({ teams, places }: RoutesTouched): void {
    routesChanged.tell([...teams]);
    const stops = [...teams].flatMap((stoTeamId) => index.stopsOf(stoTeamId));
    const own = stops.filter(isStationStop).map(({ stationId }) => stationId);
    standingChanged.tell([...new Set([...own, ...[...places].filter(isStation)])]);
  }

  function onPlaces(events: Parameters<typeof keysOfEvents>[1]): void {
    const { keys } = keysOfEvents(roots.stationPlaces, events);
    placesChanged.tell([...keys].map((key) => asId<StationId>(key)));
  }
  roots.stationPlaces.observeDeep(onPlaces);

  const isStation = (placeId: PlaceId): placeId is StationId => stations.has(placeId as StationId);

  function placeOf({ id, position, confidence }: Station): PlaceOnMap {
    const place = index.places.get(id);
    return {
      position: place?.movedTo ?? position,
      confidence: place?.isVerified ? 'high' : confidence,
    };
  }

  function colourOf(stoTeamId: StoTeamId) {
    const ltoTeamId = readStoTeam(stoTeamId, roots.stoTeams.get(stoTeamId))?.ltoTeamId;
    return (ltoTeamId && ltoTeamOfDoc(doc, ltoTeamId)?.colour) || null;
  }

  function standingOf(stationId: StationId): StationStanding {
    const stops = index.stopsAt(stationId);
    const stop = stops.find(({ stoTeamId }) => roots.stoTeams.has(stoTeamId));
    const stoTeamId = stop?.stoTeamId ?? null;
    const colour = stoTeamId && colourOf(stoTeamId);
    return { stoTeamId, colour, isDrawn: drawn.has(stationId) };
  }

  function stopOnMap(stop: Stop): StopOnMap {
    const { id: stopId, kind } = stop;
    if (!isStationStop(stop)) {
      return { stopId, kind, stationId: null, position: seatOf(stop.tecId) };
    }
    const station = stations.get(stop.stationId);
    const position = station ? placeOf(station).position : null;
    return { stopId, kind, stationId: stop.stationId, position };
  }

  function seatOf(tecId: TecId | null): Position | null {
    return (tecId && dataset.tecs.get(tecId)?.seat.position) || null;
  }

  function route(stoTeamId: StoTeamId): RouteOnMap | null {
    const team = readStoTeam(stoTeamId, roots.stoTeams.get(stoTeamId));
    if (!team) return null;
    const ltoTeam = team.ltoTeamId && ltoTeamOfDoc(doc, team.ltoTeamId);
    const { startTecId } = routeOrDefault(stoTeamId, roots.routes.get(stoTeamId));
    return {
      stoTeamId,
      code: codeOfStoTeam(team),
      colour: ltoTeam ? ltoTeam.colour : null,
      start: seatOf(startTecId ?? (ltoTeam ? ltoTeam.baseTecId : null)),
      stops: index.stopsOf(stoTeamId).map(stopOnMap),
    };
  }

  return {
    stations: {
      stations: () => stations.values(),
      station: (stationId) => stations.get(stationId) ?? null,
      placeOf,
      standingOf,
      onListChanged: (listener) => listChanged.listen(() => listener()),
      onPlacesChanged: placesChanged.listen,
      onStandingChanged: standingChanged.listen,
    },
    routes: {
      stoTeamIds: () => [...roots.stoTeams.keys()].map((id) => asId<StoTeamId>(id)),
      route,
      onRoutesChanged: routesChanged.listen,
    },
    useFrame(frame) {
      if (stations === (frame?.stations ?? NO_STATIONS)) return;
      stations = frame?.stations ?? NO_STATIONS;
      listChanged.tell(frame);
      routesChanged.tell([...roots.stoTeams.keys()].map((id) => asId<StoTeamId>(id)));
    },
    useSample(sample) {
      const before = drawn;
      const chosen = sample?.stations.filter(({ reserveFor }) => reserveFor === null) ?? [];
      drawn = new Set(chosen.map(({ stationId }) => stationId));
      standingChanged.tell([...before.symmetricDifference(drawn)]);
    },
    destroy() {
      index.stopListening();
      roots.stationPlaces.unobserveDeep(onPlaces);
    },
  };
}
