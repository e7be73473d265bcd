// Regions: names and identity from their regional TECs, figures from oblast_stats.csv.
import { asId, type RegionId } from '../ids.ts';
import type { Region } from '../region.ts';
import type { Tec } from '../tec.ts';
import type { CsvRow } from './csv-rows.ts';
import type { DatasetManifest } from './dataset-manifest.ts';
import { figureOf } from './figure.ts';

/** Reads a row of oblast_stats.csv; regions without a zone of their own keep the capital's time. */
export function parseRegion(
  row: CsvRow,
  tecs: Iterable<Tec>,
  { timeZonesOfRegions, capitalTimeZone }: DatasetManifest,
): Region {
  const id = asId<RegionId>(row.required('iso_3166_2'));
  const regionalTec = [...tecs].find((tec) => tec.kind === 'regional' && tec.regionId === id);
  if (!regionalTec) return row.fail(`${id} has no regional TEC in tec.csv`);
  return {
    id,
    names: regionalTec.names,
    regionalTecId: regionalTec.id,
    timeZone: timeZonesOfRegions[id] ?? capitalTimeZone,
    voters: figureOf(row.count('registered_voters_2019'), row.required('voters_basis')),
    pecs: figureOf(row.count('polling_stations_2019'), row.required('polling_stations_basis')),
  };
}
