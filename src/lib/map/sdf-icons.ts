// Marker shapes as signed distance fields, computed and not drawn: sharp at any size, coloured by paint.
import type { StyleImageMetadata } from 'maplibre-gl';

const PIXEL_RATIO = 2;
/** How the renderer reads a field: the edge lies at 0.75, one image pixel is an eighth. */
const EDGE = 0.75;
const RANGE_PX = 8;

export type SdfIcon = {
  readonly name: 'seat' | 'regional-seat' | 'pec-abroad' | 'code-plate';
  readonly image: { width: number; height: number; data: Uint8ClampedArray };
  readonly options: Partial<StyleImageMetadata>;
};

/** Distance of a point from the shape's edge in image pixels, negative inside; the origin is its middle. */
type Distance = (x: number, y: number) => number;

function sdfImage(size: number, distance: Distance): SdfIcon['image'] {
  const data = new Uint8ClampedArray(size * size * 4);
  const middle = (size - 1) / 2;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const alpha = EDGE - distance(x - middle, y - middle) / RANGE_PX;
      data.set(
        [255, 255, 255, Math.round(Math.max(0, Math.min(1, alpha)) * 255)],
        (y * size + x) * 4,
      );
    }
  }
  return { width: size, height: size, data };
}

function roundedBox(halfWidth: number, halfHeight: number, radius: number): Distance {
  return (x, y) => {
    const dx = Math.abs(x) - halfWidth + radius;
    const dy = Math.abs(y) - halfHeight + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

const SDF: Partial<StyleImageMetadata> = { sdf: true, pixelRatio: PIXEL_RATIO };

/** Every marker shape the layers name. */
export function sdfIcons(): readonly SdfIcon[] {
  return [
    { name: 'seat', image: sdfImage(32, (x, y) => Math.hypot(x, y) - 9), options: SDF },
    { name: 'regional-seat', image: sdfImage(40, roundedBox(11, 11, 4)), options: SDF },
    {
      name: 'pec-abroad',
      image: sdfImage(36, (x, y) => (Math.abs(x) + Math.abs(y) - 13) * Math.SQRT1_2),
      options: SDF,
    },
    {
      name: 'code-plate',
      image: sdfImage(40, roundedBox(14, 14, 7)),
      options: {
        ...SDF,
        stretchX: [[17, 23]],
        stretchY: [[17, 23]],
        content: [12, 10, 28, 30],
      },
    },
  ];
}
