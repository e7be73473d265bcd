// The quiet ground: sea, and the other countries with their borders.
import { OUTLINE_SOURCE, WORLD_SOURCE } from '../sources.ts';
import type { LayerGroup } from '../map-look.ts';

/** Sea, land and the borders of other countries. */
export const baseLayers: LayerGroup = ({ palette }) => [
  { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
  {
    id: 'world-land',
    type: 'fill',
    source: WORLD_SOURCE,
    paint: { 'fill-color': palette.land, 'fill-antialias': false },
  },
  {
    id: 'world-borders',
    type: 'line',
    source: OUTLINE_SOURCE,
    filter: ['==', ['get', 'kind'], 'world'],
    paint: { 'line-color': palette.landBorder, 'line-width': 0.8 },
  },
];
