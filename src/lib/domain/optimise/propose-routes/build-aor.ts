// Makes the search problem of one AoR from the plan, with what its indexes stand for.
import { stopsOfRoutes } from '../../derive/stops-of-routes.ts';
import type { Place } from '../../geo/station-drives.ts';
import type { LtoTeamId, StoTeamId } from '../../ids.ts';
import { routeStops, type RouteStop, type RoutesWish } from '../../routes-proposal.ts';
import type { Station } from '../../station.ts';
import type { StoTeam } from '../../sto-team.ts';
import type { DayProblem } from '../routes/day-problem.ts';
import {
  isPlaced,
  nearestStations,
  placesOfAor,
  townsOf,
  townToday,
  type AorPlaces,
} from './aor-places.ts';
import { dayRulesOf, PRICES } from './day-rules.ts';
import { dayStationsOf, drawnPlacesOf, type DrawnPlaces } from './day-stations.ts';
import { dayTeamsOf, placeTeams, type PlacedTeam } from './day-teams.ts';
import { freeStationsOf, openTeamsOf, type RoutesGround } from './routes-ground.ts';

export type AorProblem = {
  readonly ltoTeamId: LtoTeamId;
  readonly day: DayProblem;
  readonly places: AorPlaces;
  /** The teams of `day.teams` in order. */
  readonly placed: readonly PlacedTeam[];
  /** Every open team, those without a town too. */
  readonly teams: readonly StoTeam[];
  /** Stations that may be visited but that the search was not given: nobody knows where they are. */
  readonly unplaced: readonly Station[];
  readonly drawn: DrawnPlaces;
  readonly today: ReadonlyMap<StoTeamId, readonly RouteStop[]>;
};

/** Stations that the search for a single team is offered: more would only make it slower. */
const ONE_TEAM_STATIONS_MAX = 250;

/** The problem of one AoR for its open teams. */
export function buildAor(ground: RoutesGround, ltoTeamId: LtoTeamId, wish: RoutesWish): AorProblem {
  const teams = openTeamsOf(ground.plan, wish, ltoTeamId);
  const teamIds = teams.map(({ id }) => id);
  const ordered = stopsOfRoutes(ground.plan);
  const today = new Map(teamIds.map((id) => [id, routeStops(ordered.get(id) ?? [])]));
  const free = freeStationsOf(ground, ltoTeamId, new Set(teamIds));
  const known = free.filter((station) => isPlaced(ground, station));
  const stations =
    wish.scope.kind === 'team'
      ? stationsOfOneTeam(ground, ltoTeamId, teamIds, known, today)
      : known;
  const towns = townsOf(ground, ltoTeamId, teamIds, stations);
  const places = placesOfAor(ground, stations, towns, teamIds);
  const drawn = drawnPlacesOf(ground);
  const placed = placeTeams(ground, places, { ltoTeamId, teams, drawn, wish });
  const dayTeamIds = placed.map(({ team }) => team.id);
  const day: DayProblem = {
    stations: dayStationsOf(ground, places, drawn, dayTeamIds),
    teams: dayTeamsOf(ground, places, placed, ({ id }) =>
      wish.keepToday ? (today.get(id) ?? []) : [],
    ),
    points: places.points,
    ...places.matrix,
    rules: dayRulesOf(ground.plan.settings),
    prices: PRICES,
  };
  const unplaced = free.filter((station) => !isPlaced(ground, station));
  return { ltoTeamId, day, places, placed, teams, unplaced, drawn, today };
}

/** Those around the team's town and its stops of today. */
function stationsOfOneTeam(
  ground: RoutesGround,
  ltoTeamId: LtoTeamId,
  [teamId]: readonly StoTeamId[],
  stations: readonly Station[],
  today: ReadonlyMap<StoTeamId, readonly RouteStop[]>,
): readonly Station[] {
  const stops = (teamId && today.get(teamId)) ?? [];
  const town = teamId ? townToday(ground, ltoTeamId, teamId) : null;
  const around: Place[] = [
    ...(town === null ? [] : [{ kind: 'tec' as const, id: town }]),
    ...stops.map(({ stationId }) => ({ kind: 'station' as const, id: stationId })),
  ];
  const mustStay = new Set(stops.map(({ stationId }) => stationId));
  return around.length === 0
    ? stations
    : nearestStations(ground, stations, around, mustStay, ONE_TEAM_STATIONS_MAX);
}
