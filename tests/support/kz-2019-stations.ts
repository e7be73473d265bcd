// The first mission's areas and its invented list of stations, made once.
import { createAreasOfTecs } from '../../src/lib/domain/geo/areas-of-tecs.ts';
import { generateStations } from '../../src/lib/domain/stations/generate-stations.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KZ_2019_FOLDER, kz2019 } from './kz-2019.ts';

const topology = JSON.parse(readFileSync(join(KZ_2019_FOLDER, 'tec_areas.topo.json'), 'utf8'));

export const kz2019AreasOfTecs = createAreasOfTecs(topology);
export const kz2019Stations = generateStations({ dataset: kz2019, areas: kz2019AreasOfTecs });
