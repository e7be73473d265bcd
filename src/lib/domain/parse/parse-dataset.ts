// Makes a dataset from the text of its files, in the browser as on the server.
// Invariant: what it gives back has been checked as a whole; anything wrong throws a `DatasetError`.
import type { Dataset } from '../dataset.ts';
import { asId, type RegionId, type TecId } from '../ids.ts';
import type { Figure } from '../tec.ts';
import { checkDataset } from './check-dataset.ts';
import { mapRows, parseCsvRows, type CsvRow } from './csv-rows.ts';
import { DatasetError, type DatasetFile, type DatasetTexts } from './dataset-files.ts';
import { parseManifest, type DatasetManifest } from './dataset-manifest.ts';
import { parsePecAbroad } from './parse-pecs-abroad.ts';
import { parseRegion } from './parse-regions.ts';
import { parseTec, parseTecFigures } from './parse-tecs.ts';
import { parseWaterBarriers } from './parse-water-barriers.ts';
import { createSeatNames } from './seat-names.ts';

/** Parses and checks a dataset. */
export function parseDataset(texts: DatasetTexts): Dataset {
  const manifest = parseManifest(texts['dataset.json']);
  const rowsOf = (file: DatasetFile): CsvRow[] => parseCsvRows(file, texts[file]);
  const tecRows = rowsOf('tec.csv');
  const seatNames = createSeatNames(tecRows, rowsOf('seat_names.csv'));
  const figures = mapRows(rowsOf('tec_pec_estimate.csv'), (row) =>
    parseTecFigures(row, manifest.basisOfTecFigures),
  );
  const tecs = mapRows(tecRows, (row) => parseTec(row, seatNames, figures));
  for (const id of figures.keys()) {
    if (!tecs.has(id)) throw new DatasetError('tec_pec_estimate.csv', null, `${id} is no TEC`);
  }
  const tecOfPecsAbroad = asId<TecId>(manifest.tecOfPecsAbroad);
  const dataset: Dataset = {
    id: asId(manifest.id),
    title: manifest.title,
    electionDay: manifest.electionDay,
    capitalTimeZone: manifest.capitalTimeZone,
    hostCountry: manifest.hostCountry,
    capitalRegionIds: new Set(manifest.capitalRegions.map((id) => asId<RegionId>(id))),
    languages: manifest.languages,
    tecs,
    regions: mapRows(rowsOf('oblast_stats.csv'), (row) =>
      parseRegion(row, tecs.values(), manifest),
    ),
    pecsAbroad: mapRows(rowsOf('ooc_pec.csv'), (row) => parsePecAbroad(row, tecOfPecsAbroad)),
    waterBarriers: parseWaterBarriers(texts['water_barriers.json']),
    totals: totalsOf(manifest),
    areasAttribution: manifest.areasAttribution,
    attributions: manifest.attributions,
  };
  checkDataset(dataset);
  return dataset;
}

function totalsOf({ totals }: DatasetManifest): Dataset['totals'] {
  const published = (total: { value: number; basis: string }): Figure => ({
    ...total,
    quality: 'published',
  });
  return {
    tecs: published(totals.tecs),
    pecs: published(totals.pecs),
    pecsAbroad: published(totals.pecsAbroad),
    voters: published(totals.voters),
  };
}
