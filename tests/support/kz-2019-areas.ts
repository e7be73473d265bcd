// The first mission's TECs as the search for areas gets them, with 1.15 times the straight line for a drive.
import { readFileSync } from 'node:fs';
import { straightLineKm } from '../../src/lib/domain/geo/distance.ts';
import { neighboursOfTecs } from '../../src/lib/domain/geo/neighbours.ts';
import type { AreasGround } from '../../src/lib/domain/optimise/areas/build-problem.ts';
import { kz2019 } from './kz-2019.ts';

const ROAD_FACTOR = 1.15;
const areas = new URL('../../static/datasets/kz-2019/tec_areas.topo.json', import.meta.url);

export const kz2019Neighbours = neighboursOfTecs(JSON.parse(readFileSync(areas, 'utf8')), kz2019);

export const kz2019Ground: AreasGround = {
  dataset: kz2019,
  neighbours: kz2019Neighbours,
  driveBetween(from, to) {
    const [start, end] = [kz2019.tecs.get(from), kz2019.tecs.get(to)];
    if (!start || !end) throw new Error(`no drive from ${from} to ${to}`);
    return ROAD_FACTOR * straightLineKm(start.seat.position, end.seat.position);
  },
};
