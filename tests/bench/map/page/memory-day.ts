// Election day in plain maps behind the map's ports: invented stations and a route for each of 150 teams.
import type { Dataset } from '../../../../src/lib/domain/dataset.ts';
import type { AreasOfTecs } from '../../../../src/lib/domain/geo/areas-of-tecs.ts';
import {
  asId,
  type LtoTeamId,
  type StationId,
  type StopId,
  type StoTeamId,
} from '../../../../src/lib/domain/ids.ts';
import type { PlanReader } from '../../../../src/lib/domain/plan.ts';
import type { RouteOnMap } from '../../../../src/lib/domain/routes-on-map.ts';
import type { Station } from '../../../../src/lib/domain/station.ts';
import type { StationStanding } from '../../../../src/lib/domain/stations-on-map.ts';
import { generateStations } from '../../../../src/lib/domain/stations/generate-stations.ts';
import { codeOfStoTeam } from '../../../../src/lib/domain/sto-team.ts';
import type { StopKind } from '../../../../src/lib/domain/stop.ts';
import type { DayReaders } from '../../../../src/lib/map/day/draw-day.ts';

const TEAMS = 150;
const STOPS = 12;

const ignore = () => () => undefined;

/** The day of a plan whose areas are those that `plan` has now. */
export function createMemoryDay(
  dataset: Dataset,
  areas: AreasOfTecs,
  plan: Pick<PlanReader, 'teamOfTec' | 'ltoTeam' | 'ltoTeams'>,
): DayReaders {
  const { stations } = generateStations({ dataset, areas });
  const all = [...stations.values()];
  const byTeam = Map.groupBy(all, ({ tecId }) => plan.teamOfTec(tecId));
  const routes = new Map<StoTeamId, RouteOnMap>();
  const standings = new Map<StationId, StationStanding>();
  const ltoTeamIds = plan.ltoTeams().map(({ id }) => id);
  for (let index = 0; index < TEAMS; index += 1) {
    const ltoTeamId = ltoTeamIds[index % ltoTeamIds.length];
    const own = ltoTeamId ? (byTeam.get(ltoTeamId) ?? []) : [];
    if (!ltoTeamId || own.length < STOPS) continue;
    const route = routeFrom(own, index, ltoTeamId, plan);
    routes.set(route.stoTeamId, route);
    for (const { stationId } of route.stops) {
      if (!stationId) continue;
      const { stoTeamId, colour } = route;
      standings.set(stationId, { stoTeamId, colour, isDrawn: true });
    }
  }
  return {
    stations: {
      stations: () => stations.values(),
      station: (id) => stations.get(id) ?? null,
      placeOf: ({ position, confidence }) => ({ position, confidence }),
      standingOf: (id) => standings.get(id) ?? standingWithoutRoute(id),
      onListChanged: ignore,
      onPlacesChanged: ignore,
      onStandingChanged: ignore,
    },
    routes: {
      stoTeamIds: () => routes.keys(),
      route: (id) => routes.get(id) ?? null,
      onRoutesChanged: ignore,
    },
  };
}

/** A seventh of the other stations is drawn and waits for a route. */
function standingWithoutRoute(stationId: StationId): StationStanding {
  const isDrawn = Number(stationId.slice(3)) % 7 === 0;
  return { stoTeamId: null, colour: null, isDrawn };
}

/** A station of the AoR and those nearest to it. */
function routeFrom(
  own: readonly Station[],
  index: number,
  ltoTeamId: LtoTeamId,
  plan: Pick<PlanReader, 'ltoTeam'>,
): RouteOnMap {
  const first = own[(index * 7919) % own.length]?.position ?? { lng: 0, lat: 0 };
  const away = ({ position }: Station): number =>
    position ? Math.hypot(position.lng - first.lng, position.lat - first.lat) : Infinity;
  const chosen = own.toSorted((a, b) => away(a) - away(b)).slice(0, STOPS);
  const kindAt = (place: number): StopKind =>
    place === 0 ? 'opening' : place === STOPS - 1 ? 'closing' : 'voting';
  return {
    stoTeamId: asId<StoTeamId>(`team-${index}`),
    code: codeOfStoTeam({ number: 101 + (index % 12) * 100 + Math.floor(index / 12) }),
    colour: plan.ltoTeam(ltoTeamId)?.colour ?? null,
    start: null,
    stops: chosen.map(({ id, position }, place) => ({
      stopId: asId<StopId>(`stop-${index}-${place}`),
      kind: kindAt(place),
      stationId: id,
      position,
    })),
  };
}
