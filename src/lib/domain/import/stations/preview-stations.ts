// What a list of stations would change against the list in use: new, changed, moved, closed, and what cannot be
// taken. Invariant: nothing leaves silently: a station closes only where the file names its TEC without it, and
// a row that cannot be taken leaves its station as it was.
import type { Dataset } from '../../dataset.ts';
import { straightLineKm } from '../../geo/distance.ts';
import type { AreasOfTecs } from '../../geo/areas-of-tecs.ts';
import type { StationId, TecId } from '../../ids.ts';
import type { Station, StationFrame } from '../../station.ts';
import { isOutsideArea } from '../../stations/check-station.ts';
import type { ColumnMapping } from '../column-mapping.ts';
import type { ImportTable } from '../import-table.ts';
import { badRow, faultAt, readCells, type BadRow, type RowReading } from '../read-rows.ts';
import { createTecMatcher, type TecMatcher } from './match-tec.ts';
import { parseStationCell, type StationCells } from './parse-station-cell.ts';
import { STATION_IMPORT_FIELDS, type StationImportField } from './station-fields.ts';
import { stationOfRow, type FieldFault } from './station-of-row.ts';
import { textOfStationField } from './text-of-field.ts';

export type StationFieldChange = {
  readonly field: StationImportField;
  readonly from: string;
  readonly to: string;
};

export type ChangedStation = {
  readonly line: number;
  readonly station: Station;
  readonly changes: readonly StationFieldChange[];
  /** How far the place moved; null when it did not, or was not known before or after. */
  readonly movedMetres: number | null;
};

export type StationsPreview = {
  readonly added: readonly { readonly line: number; readonly station: Station }[];
  readonly changed: readonly ChangedStation[];
  readonly unchanged: number;
  /** Stations of TECs in the file that are not in it. */
  readonly closed: readonly Station[];
  /** Stations that stay as they were: their TEC is not in the file, or their row cannot be taken. */
  readonly kept: number;
  /** Taken, but somebody should look where they are. */
  readonly doubtful: readonly {
    readonly line: number;
    readonly station: Station;
    readonly why: string;
  }[];
  readonly bad: readonly BadRow[];
  /** The whole list as it would be. */
  readonly stations: readonly Station[];
};

export type StationsQuestion = {
  readonly table: ImportTable;
  readonly mapping: ColumnMapping<StationImportField>;
  readonly dataset: Pick<Dataset, 'tecs' | 'regions'>;
  readonly areas: AreasOfTecs;
  /** The list in use. */
  readonly former: StationFrame | null;
  /** Told from time to time: 0 to 1. */
  readonly onProgress?: (done: number) => void;
};

type Draft = {
  readonly [K in 'added' | 'changed' | 'doubtful' | 'bad']: StationsPreview[K][number][];
} & {
  unchanged: number;
  readonly taken: Map<StationId, Station>;
  readonly namedTecs: Set<TecId>;
  /** Former stations whose row cannot be taken. */
  readonly spoilt: Set<StationId>;
  readonly lineOfNumber: Map<number, number>;
};

const ROWS_PER_STEP = 500;
const METRES_PER_KM = 1_000;

/** Reads every row and compares it with the list in use. */
export function previewStations(question: StationsQuestion): StationsPreview {
  const { rows } = question.table;
  const draft: Draft = {
    ...{ added: [], changed: [], doubtful: [], bad: [], unchanged: 0 },
    ...{ taken: new Map(), namedTecs: new Set(), spoilt: new Set(), lineOfNumber: new Map() },
  };
  const matchTec = createTecMatcher(question.dataset);
  const formerByNumber = new Map(
    [...(question.former?.stations.values() ?? [])].map((station) => [station.number, station]),
  );
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_PER_STEP === 0) question.onProgress?.(index / rows.length);
    const reading = readCells<StationImportField, StationCells>(question, row, parseStationCell);
    const former = formerByNumber.get(reading.fields.number ?? 0) ?? null;
    takeRow(question, { reading, former, matchTec }, draft);
  }
  return finish(question, draft);
}

