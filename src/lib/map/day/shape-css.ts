// The map's shapes as CSS images, so that the legend shows what the map shows. No canvas is needed.
import type { Distance } from '../sdf-shapes.ts';

export type ShapeLook = { readonly fill: string; readonly edge: string; readonly edgePx: number };

/** A shape as a CSS `background-image`, `size` image pixels wide, two of them to a CSS pixel. */
export function cssShape(
  distance: Distance,
  size: number,
  { fill, edge, edgePx }: ShapeLook,
): string {
  const middle = (size - 1) / 2;
  const runs = (isInked: (away: number) => boolean): string =>
    runsOf(size, (x, y) => isInked(distance(x - middle, y - middle)));
  const path = (colour: string, d: string): string => `<path fill='${colour}' d='${d}'/>`;
  const drawn =
    path(
      edge,
      runs((away) => away > 0 && away <= edgePx),
    ) +
    path(
      fill,
      runs((away) => away <= 0),
    );
  const box = `width='${size / 2}' height='${size / 2}' viewBox='0 0 ${size} ${size}'`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' ${box} shape-rendering='crispEdges'>${drawn}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

/** Each horizontal run of inked pixels as a closed subpath. */
function runsOf(size: number, isInked: (x: number, y: number) => boolean): string {
  const runs: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const start = x;
      while (x < size && isInked(x, y)) x += 1;
      if (x > start) runs.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
    }
  }
  return runs.join('');
}
