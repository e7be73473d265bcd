// Proposes the routes of one AoR. Pure: a seed and a bound on iterations always give the same answer.
import type { DayAnswer, DayRoute } from '../routes/day-answer.ts';
import type { DaySearchOptions } from '../routes/day-options.ts';
import { searchDay } from '../routes/search-day.ts';
import type { LtoTeamId } from '../../ids.ts';
import type {
  ProposedRoute,
  RoutesFigures,
  RoutesProposal,
  RoutesWish,
  RouteStop,
} from '../../routes-proposal.ts';
import { isSpecialStation } from '../../station.ts';
import { buildAor, type AorProblem } from './build-aor.ts';
import { figuresToday } from './figures-today.ts';
import type { RoutesGround } from './routes-ground.ts';
import type { RoutesPart, RoutesPartFigures } from './routes-part.ts';

export type ProposeAorOptions = Omit<DaySearchOptions, 'onProgress'> & {
  readonly onProgress?: (best: RoutesPartFigures, done: number) => void;
};

/** However long the preparation took, the search itself gets so much. */
const SEARCH_MILLISECONDS_MIN = 50;

/**
 * The routes of the AoR's open teams, with why each other station is not visited. A time budget is for all of
 * it, the preparation of the search too.
 */
export function proposeAor(
  ground: RoutesGround,
  ltoTeamId: LtoTeamId,
  wish: RoutesWish,
  { onProgress, ...options }: ProposeAorOptions,
): RoutesPart {
  const { timeBudgetMs, now } = options;
  const beganAt = now?.() ?? 0;
  const aor = buildAor(ground, ltoTeamId, wish);
  const before = figuresToday(aor);
  const answer = searchDay(aor.day, {
    ...options,
    ...(timeBudgetMs !== undefined && {
      timeBudgetMs: Math.max(SEARCH_MILLISECONDS_MIN, timeBudgetMs - ((now?.() ?? 0) - beganAt)),
    }),
    ...(onProgress && {
      onProgress: (best, done) =>
        onProgress({ before, after: { ...before, ...figuresSoFar(best) } }, done),
    }),
  });
  return {
    ltoTeamId,
    before,
    after: figuresOf(aor, answer, before),
    routes: routesOf(aor, answer),
    uncovered: uncoveredOf(aor, answer),
  };
}

function figuresSoFar({
  teamsWithRoute,
  visits,
  driveSeconds,
  metres,
}: DayAnswer['figures']): Partial<RoutesFigures> {
  return { teamsWithRoute, visits, driveSeconds, metres };
}

function figuresOf(
  aor: AorProblem,
  { routes, figures }: DayAnswer,
  before: RoutesFigures,
): RoutesFigures {
  const made = routes.filter((route) => route !== null);
  const stations = made.flatMap(({ stops }) => stops.map(({ station }) => station));
  const count = (isCounted: (station: number) => boolean) => stations.filter(isCounted).length;
  const counts = made.map(({ stops }) => stops.length);
  return {
    ...before,
    ...figuresSoFar(figures),
    sampledCovered: count((index) => {
      const station = aor.places.stations[index];
      return station !== undefined && aor.drawn.get(station.id) === 'sampled';
    }),
    specialVisits: count((index) => {
      const station = aor.places.stations[index];
      return station !== undefined && isSpecialStation(station);
    }),
    fewestVisits: made.length === 0 ? 0 : Math.min(...counts),
    mostVisits: made.length === 0 ? 0 : Math.max(...counts),
  };
}

/** One for every open team; a team without a way to work gets an empty route. */
function routesOf(aor: AorProblem, { routes }: DayAnswer): readonly ProposedRoute[] {
  return aor.teams.map((team) => {
    const index = aor.placed.findIndex((placed) => placed.team.id === team.id);
    const route = routes[index] ?? null;
    const placed = aor.placed[index];
    const after = route ? stopsOf(aor, route) : [];
    return {
      stoTeamId: team.id,
      before: aor.today.get(team.id) ?? [],
      after,
      startTecId: placed?.isTownChosen && route ? placed.townId : null,
      visits: after.length,
      driveSeconds: route?.driveSeconds ?? 0,
      dutySeconds: route?.dutySeconds ?? 0,
    };
  });
}

function stopsOf({ places }: AorProblem, { stops }: DayRoute): readonly RouteStop[] {
  return stops.flatMap(({ station, kind }) => {
    const stationId = places.stations[station]?.id;
    return stationId === undefined ? [] : [{ stationId, kind }];
  });
}

function uncoveredOf(aor: AorProblem, { leftOut }: DayAnswer): RoutesProposal['uncovered'] {
  const hasTeam = aor.placed.length > 0;
  const left = leftOut.flatMap(({ station, reason }) => {
    const found = aor.places.stations[station];
    return found ? [{ stationId: found.id, reason: hasTeam ? reason : ('noTeam' as const) }] : [];
  });
  const unplaced = aor.unplaced.map(({ id }) => ({
    stationId: id,
    reason: 'unplaced' as const,
  }));
  return [...left, ...unplaced].map(({ stationId, reason }) => ({
    stationId,
    isSampled: aor.drawn.get(stationId) === 'sampled',
    reason,
  }));
}
