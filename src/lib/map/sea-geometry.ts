// The sea as what the land leaves free. Near the host country there is little of it, so that drawing sea
// over a page coloured as land costs far fewer pixels than the other way round.
// Invariant: the flat world is cut in the Bering Strait, where no land is, so every ring stays in one piece.
import type { MultiPolygon, Position as Coordinate } from 'geojson';

/** Between Saint Lawrence Island and Alaska. */
const CUT_LNG = -168.5;
const FULL_TURN = 360;
/** As far as a Mercator map goes. */
const NORTH = 85;
/** Everything south of this is Antarctica, whose outline no flat map can close. */
const SOUTHERNMOST_LAT = -60;

type Ring = readonly Coordinate[];

/** Sea all around `land`, and the waters inside it such as the Caspian. */
export function seaAround(land: MultiPolygon): MultiPolygon {
  const shores: Ring[] = [];
  const inlandWaters: Ring[] = [];
  for (const [shore = [], ...waters] of land.coordinates) {
    if (shore.some(([, lat = 0]) => lat < SOUTHERNMOST_LAT)) continue;
    shores.push(fromCut(shore));
    inlandWaters.push(...waters.map(fromCut));
  }
  const east = CUT_LNG + FULL_TURN;
  const edge = [
    [CUT_LNG, -NORTH],
    [east, -NORTH],
    [east, NORTH],
    [CUT_LNG, NORTH],
    [CUT_LNG, -NORTH],
  ];
  const polygons = [[edge, ...shores], ...inlandWaters.map((water) => [water])];
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map((ring) => [...ring])),
  };
}

function fromCut(ring: Ring): Ring {
  return ring.map(([lng = 0, lat = 0]) => [lng < CUT_LNG ? lng + FULL_TURN : lng, lat]);
}
