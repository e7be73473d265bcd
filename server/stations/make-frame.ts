// Makes a list of stations from what was asked for, checked row by row. Pure, so that it runs in a thread.
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import { createAreasOfTecs } from '../../src/lib/domain/geo/areas-of-tecs.ts';
import type { TecTopology } from '../../src/lib/domain/geo/tec-topology.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { StationFrame } from '../../src/lib/domain/station.ts';
import { faultsOfStation } from '../../src/lib/domain/stations/check-station.ts';
import { generateStations } from '../../src/lib/domain/stations/generate-stations.ts';
import { stationsOfColumns } from '../../src/lib/domain/stations/station-columns.ts';
import { frameOfStations } from '../../src/lib/domain/stations/station-frame-wire.ts';
import type { StationsRequest } from '../../src/lib/protocol/stations.ts';

export type FrameGround = {
  readonly dataset: Dataset;
  readonly topology: TecTopology;
};

/** The list, or what is wrong with the first station that cannot be in it. */
export function makeFrame(
  request: StationsRequest,
  { dataset, topology }: FrameGround,
): Result<StationFrame, string> {
  const areas = createAreasOfTecs(topology);
  if (request.kind === 'generate') {
    return ok(generateStations({ dataset, areas, seed: request.seed }));
  }
  const stations = stationsOfColumns(request.stations);
  if (stations.length === 0) return err('There is no station in this list.');
  for (const station of stations) {
    const [fault] = faultsOfStation(station, { dataset, areas });
    if (fault) return err(`Station ${station.number}: ${fault.message}`);
  }
  return ok(frameOfStations(stations, request.source));
}
