// What the signs of election day mean, as data for a legend beside the map; shapes and colours are the map's own.
import {
  GEOCODE_CONFIDENCES,
  STATION_KINDS,
  type GeocodeConfidence,
  type StationKind,
} from '../../domain/station.ts';
import { CONFIDENCE_LABELS, STATION_KIND_LABELS } from '../../domain/stations/station-words.ts';
import { STOP_KINDS, type StopKind } from '../../domain/stop.ts';
import { ZONE_KIND_LABELS, ZONE_KINDS } from '../../domain/zone.ts';
import { BASE_PALETTES, type Theme } from '../base-palette.ts';
import type { LegendSwatch } from '../legend.ts';
import { cssZonePattern } from '../pattern-css.ts';
import { cssShape, type ShapeLook } from './shape-css.ts';
import { shapeOfStation, STATION_ICON_SIZE } from './station-icons.ts';
import { shapeOfStop, STOP_ICON_SIZE } from './stop-icons.ts';

export type DayLegendEntry = {
  readonly key: string;
  readonly text: string;
  readonly swatch: LegendSwatch;
};

const STOP_LABELS: Readonly<Record<StopKind, string>> = {
  opening: 'Opening',
  voting: 'Voting',
  closing: 'Closing and count',
  tabulation: 'Tabulation at the TEC',
};

/** Stations: their kinds, how far their place can be trusted, and what plan and sample say of them. */
export function stationLegend(theme: Theme): readonly DayLegendEntry[] {
  const { ink, ground, quietStation, halo } = BASE_PALETTES[theme];
  const quiet = { fill: quietStation, edge: halo, edgePx: 1 };
  const entry = (
    key: string,
    text: string,
    look: ShapeLook,
    kind: StationKind = 'ordinary',
    confidence: GeocodeConfidence = 'high',
  ): DayLegendEntry => ({ key, text, swatch: stationSwatch(kind, confidence, look) });
  return [
    ...STATION_KINDS.map((kind) => entry(kind, STATION_KIND_LABELS[kind], quiet, kind)),
    ...GEOCODE_CONFIDENCES.map((confidence) =>
      entry(confidence, CONFIDENCE_LABELS[confidence], quiet, 'ordinary', confidence),
    ),
    entry('free', 'On no route', quiet),
    entry('drawn', 'Drawn, on no route yet', { fill: ground, edge: ink, edgePx: 2 }),
    entry('planned', 'On a route', { fill: ink, edge: ink, edgePx: 2 }),
  ];
}

/** Routes: all, the one in hand, its stops by kind. */
export function routeLegend(theme: Theme): readonly DayLegendEntry[] {
  const { ink, ground } = BASE_PALETTES[theme];
  const line = (widthPx: number): LegendSwatch => ({
    ...{ shape: 'line', stroke: ink, widthPx, dashed: true },
  });
  const look = { fill: ground, edge: ink, edgePx: 3 };
  return [
    { key: 'route', text: 'Route: straight legs, not the road', swatch: line(1.5) },
    { key: 'in-hand', text: 'Route in hand', swatch: line(3.5) },
    ...STOP_KINDS.map((kind) => ({
      key: kind,
      text: STOP_LABELS[kind],
      swatch: {
        shape: 'image',
        image: cssShape(shapeOfStop(kind), STOP_ICON_SIZE, look),
      } as const,
    })),
  ];
}

/** Zones by kind. */
export function zoneLegend(theme: Theme): readonly DayLegendEntry[] {
  return ZONE_KINDS.map((kind) => ({
    key: kind,
    text: ZONE_KIND_LABELS[kind],
    swatch: {
      shape: 'area',
      fill: BASE_PALETTES[theme].ground,
      image: cssZonePattern(kind, theme),
    },
  }));
}

function stationSwatch(
  kind: StationKind,
  confidence: GeocodeConfidence,
  look: ShapeLook,
): LegendSwatch {
  return {
    shape: 'image',
    image: cssShape(shapeOfStation(kind, confidence), STATION_ICON_SIZE, look),
  };
}
