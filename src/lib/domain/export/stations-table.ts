// The list of stations as a table to hand on: who took it, when, of which plan, and whether stations are invented.
// Invariant: a table that is exported can be imported again without changing a station.
import type { Dataset } from '../dataset.ts';
import { STATION_FIELD_FACTS, STATION_IMPORT_FIELDS } from '../import/stations/station-fields.ts';
import { textOfStationField } from '../import/stations/text-of-field.ts';
import type { Station } from '../station.ts';
import { positionOfStation, type StationPlace } from '../station.ts';
import type { StationId } from '../ids.ts';
import type { ExportTable } from './roster-table.ts';

export type StationsExport = {
  readonly stations: readonly Station[];
  readonly places: ReadonlyMap<StationId, StationPlace>;
  readonly dataset: Pick<Dataset, 'tecs' | 'regions'>;
  readonly source: string;
  readonly planName: string;
  readonly exportedBy: string;
  readonly exportedAt: Date;
};

const TITLES = STATION_IMPORT_FIELDS.map((field) => STATION_FIELD_FACTS[field].title);
const TEC_NAME_TITLE = 'TEC name';
const VERIFIED_TITLE = 'Place verified';

/** Notes, an empty line, the titles, one line a station; moved pins are where they were moved to. */
export function stationsTable(wish: StationsExport): ExportTable {
  const notes = notesOf(wish);
  const rows = wish.stations.map((station) => rowOf(station, wish));
  return {
    lines: [...notes, [], [...TITLES, TEC_NAME_TITLE, VERIFIED_TITLE], ...rows],
    headerAt: notes.length + 1,
  };
}

/** The titles with what may stand below them as a note of each. */
export function stationsTemplate(): ExportTable {
  return { lines: [TITLES], headerAt: 0 };
}

function rowOf(station: Station, { places, dataset }: StationsExport): readonly string[] {
  const tec = dataset.tecs.get(station.tecId);
  const placed = { ...station, position: positionOfStation(station, places) };
  const region = tec && dataset.regions.get(tec.regionId);
  return [
    ...STATION_IMPORT_FIELDS.map((field) =>
      field === 'region' ? (region?.names.en ?? '') : textOfStationField(field, placed),
    ),
    tec?.names.en ?? '',
    places.get(station.id)?.isVerified ? 'Yes' : 'No',
  ];
}

function notesOf(wish: StationsExport): readonly (readonly string[])[] {
  const { stations, planName, exportedBy, exportedAt, source } = wish;
  const invented = stations.filter(({ isIllustrative }) => isIllustrative).length;
  const at = exportedAt.toISOString().slice(0, 16).replace('T', ' ');
  return [
    [`Polling stations of the plan “${planName}”: ${source}`],
    [`Exported by ${exportedBy} on ${at} UTC.`],
    ...(invented === 0
      ? []
      : [[`ILLUSTRATIVE: ${invented} of ${stations.length} stations are invented.`]]),
  ];
}
