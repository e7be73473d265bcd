// A shape for each kind of station, framed by how far its place can be trusted: no frame, two arcs, a dashed
// ring. Invariant: any two differ by shape, so that none needs its colour to be told.
import {
  GEOCODE_CONFIDENCES,
  STATION_KINDS,
  type GeocodeConfidence,
  type StationKind,
} from '../../domain/station.ts';
import {
  disc,
  polygon,
  radialCorners,
  ringOfArcs,
  roundedBox,
  SDF_OPTIONS,
  sdfImage,
  union,
  type Distance,
  type SdfImage,
} from '../sdf-shapes.ts';

/** Side of the image, in image pixels. */
export const STATION_ICON_SIZE = 44;
const FRAME_RADIUS_PX = 15;
const FRAME_WIDTH_PX = 2;

const SHAPES: Readonly<Record<StationKind, Distance>> = {
  ordinary: disc(8),
  hospital: union(roundedBox(10, 3.5, 1), roundedBox(3.5, 10, 1)),
  military: polygon(radialCorners(10, 12, 5)),
  detention: roundedBox(8, 8, 0.5),
  'rest-home': polygon([
    [0, -11],
    [10, -2],
    [7, -2],
    [7, 9],
    [-7, 9],
    [-7, -2],
    [-10, -2],
  ]),
  remote: polygon(radialCorners(4, 11)),
  'shift-camp': polygon([
    [0, -10],
    [11, 9],
    [-11, 9],
  ]),
};

const FRAMES: Readonly<Record<Exclude<GeocodeConfidence, 'high'>, Distance>> = {
  medium: ringOfArcs(FRAME_RADIUS_PX, FRAME_WIDTH_PX, { count: 2, share: 0.4 }),
  low: ringOfArcs(FRAME_RADIUS_PX, FRAME_WIDTH_PX, { count: 8, share: 0.55 }),
};

/** The image of a station. */
export function stationIconName(kind: StationKind, confidence: GeocodeConfidence): string {
  return `station-${kind}-${confidence}`;
}

/** The shape of a station with its frame. */
export function shapeOfStation(kind: StationKind, confidence: GeocodeConfidence): Distance {
  const shape = SHAPES[kind];
  return confidence === 'high' ? shape : union(shape, FRAMES[confidence]);
}

/** Every kind with every confidence. */
export function stationIcons(): readonly (SdfImage & { readonly name: string })[] {
  return STATION_KINDS.flatMap((kind) =>
    GEOCODE_CONFIDENCES.map((confidence) => ({
      name: stationIconName(kind, confidence),
      image: sdfImage(STATION_ICON_SIZE, shapeOfStation(kind, confidence)),
      options: SDF_OPTIONS,
    })),
  );
}
