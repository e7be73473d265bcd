// The one list of what is drawn over what.
import type { LayerSpecification } from 'maplibre-gl';
import { areaLayers } from './layers/area-layers.ts';
import { baseLayers } from './layers/base-layers.ts';
import { borderLayers } from './layers/border-layers.ts';
import { codeLayers } from './layers/code-layers.ts';
import { nameLayers } from './layers/name-layers.ts';
import { markerLayers } from './layers/marker-layers.ts';
import { outlineLayers } from './layers/outline-layers.ts';
import { patternLayers } from './layers/pattern-layers.ts';
import { routeCodeLayers, routeLayers } from './layers/route-layers.ts';
import { stationDotLayers, stationLayers } from './layers/station-layers.ts';
import { stopLayers } from './layers/stop-layers.ts';
import { draftLayers, zoneLayers, zoneNameLayers } from './layers/zone-layers.ts';
import { layerContextOf, type LayerGroup, type MapLook } from './map-look.ts';

const LAYER_ORDER: readonly LayerGroup[] = [
  baseLayers,
  areaLayers,
  patternLayers,
  borderLayers,
  outlineLayers,
  stationDotLayers,
  zoneLayers,
  routeLayers,
  markerLayers,
  stationLayers,
  nameLayers,
  routeCodeLayers,
  zoneNameLayers,
  codeLayers,
  stopLayers,
  draftLayers,
];

/** Every layer of the map in drawing order, the lowest first. */
export function layersOf(look: MapLook): LayerSpecification[] {
  const context = layerContextOf(look);
  return LAYER_ORDER.flatMap((group) => [...group(context)]);
}
