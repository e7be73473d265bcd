// The teams of one AoR's search: where each begins its day, its limits, and its route in force.
import { timeZoneOfTec } from '../../derive/time-zone-of-tec.ts';
import type { LtoTeamId, StationId, TecId } from '../../ids.ts';
import type { RouteStop, RoutesWish } from '../../routes-proposal.ts';
import type { StoTeam } from '../../sto-team.ts';
import { instantOfLocalTime } from '../../time/local-time.ts';
import type { DayOrder, DayTeam } from '../routes/day-problem.ts';
import { townToday, type AorPlaces } from './aor-places.ts';
import { chooseTowns } from './choose-towns.ts';
import { teamLimitsOf } from './day-rules.ts';
import type { DrawnPlaces } from './day-stations.ts';
import type { RoutesGround } from './routes-ground.ts';

/** A break begins between these, in seconds from local noon. */
const BREAK_FROM_SECONDS = -3600;
const BREAK_UNTIL_SECONDS = 3 * 3600;
/** What there is to do at a station that was not drawn, beside one that was. */
const WORK_NOT_DRAWN = 0.02;

export type PlacedTeam = {
  readonly team: StoTeam;
  readonly townId: TecId;
  /** The search chose the town: it is a part of what is proposed. */
  readonly isTownChosen: boolean;
};

/** The teams that have a town to begin from; the others cannot be given a route. */
export function placeTeams(
  ground: RoutesGround,
  places: AorPlaces,
  options: {
    readonly ltoTeamId: LtoTeamId;
    readonly teams: readonly StoTeam[];
    readonly drawn: DrawnPlaces;
    readonly wish: RoutesWish;
  },
): readonly PlacedTeam[] {
  const { ltoTeamId, teams, drawn, wish } = options;
  const { plan } = ground;
  const own = teams.map(({ id }) =>
    wish.chooseTowns ? (plan.routes.get(id)?.startTecId ?? null) : townToday(ground, ltoTeamId, id),
  );
  const chosen = chooseTowns({
    towns: places.towns.length,
    weights: Float64Array.from(places.stations, ({ id }) =>
      drawn.size === 0 || drawn.get(id) === 'sampled' ? 1 : WORK_NOT_DRAWN,
    ),
    secondsFrom: (town, station) =>
      places.matrix.seconds[(places.stations.length + town) * places.points + station] ?? Infinity,
    chosen: own.map((townId) => (townId === null ? null : places.towns.indexOf(townId))),
    reachSeconds: plan.settings.legMinutesMax * 60,
  });
  return teams.flatMap((team, index) => {
    const town = own[index] ?? null;
    const townId = town ?? (wish.chooseTowns ? places.towns[chosen[index] ?? -1] : null) ?? null;
    return townId === null ? [] : [{ team, townId, isTownChosen: town === null }];
  });
}

/** The teams as the search takes them. */
export function dayTeamsOf(
  { dataset, plan }: RoutesGround,
  places: AorPlaces,
  placed: readonly PlacedTeam[],
  todayOf: (team: StoTeam) => readonly RouteStop[],
): readonly DayTeam[] {
  const indexOf = new Map(places.stations.map(({ id }, index) => [id, index]));
  return placed.map(({ team, townId }) => {
    const timeZone = timeZoneOfTec(townId, dataset);
    const noon = instantOfLocalTime(dataset.electionDay, '12:00', timeZone).getTime() / 1000;
    return {
      ...teamLimitsOf(plan.settings, plan.routes.get(team.id)?.mode === 'area-only'),
      startPoint: places.pointOfTown(townId),
      breakFrom: noon + BREAK_FROM_SECONDS,
      breakUntil: noon + BREAK_UNTIL_SECONDS,
      today: orderOf(todayOf(team), indexOf),
    };
  });
}

/** Null for a route without stops; stations that are not in the search fall out. */
function orderOf(
  stops: readonly RouteStop[],
  indexOf: ReadonlyMap<StationId, number>,
): DayOrder | null {
  const known = stops.flatMap(({ stationId, kind }) => {
    const station = indexOf.get(stationId);
    return station === undefined ? [] : [{ station, kind }];
  });
  if (known.length === 0) return null;
  const only = (kind: RouteStop['kind']) =>
    known.find((stop) => stop.kind === kind)?.station ?? null;
  const [opening, closing] = [only('opening'), only('closing')];
  const voting = known
    .map(({ station }) => station)
    .filter((station) => station !== opening && station !== closing);
  return { opening, closing, voting: [...new Set(voting)] };
}
