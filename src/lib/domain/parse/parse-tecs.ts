// TECs from tec.csv, with their voters and polling stations from tec_pec_estimate.csv.
import { asId, type RegionId, type TecId } from '../ids.ts';
import type { LocalNames } from '../local-names.ts';
import type { Figure, Position, Tec, TecKind } from '../tec.ts';
import type { CsvRow } from './csv-rows.ts';
import { DatasetError } from './dataset-files.ts';
import { figureOf } from './figure.ts';

const KIND_OF_COLUMN = {
  regional: 'regional',
  district: 'district',
  city: 'city',
  city_district: 'city-district',
} as const satisfies Record<string, TecKind>;
const COLUMN_KINDS = Object.keys(KIND_OF_COLUMN) as (keyof typeof KIND_OF_COLUMN)[];

/** Voters and polling stations of one lower TEC. */
export type TecFigures = { readonly id: TecId; readonly voters: Figure; readonly pecs: Figure };

/** Reads a row of tec_pec_estimate.csv. */
export function parseTecFigures(row: CsvRow, basis: string): TecFigures {
  return {
    id: asId(row.required('tec_id')),
    voters: figureOf(row.count('voters_est'), basis),
    pecs: figureOf(row.count('pec_est'), basis),
  };
}

const OF_LOWER_TECS: Figure = {
  value: 0,
  quality: 'published',
  basis: 'a regional TEC has none of its own: they belong to the lower TECs',
};

/** Reads a row of tec.csv. */
export function parseTec(
  row: CsvRow,
  seatNames: (english: string) => LocalNames,
  figures: ReadonlyMap<TecId, TecFigures>,
): Tec {
  const id = asId<TecId>(row.required('tec_id'));
  const kind = KIND_OF_COLUMN[row.oneOf('kind', COLUMN_KINDS)];
  const own = figures.get(id);
  if (!own && kind !== 'regional') {
    throw new DatasetError(
      'tec_pec_estimate.csv',
      null,
      `${id} of tec.csv row ${row.row} is missing`,
    );
  }
  return {
    id,
    kind,
    names: {
      en: row.required('name_en'),
      ru: row.required('name_ru'),
      kk: row.required('name_kk'),
    },
    regionId: asId<RegionId>(row.required('iso_3166_2')),
    seat: {
      names: seatNames(row.required('seat_en')),
      position: positionOf(row),
      positionSource: row.required('coord_source'),
    },
    areaKm2: row.number('area_km2', 0),
    population: figureOf(row.count('population_2019'), row.required('pop_source')),
    voters: own?.voters ?? OF_LOWER_TECS,
    pecs: own?.pecs ?? OF_LOWER_TECS,
    kato: row.required('kato'),
    notes: row.text('notes'),
  };
}

/** The columns `lon` and `lat`, which must lie on the globe. */
export function positionOf(row: CsvRow): Position {
  const position = { lng: row.number('lon'), lat: row.number('lat') };
  if (Math.abs(position.lng) > 180) row.fail(`lon is not a longitude: ${position.lng}`);
  if (Math.abs(position.lat) > 90) row.fail(`lat is not a latitude: ${position.lat}`);
  return position;
}
