// A flat projection like the map's own, for hit tests without a renderer.
import type { MapProjection } from '../../src/lib/map/hit-test.ts';

const TILE_PX = 512;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Web Mercator at a zoom level, with `center` at the origin of the screen. */
export function mercatorAt(zoom: number, center = { lng: 67, lat: 48 }): MapProjection {
  const scale = TILE_PX * 2 ** zoom;
  const world = ({ lng, lat }: { lng: number; lat: number }) => ({
    x: ((lng + 180) / 360) * scale,
    y: (0.5 - Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2)) / (2 * Math.PI)) * scale,
  });
  const origin = world(center);
  return {
    project(position) {
      const { x, y } = world(position);
      return { x: x - origin.x, y: y - origin.y };
    },
    unproject({ x, y }) {
      const lng = ((x + origin.x) / scale) * 360 - 180;
      const turn = (0.5 - (y + origin.y) / scale) * 2 * Math.PI;
      return { lng, lat: (Math.atan(Math.sinh(turn)) * 180) / Math.PI };
    },
  };
}