type RowFacts = {
  readonly reading: RowReading<StationCells>;
  readonly former: Station | null;
  readonly matchTec: TecMatcher;
};

function takeRow(
  question: StationsQuestion,
  { reading, former, matchTec }: RowFacts,
  draft: Draft,
) {
  const { fields, line } = reading;
  const faults: FieldFault[] = [];
  const { number, tec = '', region = '' } = fields;
  const matched = tec === '' ? null : matchTec(tec, region);
  const tecId = matched?.ok ? matched.value : null;
  if (tecId !== null) draft.namedTecs.add(tecId);
  if (matched && !matched.ok) faults.push({ field: 'tec', message: matched.error });
  const earlier = number === undefined ? undefined : draft.lineOfNumber.get(number);
  if (earlier !== undefined) {
    faults.push({ field: 'number', message: `Line ${earlier} has this number too.` });
  }
  if (number !== undefined && earlier === undefined) draft.lineOfNumber.set(number, line);
  if (number === undefined && reading.faults.length === 0) {
    faults.push({ field: 'number', message: 'Write the commission’s number of the station.' });
  }
  const isReadable = number !== undefined && reading.faults.length === 0 && faults.length === 0;
  const ground = { dataset: question.dataset, areas: question.areas };
  const made = isReadable
    ? stationOfRow({ cells: { ...fields, number }, tecId, former, ground })
    : null;
  if (made?.station && made.faults.length === 0) {
    take(question, { line, station: made.station, former }, draft);
    return;
  }
  if (former) draft.spoilt.add(former.id);
  const told = [...faults, ...(made?.faults ?? [])].map(({ field, message }) =>
    faultAt(question, reading, field, message),
  );
  draft.bad.push(badRow(reading, [...reading.faults, ...told]));
}

type Taken = { readonly line: number; readonly station: Station; readonly former: Station | null };

function take({ areas }: StationsQuestion, { line, station, former }: Taken, draft: Draft): void {
  draft.taken.set(station.id, station);
  draft.namedTecs.add(station.tecId);
  const { position } = station;
  if (!position) draft.doubtful.push({ line, station, why: 'It has no coordinates.' });
  else if (isOutsideArea(station, position, areas)) {
    draft.doubtful.push({ line, station, why: 'It lies outside the area of its TEC.' });
  }
  if (!former) {
    draft.added.push({ line, station });
    return;
  }
  const changes = changesBetween(former, station);
  if (changes.length === 0) draft.unchanged += 1;
  else draft.changed.push({ line, station, changes, movedMetres: movedMetres(former, station) });
}

function changesBetween(former: Station, station: Station): readonly StationFieldChange[] {
  return STATION_IMPORT_FIELDS.flatMap((field) => {
    if (field === 'region') return [];
    const [from, to] = [textOfStationField(field, former), textOfStationField(field, station)];
    return from === to ? [] : [{ field, from, to }];
  });
}

function movedMetres(former: Station, station: Station): number | null {
  if (!former.position || !station.position) return null;
  const metres = Math.round(straightLineKm(former.position, station.position) * METRES_PER_KM);
  return metres === 0 ? null : metres;
}

function finish({ former }: StationsQuestion, draft: Draft): StationsPreview {
  const { added, changed, doubtful, bad, unchanged, taken, namedTecs, spoilt } = draft;
  const left = [...(former?.stations.values() ?? [])].filter(({ id }) => !taken.has(id));
  const isClosing = ({ id, tecId }: Station) => namedTecs.has(tecId) && !spoilt.has(id);
  const kept = left.filter((station) => !isClosing(station));
  return {
    ...{ added, changed, doubtful, bad, unchanged },
    closed: left.filter(isClosing),
    kept: kept.length,
    stations: [...taken.values(), ...kept],
  };
}
