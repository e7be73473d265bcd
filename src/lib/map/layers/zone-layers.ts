// Zones: a pattern and an outline for each kind, so that colour is not the only sign; and the ring being drawn.
import type { ExpressionSpecification } from 'maplibre-gl';
import { ZONE_KIND_LABELS, ZONE_KINDS, type ZoneKind } from '../../domain/zone.ts';
import { STRONG_LABEL_FONT } from '../map-fonts.ts';
import type { LayerGroup } from '../map-look.ts';
import { DAY_SOURCE } from '../sources.ts';
import { zoneImageName } from '../team-patterns.ts';

/** Solid, dashed, dotted. */
const OUTLINES: Readonly<Record<ZoneKind, readonly number[]>> = {
  'no-go': [1],
  permit: [3, 1.5],
  'no-network': [0.6, 1.2],
};

export const IS_ZONE: ExpressionSpecification = ['==', ['get', 'role'], 'zone'];

function byKind(valueOf: (kind: ZoneKind) => unknown): ExpressionSpecification {
  const cases = ZONE_KINDS.flatMap((kind) => [kind, valueOf(kind)]);
  const otherwise = valueOf('no-go');
  return ['match', ['get', 'kind'], ...cases, otherwise] as unknown as ExpressionSpecification;
}

/** Patterns and outlines, beneath the routes. */
export const zoneLayers: LayerGroup = ({ day, palette, theme }) =>
  day.has('zones')
    ? [
        {
          id: 'zones',
          type: 'fill',
          source: DAY_SOURCE,
          filter: IS_ZONE,
          paint: {
            'fill-pattern': byKind((kind) => zoneImageName(kind, theme)),
            'fill-antialias': false,
          },
        },
        {
          id: 'zone-outlines',
          type: 'line',
          source: DAY_SOURCE,
          filter: IS_ZONE,
          paint: {
            'line-color': byKind((kind) => palette.zones[kind]),
            'line-width': 2.2,
            'line-dasharray': byKind((kind) => ['literal', OUTLINES[kind]]),
          },
        },
      ]
    : [];

/** "No-go: Ridder pass", in the middle of the zone. */
export const zoneNameLayers: LayerGroup = (context) =>
  context.day.has('zones') && context.labels
    ? [
        {
          id: 'zone-names',
          type: 'symbol',
          source: DAY_SOURCE,
          filter: IS_ZONE,
          layout: {
            'text-field': [
              'concat',
              byKind((kind) => `${ZONE_KIND_LABELS[kind]}: `),
              ['get', 'name'],
            ],
            'text-font': STRONG_LABEL_FONT,
            'text-size': 11.5,
            'text-max-width': 9,
          },
          paint: {
            'text-color': byKind((kind) => context.palette.zones[kind]),
            'text-halo-color': context.palette.halo,
            'text-halo-width': 2,
          },
        },
      ]
    : [];

/** What is being drawn or put down, over everything. */
export const draftLayers: LayerGroup = (context) => [
  ...ringLayers(context),
  ...droppedPinLayers(context),
];

const droppedPinLayers: LayerGroup = ({ day, palette }) =>
  day.has('dropped-pin')
    ? [
        {
          id: 'dropped-pin',
          type: 'circle',
          source: DAY_SOURCE,
          filter: ['==', ['get', 'role'], 'dropped-pin'],
          paint: {
            'circle-radius': 9,
            'circle-opacity': 0,
            'circle-stroke-color': palette.focus,
            'circle-stroke-width': 3,
          },
        },
      ]
    : [];

const ringLayers: LayerGroup = ({ day, palette }) =>
  day.has('zone-draft')
    ? [
        {
          id: 'zone-draft-line',
          type: 'line',
          source: DAY_SOURCE,
          filter: ['==', ['get', 'role'], 'draft-line'],
          paint: { 'line-color': palette.focus, 'line-width': 2.4, 'line-dasharray': [2, 1] },
        },
        {
          id: 'zone-draft-corners',
          type: 'circle',
          source: DAY_SOURCE,
          filter: ['==', ['get', 'role'], 'draft-corner'],
          paint: {
            'circle-radius': 5,
            'circle-color': palette.ground,
            'circle-stroke-color': palette.focus,
            'circle-stroke-width': 2.4,
          },
        },
      ]
    : [];
