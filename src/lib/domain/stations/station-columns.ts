// A list of stations column by column, as it is kept, sent and fingerprinted.
// Invariant: what comes out is what went in, in the order of the numbers; nothing in it names a plan or a time.
import { z } from 'zod';
import { asId, type TecId } from '../ids.ts';
import { GEOCODE_CONFIDENCES, STATION_KINDS, STATION_SETTINGS, type Station } from '../station.ts';
import { STATION_NUMBER_MAX, stationIdOfNumber } from './station-number.ts';

/** More stations than any country's commission lists that this program is made for. */
export const STATIONS_MAX = 20_000;
export const STATION_TEXT_MAX_LENGTH = 300;
const VOTERS_MAX = 1_000_000;
const MEMBERS_MAX = 99;
const MINUTES_MAX = 24 * 60;

const column = <T extends z.ZodType>(cell: T) => z.array(cell).max(STATIONS_MAX);
const text = z.string().max(STATION_TEXT_MAX_LENGTH);
const minutes = z.number().int().min(0).max(MINUTES_MAX).nullable();

export const stationColumnsSchema = z
  .strictObject({
    number: column(z.number().int().min(1).max(STATION_NUMBER_MAX)),
    /** The TECs that the list names, once each. */
    tecIds: z.array(z.string().min(1).max(64)).max(STATIONS_MAX),
    /** Where the station's TEC stands in `tecIds`. */
    tec: column(z.number().int().min(0).max(STATIONS_MAX)),
    name: column(text),
    localName: column(text),
    address: column(text),
    localAddress: column(text),
    building: column(text),
    lng: column(z.number().min(-180).max(180).nullable()),
    lat: column(z.number().min(-90).max(90).nullable()),
    confidence: column(z.enum(GEOCODE_CONFIDENCES)),
    setting: column(z.enum(STATION_SETTINGS)),
    kind: column(z.enum(STATION_KINDS)),
    voters: column(z.number().int().min(0).max(VOTERS_MAX)),
    members: column(z.number().int().min(0).max(MEMBERS_MAX).nullable()),
    opensMinutes: column(minutes),
    closesMinutes: column(minutes),
    isIllustrative: column(z.boolean()),
  })
  .refine(({ tecIds, ...columns }) => new Set(Object.values(columns).map(lengthOf)).size === 1, {
    message: 'Its columns differ in length.',
  })
  .refine(({ tecIds, tec }) => tec.every((at) => at < tecIds.length), {
    message: 'It names a TEC that is not in it.',
  })
  .refine(({ number }) => new Set(number).size === number.length, {
    message: 'Two stations have one number.',
  });
export type StationColumns = z.infer<typeof stationColumnsSchema>;

const lengthOf = ({ length }: { readonly length: number }): number => length;

/** The columns of these stations, by number. */
export function columnsOfStations(stations: Iterable<Station>): StationColumns {
  const rows = [...stations].sort((a, b) => a.number - b.number);
  const tecIds = [...new Set(rows.map(({ tecId }) => tecId))].sort();
  const placeOfTec = new Map(tecIds.map((tecId, at) => [tecId, at]));
  const columnOf = <K extends keyof Station>(key: K): Station[K][] => rows.map((row) => row[key]);
  return {
    number: columnOf('number'),
    tecIds,
    tec: rows.map(({ tecId }) => placeOfTec.get(tecId) ?? 0),
    name: columnOf('name'),
    localName: columnOf('localName'),
    address: columnOf('address'),
    localAddress: columnOf('localAddress'),
    building: columnOf('building'),
    lng: rows.map(({ position }) => position?.lng ?? null),
    lat: rows.map(({ position }) => position?.lat ?? null),
    confidence: columnOf('confidence'),
    setting: columnOf('setting'),
    kind: columnOf('kind'),
    voters: columnOf('voters'),
    members: columnOf('members'),
    opensMinutes: columnOf('opensMinutes'),
    closesMinutes: columnOf('closesMinutes'),
    isIllustrative: columnOf('isIllustrative'),
  };
}

/** The stations of checked columns, by number. */
export function stationsOfColumns(columns: StationColumns): readonly Station[] {
  return columns.number.map((number, row) => {
    const [lng, lat] = [columns.lng[row], columns.lat[row]];
    const cell = <K extends Exclude<keyof StationColumns, 'tecIds'>>(key: K) =>
      columns[key][row] as StationColumns[K][number];
    return {
      id: stationIdOfNumber(number),
      number,
      tecId: asId<TecId>(columns.tecIds[cell('tec')] ?? ''),
      name: cell('name'),
      localName: cell('localName'),
      address: cell('address'),
      localAddress: cell('localAddress'),
      building: cell('building'),
      position: typeof lng === 'number' && typeof lat === 'number' ? { lng, lat } : null,
      confidence: cell('confidence'),
      setting: cell('setting'),
      kind: cell('kind'),
      voters: cell('voters'),
      members: cell('members'),
      opensMinutes: cell('opensMinutes'),
      closesMinutes: cell('closesMinutes'),
      isIllustrative: cell('isIllustrative'),
    };
  });
}
