// The quiet ground: the page itself is coloured as land, over it lie the sea and other countries' borders.
import { WORLD_SOURCE } from '../sources.ts';
import type { LayerGroup } from '../map-look.ts';

/** Sea and the borders of other countries. */
export const baseLayers: LayerGroup = ({ palette }) => [
  {
    id: 'sea',
    type: 'fill',
    source: WORLD_SOURCE,
    filter: ['==', ['geometry-type'], 'Polygon'],
    paint: { 'fill-color': palette.sea },
  },
  {
    id: 'world-borders',
    type: 'line',
    source: WORLD_SOURCE,
    filter: ['==', ['geometry-type'], 'LineString'],
    paint: { 'line-color': palette.landBorder, 'line-width': 0.8 },
  },
];
