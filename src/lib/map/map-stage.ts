// The running map without the plan: canvas, look, feature-state and where things are on screen.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Dataset } from '../domain/dataset.ts';
import type { TecId } from '../domain/ids.ts';
import type { Language } from '../domain/local-names.ts';
import { isRegionalTec, type Position } from '../domain/tec.ts';
import type { Theme } from './base-palette.ts';
import { createFeatureStateWriter, type FeatureStateWriter } from './feature-state-writer.ts';
import type { MapGeometry } from './geometry.ts';
import type { MapProjection } from './hit-test.ts';
import { createLayerSwitches, type LayerSwitches } from './layer-switches.ts';
import { createMapCanvas } from './map-canvas.ts';
import { keepLook, type LookKeeper } from './map-look-keeper.ts';
import { createMapNote, type MapNote } from './map-note.ts';
import { representativePointOf } from './representative-point.ts';
import { mapSources } from './sources.ts';
import { createTecLocator, type Bounds, type TecLocator } from './tec-locator.ts';

export type StageOptions = {
  readonly container: HTMLElement;
  readonly dataset: Dataset;
  readonly geometry: MapGeometry;
  readonly language: Language;
  readonly theme: Theme;
  readonly reducedMotion: boolean;
};

export type MapStage = {
  readonly map: MapLibreMap;
  readonly note: MapNote;
  readonly look: LookKeeper;
  readonly writer: FeatureStateWriter;
  readonly switches: LayerSwitches;
  readonly locator: TecLocator;
  readonly country: Bounds;
  /** The point that stands for a TEC: inside its area, or a regional TEC's seat. */
  readonly points: ReadonlyMap<TecId, Position>;
  readonly projection: MapProjection;
};

/** Sets the stage. */
export function createMapStage(options: StageOptions): MapStage {
  const { dataset, geometry, language, theme } = options;
  const points = pointsOfTecs(dataset, geometry);
  const locator = createTecLocator(geometry.areas, geometry.regionalAreas);
  const country = locator.boundsOfTecs([...points.keys()]);
  if (!country) throw new Error('The dataset has no areas to draw.');
  const note = createMapNote(language, geometry.boundaries);
  const sources = mapSources(dataset, geometry);
  const map = createMapCanvas({ ...options, sources, note, bounds: country });
  const look = keepLook(map, { theme, language, patterns: false, labels: false, day: new Set() });
  const writer = createFeatureStateWriter(
    {
      isReady: look.isReady,
      setFeatureState: (feature, state) => map.setFeatureState(feature, state),
    },
    (callback) => requestAnimationFrame(callback),
    (handle) => cancelAnimationFrame(handle),
  );
  const switches = createLayerSwitches(map, look.isReady);
  const projection: MapProjection = {
    project: ({ lng, lat }) => map.project([lng, lat]),
    unproject: ({ x, y }) => map.unproject([x, y]),
  };
  return { map, note, look, writer, switches, locator, country, points, projection };
}

function pointsOfTecs(dataset: Dataset, geometry: MapGeometry): ReadonlyMap<TecId, Position> {
  const points = new Map<TecId, Position>();
  for (const tec of dataset.tecs.values()) {
    const area = isRegionalTec(tec) ? null : geometry.areas.get(tec.id);
    points.set(tec.id, area ? representativePointOf(area) : tec.seat.position);
  }
  return points;
}
