// What of election day lies under a pointer: a stop of the route in hand, else a station.
// Invariant: what cannot be seen cannot be hit; the areas beneath stay known.
import type { AreaHitTest, HitTest, MapProjection, PointerKind } from '../hit-test.ts';
import type { RouteOnMap } from '../../domain/routes-on-map.ts';
import { offsetsOfStops } from './route-features.ts';
import type { StationFinder } from './station-finder.ts';

/** How far from its middle each answers, in CSS pixels. */
const STOP_REACH_PX: Readonly<Record<PointerKind, number>> = { fine: 13, touch: 22 };
const STATION_REACH_PX: Readonly<Record<PointerKind, number>> = { fine: 9, touch: 18 };

export type DayTargets = {
  readonly stations: StationFinder;
  /** Whether stations are drawn large enough to be told apart. */
  hasStations(): boolean;
  /** The route whose stops are drawn, or null. */
  routeInHand(): RouteOnMap | null;
};

/** A hit test over election day and the areas beneath. */
export function createDayHitTest(
  areas: AreaHitTest,
  targets: DayTargets,
  projection: Pick<MapProjection, 'project'>,
): HitTest {
  return (at, pointer) => {
    const below = areas(at, pointer);
    let nearest: RouteOnMap['stops'][number] | null = null;
    let leastPx = STOP_REACH_PX[pointer];
    const stops = targets.routeInHand()?.stops ?? [];
    const offsets = offsetsOfStops(stops);
    for (const stop of stops) {
      if (!stop.position) continue;
      const { x, y } = projection.project(stop.position);
      const awayPx = Math.hypot(x + (offsets.get(stop.stopId) ?? 0) - at.x, y - at.y);
      if (awayPx <= leastPx) [nearest, leastPx] = [stop, awayPx];
    }
    if (nearest) return { ...below, stopId: nearest.stopId, stationId: nearest.stationId };
    const reachPx = STATION_REACH_PX[pointer];
    const station = targets.hasStations() ? targets.stations.nearest(at, reachPx) : null;
    return { ...below, stopId: null, stationId: station?.id ?? null };
  };
}
