// The stations of one AoR's search: hours, what a visit is worth, who may open and close there.
import { hoursOfStation } from '../../derive/hours-of-station.ts';
import type { StationId, StoTeamId } from '../../ids.ts';
import { isSpecialStation, type Station } from '../../station.ts';
import { isStationStop } from '../../stop.ts';
import type { DayPin, DayStation } from '../routes/day-problem.ts';
import type { AorPlaces } from './aor-places.ts';
import { prizeOf } from './day-rules.ts';
import type { RoutesGround } from './routes-ground.ts';

const SECONDS_PER_MINUTE = 60;

export type DrawnPlaces = ReadonlyMap<StationId, 'sampled' | 'reserve'>;

/** Which stations were drawn, and which are in reserve; a drawn one that was swapped is its replacement. */
export function drawnPlacesOf({
  sample,
  plan,
}: Pick<RoutesGround, 'sample' | 'plan'>): DrawnPlaces {
  const drawn = new Map<StationId, 'sampled' | 'reserve'>();
  for (const { stationId, reserveFor } of sample?.stations ?? []) {
    if (reserveFor !== null) drawn.set(stationId, 'reserve');
  }
  for (const { stationId, reserveFor } of sample?.stations ?? []) {
    if (reserveFor === null)
      drawn.set(plan.swaps.get(stationId)?.replacedBy ?? stationId, 'sampled');
  }
  return drawn;
}

/** The stations as the search takes them; `teams` are the teams of the search in order. */
export function dayStationsOf(
  ground: RoutesGround,
  places: AorPlaces,
  drawn: DrawnPlaces,
  teams: readonly StoTeamId[],
): readonly DayStation[] {
  const pins = pinsOf(ground, teams);
  return places.stations.map((station, point) => ({
    point,
    ...hoursAndDwell(ground, station),
    // A special station closes once its list has voted: nobody can plan an opening or a count there.
    canOpen: !isSpecialStation(station),
    canClose: !isSpecialStation(station),
    prize: prizeOf(station, drawn.get(station.id) ?? 'other'),
    ...wayToTec(places, station, point),
    pin: pins.get(station.id) ?? null,
  }));
}

function hoursAndDwell({ dataset, plan }: RoutesGround, station: Station) {
  const { opensAt, closesAt } = hoursOfStation(station, dataset, plan.settings);
  return {
    opensAt,
    closesAt,
    votingSeconds: plan.settings.votingDwellMinutes * SECONDS_PER_MINUTE,
  };
}

function wayToTec({ matrix, points, pointOfTown }: AorPlaces, { tecId }: Station, point: number) {
  const at = point * points + pointOfTown(tecId);
  return { tecSeconds: matrix.seconds[at] ?? Infinity, tecMetres: matrix.metres[at] ?? Infinity };
}

function pinsOf(
  { plan }: RoutesGround,
  teams: readonly StoTeamId[],
): ReadonlyMap<StationId, DayPin> {
  const pins = new Map<StationId, DayPin>();
  for (const stop of plan.stops.values()) {
    if (!isStationStop(stop) || !stop.isPinned) continue;
    const team = teams.indexOf(stop.stoTeamId);
    if (team >= 0) pins.set(stop.stationId, { team, kind: stop.kind, rank: null });
  }
  return pins;
}
