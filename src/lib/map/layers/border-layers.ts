// Borders, all in one layer: thin between TECs of one AoR, thick between two AoRs, then regions, the country.
import type { ExpressionSpecification } from 'maplibre-gl';
import { TEC_SOURCE } from '../sources.ts';
import type { LayerGroup } from '../map-look.ts';
import type { BorderRole } from '../tec-source.ts';
import { hasRole } from './expressions.ts';

const PARTS_AORS: ExpressionSpecification = ['boolean', ['feature-state', 'partsAors'], false];
const is = (role: BorderRole): ExpressionSpecification => ['==', ['get', 'role'], role];

/** Widths at one zoom level, in the order AoR, TEC, region, country. */
function widths(
  aor: number,
  tec: number,
  region: number,
  country: number,
): ExpressionSpecification {
  return [
    'case',
    is('country-outline'),
    country,
    is('region-border'),
    region,
    PARTS_AORS,
    aor,
    tec,
  ];
}

/** The borders; a region's lies over an AoR's, thinner, so that both are seen where they meet. */
export const borderLayers: LayerGroup = ({ palette }) => [
  {
    id: 'borders',
    type: 'line',
    source: TEC_SOURCE,
    filter: hasRole('border', 'region-border', 'country-outline'),
    layout: {
      'line-join': 'round',
      'line-sort-key': ['case', is('country-outline'), 2, is('region-border'), 1, 0],
    },
    paint: {
      'line-color': [
        'case',
        is('country-outline'),
        palette.countryOutline,
        is('region-border'),
        palette.regionBorder,
        PARTS_AORS,
        palette.aorBorder,
        palette.tecBorder,
      ],
      'line-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        2,
        widths(0.9, 0.25, 0.5, 1),
        6,
        widths(2.6, 0.7, 1.3, 2.2),
        10,
        widths(4, 1.2, 1.8, 3),
      ],
    },
  },
];
