// What the map leaves on its container for browser tests and measurements: where a TEC is on screen.
import type { PecAbroadId, TecId } from '../domain/ids.ts';
import type { PecAbroad } from '../domain/pec-abroad.ts';
import { isRegionalTec, type Position, type Tec } from '../domain/tec.ts';
import type { DayOnStage } from './day/day-on-map.ts';
import type { PlanMap } from './map-events.ts';
import type { MapStage } from './map-stage.ts';
import { IS_ZONE } from './layers/zone-layers.ts';
import { REGIONAL_OFFSET } from './seat-markers.ts';
import { DAY_SOURCE } from './sources.ts';
import type { ScreenPoint } from './tools/gesture.ts';

export type PlanMapProbe = PlanMap & {
  /** Resolves when nothing is loading, moving or waiting to be drawn. */
  whenIdle(): Promise<void>;
  /** A page point inside the TEC's area, or on its marker when it is regional; after idle. */
  screenPointOfTec(tecId: TecId): Promise<ScreenPoint>;
  screenPointOfPecAbroad(pecAbroadId: PecAbroadId): Promise<ScreenPoint>;
  screenPointOf(position: Position): Promise<ScreenPoint>;
  /** What the renderer has drawn of a layer at a page point. */
  drawnAt(point: ScreenPoint, layerId: string): readonly (string | number)[];
  /** When the areas were first drawn, in milliseconds since navigation; null before. */
  areasDrawnAt(): number | null;
  /** How many features of routes, zones and proposals were sent since the start. */
  sentDayFeatures(): number;
  /** Names of the zones that are drawn in view; after idle. */
  zonesDrawn(): Promise<readonly string[]>;
  /** How many features were written to the renderer since the start. */
  sentFeatureStates(): number;
};

/** The container of a running map. */
export type MapHost = HTMLElement & { planMap?: PlanMapProbe };

type Places = {
  readonly tecs: ReadonlyMap<TecId, Tec>;
  readonly pecsAbroad: ReadonlyMap<PecAbroadId, PecAbroad>;
};

/** Leaves the probe on the container; returns how to take it away. */
export function exposeProbe(
  stage: MapStage,
  { tecs, pecsAbroad }: Places,
  planMap: PlanMap,
  day: Pick<DayOnStage, 'sentFeatures'>,
): () => void {
  const { map, points, writer } = stage;
  const host: MapHost = map.getContainer();
  let drawnAt: number | null = null;
  map.once('idle', () => {
    drawnAt = performance.now();
  });

  function whenIdle(): Promise<void> {
    return new Promise((resolve) => {
      map.once('idle', () => resolve());
      map.triggerRepaint();
    });
  }

  async function pagePoint(
    position: Position | undefined,
    [right, down]: readonly [number, number],
  ) {
    if (!position) throw new Error('The map does not know this place.');
    await whenIdle();
    const { left, top } = host.getBoundingClientRect();
    const { x, y } = stage.projection.project(position);
    return { x: left + x + right, y: top + y + down };
  }

  host.planMap = {
    ...planMap,
    whenIdle,
    screenPointOfTec(tecId) {
      const tec = tecs.get(tecId);
      return pagePoint(points.get(tecId), tec && isRegionalTec(tec) ? REGIONAL_OFFSET : [0, 0]);
    },
    screenPointOfPecAbroad: (id) => pagePoint(pecsAbroad.get(id)?.position, [0, 0]),
    screenPointOf: (position) => pagePoint(position, [0, 0]),
    drawnAt({ x, y }, layerId) {
      const { left, top } = host.getBoundingClientRect();
      const features = map.queryRenderedFeatures([x - left, y - top], { layers: [layerId] });
      return features.map(({ id, properties }) => id ?? String(properties['id']));
    },
    areasDrawnAt: () => drawnAt,
    sentDayFeatures: day.sentFeatures,
    async zonesDrawn() {
      await whenIdle();
      const drawn = map.querySourceFeatures(DAY_SOURCE, { filter: IS_ZONE });
      return [...new Set(drawn.map(({ properties }) => String(properties['name'])))];
    },
    sentFeatureStates: () => writer.sentCount(),
  };
  return () => {
    delete host.planMap;
  };
}
