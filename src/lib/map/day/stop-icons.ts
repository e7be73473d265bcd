// A shape for each kind of stop, wide enough for its number; told apart without colour.
import { STOP_KINDS, type StopKind } from '../../domain/stop.ts';
import {
  disc,
  polygon,
  radialCorners,
  roundedBox,
  SDF_OPTIONS,
  sdfImage,
  type Distance,
  type SdfImage,
} from '../sdf-shapes.ts';

/** Side of the image, in image pixels. */
export const STOP_ICON_SIZE = 64;

const SHAPES: Readonly<Record<StopKind, Distance>> = {
  opening: polygon([
    [0, -24],
    [19, -6],
    [19, 19],
    [-19, 19],
    [-19, -6],
  ]),
  voting: disc(19),
  closing: roundedBox(18, 18, 2),
  tabulation: polygon(radialCorners(6, 22)),
};

/** The image of a stop. */
export function stopIconName(kind: StopKind): string {
  return `stop-${kind}`;
}

/** The shape of a stop. */
export function shapeOfStop(kind: StopKind): Distance {
  return SHAPES[kind];
}

/** Every kind of stop. */
export function stopIcons(): readonly (SdfImage & { readonly name: string })[] {
  return STOP_KINDS.map((kind) => ({
    name: stopIconName(kind),
    image: sdfImage(STOP_ICON_SIZE, shapeOfStop(kind)),
    options: SDF_OPTIONS,
  }));
}
