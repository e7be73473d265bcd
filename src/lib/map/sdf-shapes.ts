// Shapes as signed distance fields, computed and not drawn: sharp at any size, coloured by paint.
import type { StyleImageMetadata } from 'maplibre-gl';

const PIXEL_RATIO = 2;
/** How the renderer reads a field: the edge lies at 0.75, one image pixel is an eighth. */
const EDGE = 0.75;
const RANGE_PX = 8;

export type SdfImage = {
  readonly image: { width: number; height: number; data: Uint8ClampedArray };
  readonly options: Partial<StyleImageMetadata>;
};

export const SDF_OPTIONS: Partial<StyleImageMetadata> = { sdf: true, pixelRatio: PIXEL_RATIO };

/** Distance of a point from the shape's edge in image pixels, negative inside; the origin is its middle. */
export type Distance = (x: number, y: number) => number;
type Corner = readonly [number, number];

/** Renders a shape into a square image. */
export function sdfImage(size: number, distance: Distance): SdfImage['image'] {
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  const middle = (size - 1) / 2;
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const alpha = EDGE - distance(x - middle, y - middle) / RANGE_PX;
      data[(y * size + x) * 4 + 3] = Math.round(Math.max(0, Math.min(1, alpha)) * 255);
    }
  }
  return { width: size, height: size, data };
}

/** A disc around the middle. */
export function disc(radius: number): Distance {
  return (x, y) => Math.hypot(x, y) - radius;
}

/** A box with rounded corners. */
export function roundedBox(halfWidth: number, halfHeight: number, radius: number): Distance {
  return (x, y) => {
    const dx = Math.abs(x) - halfWidth + radius;
    const dy = Math.abs(y) - halfHeight + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

/** A polygon by its corners. */
export function polygon(corners: readonly Corner[]): Distance {
  return (x, y) => {
    let nearest = Infinity;
    let isInside = false;
    for (const [index, [ax, ay]] of corners.entries()) {
      const [bx, by] = corners[(index + 1) % corners.length] ?? [ax, ay];
      const [ex, ey, px, py] = [bx - ax, by - ay, x - ax, y - ay];
      const along = Math.max(0, Math.min(1, (px * ex + py * ey) / (ex * ex + ey * ey)));
      nearest = Math.min(nearest, Math.hypot(px - ex * along, py - ey * along));
      if (ay > y !== by > y && x < (ex * (y - ay)) / ey + ax) isInside = !isInside;
    }
    return isInside ? -nearest : nearest;
  };
}

/** Corners on circles of the given radii in turn, the first one above the middle. */
export function radialCorners(count: number, ...radii: readonly number[]): readonly Corner[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    const radius = radii[index % radii.length] ?? 0;
    return [Math.sin(angle) * radius, -Math.cos(angle) * radius];
  });
}

/** Everything that lies in any of the shapes. */
export function union(...shapes: readonly Distance[]): Distance {
  return (x, y) => Math.min(...shapes.map((shape) => shape(x, y)));
}

/** `count` arcs of a ring, each filling `share` of its part, the first one to the right. */
export function ringOfArcs(
  radius: number,
  width: number,
  { count, share }: { readonly count: number; readonly share: number },
): Distance {
  const step = (2 * Math.PI) / count;
  return (x, y) => {
    const away = Math.abs(Math.hypot(x, y) - radius) - width / 2;
    const angle = Math.atan2(y, x);
    const fromArc = Math.abs(angle - Math.round(angle / step) * step);
    const pastEnd = (fromArc - (share * step) / 2) * radius;
    return pastEnd <= 0 ? away : Math.hypot(Math.max(away, 0), pastEnd);
  };
}
