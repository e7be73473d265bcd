// The shipped topologies unfolded as the map unfolds them, read once.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unfoldGeometry } from '../../src/lib/map/load-geometry.ts';

const read = (path: string | URL) => JSON.parse(readFileSync(path, 'utf8'));
const areas = new URL('../../static/datasets/kz-2019/tec_areas.topo.json', import.meta.url);
const world = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');

export const kz2019Topology = read(areas);
export const kz2019Geometry = unfoldGeometry(kz2019Topology, read(world));
