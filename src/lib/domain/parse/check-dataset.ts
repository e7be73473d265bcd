// What must be true of a dataset as a whole: its parts refer to each other and sum to its totals.
import type { Dataset } from '../dataset.ts';
import type { Figure, Tec } from '../tec.ts';
import { DatasetError, type DatasetFile } from './dataset-files.ts';

/** Throws a `DatasetError` at the first thing that does not hold. */
export function checkDataset(dataset: Dataset): void {
  const tecs = [...dataset.tecs.values()];
  const regions = [...dataset.regions.values()];
  const { totals } = dataset;
  for (const tec of tecs) {
    if (!dataset.regions.has(tec.regionId)) {
      throw new DatasetError('oblast_stats.csv', null, `${tec.regionId} of ${tec.id} is missing`);
    }
  }
  for (const regionId of dataset.capitalRegionIds) {
    if (!dataset.regions.has(regionId)) {
      throw new DatasetError('dataset.json', null, `capitalRegions: ${regionId} is no region`);
    }
  }
  for (const pec of dataset.pecsAbroad.values()) {
    if (!dataset.tecs.has(pec.tecId)) {
      throw new DatasetError('dataset.json', null, `tecOfPecsAbroad ${pec.tecId} is no TEC`);
    }
  }
  expectTotal('tec.csv', 'TECs', tecs.length, totals.tecs);
  expectTotal('ooc_pec.csv', 'precincts abroad', dataset.pecsAbroad.size, totals.pecsAbroad);
  for (const what of ['voters', 'pecs'] as const) {
    expectTotal('tec_pec_estimate.csv', what, sumOf(tecs, what), totals[what]);
    for (const region of regions) {
      const own = tecs.filter((tec) => tec.regionId === region.id);
      expectTotal('oblast_stats.csv', `${what} of ${region.id}`, sumOf(own, what), region[what]);
    }
  }
}

function sumOf(tecs: readonly Tec[], what: 'voters' | 'pecs'): number {
  return tecs.reduce((sum, tec) => sum + tec[what].value, 0);
}

function expectTotal(file: DatasetFile, what: string, found: number, total: Figure): void {
  if (found === total.value) return;
  throw new DatasetError(file, null, `${what}: ${found} found, ${total.value} expected`);
}
