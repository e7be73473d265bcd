import { describe, expect, it } from 'vitest';
import { createStationFinder } from '../../../../src/lib/map/day/station-finder.ts';
import { kz2019Stations } from '../../../support/kz-2019-stations.ts';
import { mercatorAt } from '../../../support/mercator.ts';

const stations = [...kz2019Stations.stations.values()];
const listen = () => () => undefined;
const reader = {
  stations: () => stations.values(),
  placeOf: ({ position, confidence }: (typeof stations)[number]) => ({ position, confidence }),
  onListChanged: listen,
  onPlacesChanged: listen,
};

describe('the station under a pointer', () => {
  it('is the nearest of all within reach, as a search through all of them gives it', () => {
    const projection = mercatorAt(9);
    const finder = createStationFinder(reader, projection);
    for (let index = 0; index < stations.length; index += 97) {
      const position = stations[index]?.position;
      if (!position) continue;
      const { x, y } = projection.project(position);
      const at = { x: x + 3, y: y - 2 };
      const byAll = stations
        .map((station) => {
          const point = station.position && projection.project(station.position);
          return { id: station.id, away: point ? Math.hypot(point.x - at.x, point.y - at.y) : 1e9 };
        })
        .reduce((best, each) => (each.away < best.away ? each : best));
      expect(finder.nearest(at, 9)?.awayPx).toBeCloseTo(byAll.away, 6);
    }
  });

  it('is none where none is within reach', () => {
    const projection = mercatorAt(9);
    const finder = createStationFinder(reader, projection);
    const caspian = projection.project({ lng: 50.5, lat: 42 });
    expect(finder.nearest(caspian, 18)).toBeNull();
  });
});
