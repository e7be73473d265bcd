// Polling stations as features of one source, with the commission's number as the feature's id.
// Invariant: a feature holds facts of the list alone; what the plan decides about it is feature-state.
import type { Feature, Point } from 'geojson';
import type { PlaceOnMap } from '../../domain/stations-on-map.ts';
import type { Station } from '../../domain/station.ts';
import { clockOfMinutes } from '../../domain/time/clock-of-minutes.ts';
import { stationIconName } from './station-icons.ts';

/** Feature-state and updates name a station by its number: ids of features must be numbers to be fast. */
export function featureIdOfStation({ number }: Pick<Station, 'number'>): number {
  return number;
}

/** The feature of a station; null while nobody knows where it is. */
export function stationFeature(
  station: Station,
  { position, confidence }: PlaceOnMap,
): Feature<Point> | null {
  if (!position) return null;
  const hours = hoursOfStation(station);
  return {
    type: 'Feature',
    id: featureIdOfStation(station),
    geometry: { type: 'Point', coordinates: [position.lng, position.lat] },
    properties: {
      icon: stationIconName(station.kind, confidence),
      ...(hours === null ? {} : { hours }),
    },
  };
}

/** Hours that are the station's own: "06:00", "06:00–14:00", "–14:00"; null when they are the usual ones. */
export function hoursOfStation({
  opensMinutes,
  closesMinutes,
}: Pick<Station, 'opensMinutes' | 'closesMinutes'>): string | null {
  if (opensMinutes === null && closesMinutes === null) return null;
  const opens = opensMinutes === null ? '' : clockOfMinutes(opensMinutes);
  return closesMinutes === null ? opens : `${opens}–${clockOfMinutes(closesMinutes)}`;
}
