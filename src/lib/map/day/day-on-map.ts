// Election day on the running map: stations, routes, zones, and what is in hand of them.
// Invariant: nothing of it is sent before the areas are drawn, so that they can be used first.
import type { StationId, StoTeamId } from '../../domain/ids.ts';
import type { RouteOnMap } from '../../domain/routes-on-map.ts';
import type { Camera } from '../camera.ts';
import { SHAPES_FROM_ZOOM } from '../layers/station-layers.ts';
import { createFeatureMark } from '../feature-mark.ts';
import type { MapStage } from '../map-stage.ts';
import { DAY_SOURCE, STATION_SOURCE } from '../sources.ts';
import type { DayContext } from '../tools/gesture.ts';
import type { DayMap } from './day-events.ts';
import { dayFeatureId } from './day-feature.ts';
import type { DayTargets } from './day-hit-test.ts';
import { createDayParts } from './day-parts.ts';
import { drawDay, type DayReaders } from './draw-day.ts';
import { routeNear, slotInRoute } from './routes-on-screen.ts';
import { featureIdOfStation } from './station-features.ts';
import { createStationFinder } from './station-finder.ts';
import { draftFeatures, droppedPinFeatures, zoneFeatures } from './zone-features.ts';

export type DayOnStage = DayMap & {
  /** What the tools may do now. */
  readonly context: DayContext;
  readonly targets: DayTargets;
  /** How many features of routes, zones and proposals were sent so far. */
  sentFeatures(): number;
  stop(): void;
};

/** Puts election day on the stage; it is drawn once the map has come to rest for the first time. */
export function createDayOnMap(
  stage: MapStage,
  readers: DayReaders,
  camera: Pick<Camera, 'keepInView'>,
): DayOnStage {
  const { map, look, projection } = stage;
  const parts = createDayParts((day) => {
    look.change({ day });
    noteIllustrative();
  });
  const stopNoting = readers.stations.onListChanged(noteIllustrative);
  const drawing = drawDay(stage, readers, parts);
  const finder = createStationFinder(readers.stations, projection);
  const focusMark = createFeatureMark(stage.writer, STATION_SOURCE, 'focus');
  const hoverMark = createFeatureMark(stage.writer, DAY_SOURCE, 'hover');
  let inHand: StoTeamId | null = null;
  let canChange = false;
  let pinToMove: StationId | null = null;
  let isDrawingZone = false;

  /** Invented stations are said to be so for as long as any is drawn. */
  function noteIllustrative(): void {
    const isDrawn = parts.isDrawn('stations');
    const all = isDrawn ? [...readers.stations.stations()] : [];
    stage.note.setIllustrativeStations(all.some(({ isIllustrative }) => isIllustrative));
  }

  const routeInHand = (): RouteOnMap | null => inHand && readers.routes.route(inHand);

  return {
    setSwitches: parts.setSwitches,
    takeInHand(stoTeamId, mayChange) {
      canChange = mayChange;
      if (stoTeamId === inHand) return;
      inHand = stoTeamId;
      drawing.routes.takeInHand(stoTeamId);
      parts.fill('route-in-hand', stoTeamId !== null);
      camera.keepInView(routeInHand()?.stops.flatMap(({ position }) => position ?? []) ?? [], 0);
    },
    focusStation(stationId) {
      const station = stationId && readers.stations.station(stationId);
      focusMark.show(station ? String(featureIdOfStation(station)) : null);
      const position = station && readers.stations.placeOf(station).position;
      if (position) camera.keepInView([position], SHAPES_FROM_ZOOM);
    },
    setHoveredStop: (stopId) => hoverMark.show(stopId && dayFeatureId('stop', stopId)),
    setPinToMove(stationId, droppedAt) {
      pinToMove = stationId;
      drawing.source.show('pin', droppedPinFeatures(droppedAt));
      parts.fill('dropped-pin', droppedAt !== null);
      if (droppedAt) camera.keepInView([droppedAt], SHAPES_FROM_ZOOM);
    },
    setZones(zones) {
      drawing.source.show('zones', zoneFeatures(zones));
      parts.fill('zones', zones.length > 0);
    },
    setZoneRing({ corners, isDrawing }) {
      isDrawingZone = isDrawing;
      map.getContainer().toggleAttribute('data-drawing-zone', isDrawing);
      drawing.source.show('draft', draftFeatures(corners));
      parts.fill('zone-draft', corners.length > 0);
    },
    setProposal: drawing.setProposal,
    context: {
      get canChangeRoute() {
        return canChange && inHand !== null;
      },
      get pinToMove() {
        return pinToMove;
      },
      get isDrawingZone() {
        return isDrawingZone;
      },
      routeAt: (at) => (parts.isDrawn('routes') ? routeNear(readers.routes, at, projection) : null),
      slotAt(at, thing) {
        const route = routeInHand();
        return route && slotInRoute(route, thing, at, projection);
      },
    },
    targets: {
      stations: finder,
      hasStations: () => parts.isDrawn('stations') && map.getZoom() >= SHAPES_FROM_ZOOM,
      routeInHand,
    },
    sentFeatures: drawing.source.sentCount,
    stop() {
      stopNoting();
      finder.stop();
      drawing.stop();
    },
  };
}
