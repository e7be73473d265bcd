// How near places are to a country's border. The outline is cut into a grid once, so that asking for every
// station of the country stays quick.
// Invariant: what is nearer than asked is found, whichever cell of the grid it is in.
import type { Position } from '../tec.ts';
import { boundsOfRing, type Bounds } from './bounds.ts';

/** Lines of the outline, holes too. */
export type Outline = readonly (readonly Position[])[];

export type CountryBorder = {
  /** Kilometres to the nearest point of the border when that is at most `withinKm`, else null. */
  distanceKm(position: Position, withinKm: number): number | null;
};

type Segment = { readonly from: Position; readonly to: Position };

/** A cell's side in degrees: some 20 km, near the strip that is asked for. */
const CELL_DEGREES = 0.25;
/** Sets columns apart in a cell's key: more than there are rows. */
const COLUMN_STEP = 10_000;
const KM_PER_DEGREE = 111.195;
const RADIANS = Math.PI / 180;
/** Where longitudes are too close together to reckon with. */
const LAT_MAX = 85;

/** A border that is ready to be asked many times. */
export function createCountryBorder(outline: Outline): CountryBorder {
  const cells = cellsOf(outline);
  return {
    distanceKm(position, withinKm) {
      let nearest = Infinity;
      eachCell(boundsAround(position, withinKm), (key) => {
        for (const segment of cells.get(key) ?? []) {
          nearest = Math.min(nearest, kmToSegment(position, segment));
        }
      });
      return nearest <= withinKm ? nearest : null;
    },
  };
}

type Cells = ReadonlyMap<number, readonly Segment[]>;

/** Every segment in every cell that its bounds touch. */
function cellsOf(outline: Outline): Cells {
  const cells = new Map<number, Segment[]>();
  for (const line of outline) {
    for (const [index, to] of line.entries()) {
      const from = line[index - 1];
      if (!from) continue;
      eachCell(boundsOfRing([from, to]), (key) => {
        const cell = cells.get(key);
        if (cell) cell.push({ from, to });
        else cells.set(key, [{ from, to }]);
      });
    }
  }
  return cells;
}

/** The rectangle that holds every place at most so far away. */
function boundsAround({ lng, lat }: Position, km: number): Bounds {
  const dLat = km / KM_PER_DEGREE;
  const furthest = Math.min(LAT_MAX, Math.abs(lat) + dLat);
  const dLng = dLat / Math.cos(furthest * RADIANS);
  return { west: lng - dLng, south: lat - dLat, east: lng + dLng, north: lat + dLat };
}

function eachCell({ west, south, east, north }: Bounds, visit: (key: number) => void): void {
  const [lastColumn, firstRow, lastRow] = [cellOf(east), cellOf(south), cellOf(north)];
  for (let column = cellOf(west); column <= lastColumn; column += 1) {
    for (let row = firstRow; row <= lastRow; row += 1) visit(column * COLUMN_STEP + row);
  }
}

function cellOf(degrees: number): number {
  return Math.floor(degrees / CELL_DEGREES);
}

/** On a plane that touches the globe at the place: exact enough for the strip along a border. */
function kmToSegment({ lng, lat }: Position, { from, to }: Segment): number {
  const kmPerLng = KM_PER_DEGREE * Math.cos(lat * RADIANS);
  const ax = (from.lng - lng) * kmPerLng;
  const ay = (from.lat - lat) * KM_PER_DEGREE;
  const dx = (to.lng - from.lng) * kmPerLng;
  const dy = (to.lat - from.lat) * KM_PER_DEGREE;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + share * dx, ay + share * dy);
}
