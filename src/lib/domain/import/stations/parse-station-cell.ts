// Reads one cell of a list of stations. An empty cell says nothing; what cannot be read says what to write.
import { err, ok, type Result } from '../../result.ts';
import type { GeocodeConfidence, StationKind, StationSetting } from '../../station.ts';
import { STATION_TEXT_MAX_LENGTH } from '../../stations/station-columns.ts';
import { STATION_NUMBER_MAX } from '../../stations/station-number.ts';
import { minutesOfClock } from '../../time/clock-of-minutes.ts';
import { textOfCell, type ImportCell } from '../import-table.ts';
import { oneOf, parseYesNo, wordsOf } from '../list-words.ts';
import type { StationImportField } from './station-fields.ts';

/** What the filled cells of a row say. */
export type StationCells = {
  readonly number: number;
  readonly tec: string;
  readonly region: string;
  readonly name: string;
  readonly localName: string;
  readonly address: string;
  readonly localAddress: string;
  readonly building: string;
  readonly lat: number;
  readonly lng: number;
  readonly confidence: GeocodeConfidence;
  readonly setting: StationSetting;
  readonly kind: StationKind;
  readonly voters: number;
  readonly members: number;
  readonly opens: number;
  readonly closes: number;
  readonly isIllustrative: boolean;
};

const MINUTES_PER_DAY = 24 * 60;
const COUNT_MAX = 1_000_000;

const KINDS = wordsOf<StationKind>({
  ordinary: 'ordinary, usual, normal, обычный, общий, кәдімгі, жалпы',
  hospital: 'hospital, clinic, больница, больничный, стационар, роддом, аурухана, емхана',
  military: 'military unit, military, army, воинская часть, войсковая часть, в ч, әскери бөлім',
  detention:
    'detention, prison, detention facility, сизо, следственный изолятор, изолятор, ивс, тергеу изоляторы',
  'rest-home': 'rest home, sanatorium, дом отдыха, санаторий, демалыс үйі, шипажай',
  remote:
    'remote pasture, remote, отгонное животноводство, отдаленный, отдаленный участок, шалғай, шалғайдағы',
  'shift-camp': 'shift camp, shift workers camp, вахтовый поселок, вахта, вахталық кент',
});
const SETTINGS = wordsOf<StationSetting>({
  urban: 'urban, city, town, город, городской, городская, қала, қалалық',
  rural: 'rural, village, село, сельский, сельская, ауыл, ауылдық',
});
const CONFIDENCES = wordsOf<GeocodeConfidence>({
  high: 'high, building, высокая, здание, жоғары',
  medium: 'medium, settlement, средняя, населенный пункт, орташа',
  low: 'low, area, низкая, район, төмен',
});

type Parsers = {
  readonly [F in StationImportField]: (cell: ImportCell) => Result<StationCells[F], string>;
};

const PARSERS: Parsers = {
  number: parseNumber,
  tec: parseText,
  region: parseText,
  name: parseText,
  localName: parseText,
  address: parseText,
  localAddress: parseText,
  building: parseText,
  lat: (cell) => parseDegrees(cell, 90, 'N'),
  lng: (cell) => parseDegrees(cell, 180, 'E'),
  confidence: (cell) => oneOf(cell, CONFIDENCES, 'Write High, Medium or Low.'),
  setting: (cell) => oneOf(cell, SETTINGS, 'Write Urban or Rural.'),
  kind: (cell) =>
    oneOf(
      cell,
      KINDS,
      'Write Ordinary, Hospital, Military unit, Detention, Rest home, Remote pasture or Shift camp.',
    ),
  voters: parseCount,
  members: parseCount,
  opens: parseTime,
  closes: parseTime,
  isIllustrative: parseYesNo,
};

/** The field that a filled cell gives, or why it cannot be read. */
export function parseStationCell<F extends StationImportField>(
  field: F,
  cell: ImportCell,
): Result<StationCells[F], string> {
  return PARSERS[field](cell);
}

/** "412", "№ 412", "PS-0412". */
function parseNumber(cell: ImportCell): Result<number, string> {
  const [, digits] = /^[^\d]{0,30}?(\d{1,5})$/.exec(textOfCell(cell)) ?? [];
  const number = Number(digits);
  const isNumber = digits !== undefined && number >= 1 && number <= STATION_NUMBER_MAX;
  return isNumber ? ok(number) : err('Write the commission’s number of the station, such as 412.');
}

function parseText(cell: ImportCell): Result<string, string> {
  const text = textOfCell(cell).replace(/\s+/g, ' ');
  return text.length <= STATION_TEXT_MAX_LENGTH
    ? ok(text)
    : err(`Keep it to ${STATION_TEXT_MAX_LENGTH} characters.`);
}

/** Degrees with a decimal point or comma, perhaps with the sign of degrees and the direction. */
function parseDegrees(cell: ImportCell, max: number, direction: string): Result<number, string> {
  const text = textOfCell(cell).toUpperCase().replace(',', '.').replace(/[°\s]/g, '');
  const bare = text.endsWith(direction) ? text.slice(0, -1) : text;
  const degrees = Number(bare);
  return /^[+-]?\d{1,3}(\.\d+)?$/.test(bare) && Math.abs(degrees) <= max
    ? ok(degrees)
    : err('Write degrees with a decimal point, such as 51.1605.');
}

function parseCount(cell: ImportCell): Result<number, string> {
  const text = textOfCell(cell).replace(/[\s\u00a0]/g, '');
  const count = Number(text);
  return /^\d{1,7}$/.test(text) && count <= COUNT_MAX
    ? ok(count)
    : err('Write a whole number, 0 or more.');
}

/** "07:00", a time cell, or the part of a day that spreadsheets keep for one. */
function parseTime(cell: ImportCell): Result<number, string> {
  if (cell instanceof Date && !Number.isNaN(cell.getTime())) {
    return ok(cell.getUTCHours() * 60 + cell.getUTCMinutes());
  }
  const isPartOfDay = typeof cell === 'number' && cell >= 0 && cell <= 1;
  if (isPartOfDay) return ok(Math.round(cell * MINUTES_PER_DAY));
  const minutes = minutesOfClock(textOfCell(cell).replace(/^(\d{1,2}:\d{2}):\d{2}$/, '$1'));
  return minutes !== null && minutes <= MINUTES_PER_DAY
    ? ok(minutes)
    : err('Write a time of day, such as 07:00.');
}
