// The columns that a list of stations may have: their titles, and by which headers they are known in English,
// Russian and Kazakh lists.
import { createMappingGuess } from '../column-mapping.ts';

export const STATION_IMPORT_FIELDS = [
  'number',
  'tec',
  'region',
  'name',
  'localName',
  'address',
  'localAddress',
  'building',
  'lat',
  'lng',
  'confidence',
  'setting',
  'kind',
  'voters',
  'members',
  'opens',
  'closes',
  'isIllustrative',
] as const;
export type StationImportField = (typeof STATION_IMPORT_FIELDS)[number];

type FieldFacts = {
  /** The header in templates and exports. */
  readonly title: string;
  readonly headers: readonly string[];
  /** What may stand in the column, for the notes of the template. */
  readonly note: string;
};

export const STATION_FIELD_FACTS: Readonly<Record<StationImportField, FieldFacts>> = {
  number: {
    title: 'Number',
    headers: [
      ...['no', 'station', 'station number', 'polling station', 'pec', 'pec number', '№'],
      ...['номер', 'участок', 'номер участка', '№ участка', 'избирательный участок'],
      ...['нөмірі', 'учаске', 'учаске нөмірі', 'учаскенің нөмірі', 'сайлау учаскесі'],
    ],
    note: 'The commission’s own number. A later import finds the station by it.',
  },
  tec: {
    title: 'TEC',
    headers: [
      ...['tec id', 'tec code', 'kato', 'district', 'commission', 'territorial commission'],
      ...['тик', 'код тик', 'като', 'район', 'район город', 'территориальная комиссия'],
      ...['аудан', 'аудан қала', 'аумақтық комиссия', 'қатж'],
    ],
    note: 'Its id (KZ-AKM-03), KATO code, or name in English, Russian or Kazakh.',
  },
  region: {
    title: 'Region',
    headers: ['oblast', 'province', 'область', 'регион', 'облыс', 'облысы', 'өңір'],
    note: 'Needed where several TECs have one name.',
  },
  name: {
    title: 'Name',
    headers: ['station name', 'name en', 'name in english', 'name latin'],
    note: 'In Latin script; may be empty.',
  },
  localName: {
    title: 'Local name',
    headers: [
      ...['name ru', 'name kk', 'наименование', 'название', 'название участка'],
      ...['атауы', 'учаске атауы', 'атау'],
    ],
    note: 'As the commission’s list has it, in Russian or Kazakh.',
  },
  address: {
    title: 'Address',
    headers: ['address en', 'location', 'street'],
    note: 'In Latin script; may be empty.',
  },
  localAddress: {
    title: 'Local address',
    headers: [
      ...['address ru', 'адрес', 'адрес участка', 'место нахождения', 'местонахождение'],
      ...['мекенжай', 'мекенжайы', 'мекен жайы', 'орналасқан жері'],
    ],
    note: 'As the commission’s list has it.',
  },
  building: {
    title: 'Building',
    headers: ['premises', 'facility', 'здание', 'объект', 'ғимарат', 'нысан'],
    note: 'Stations with the same text stand in one building.',
  },
  lat: {
    title: 'Latitude',
    headers: ['lat', 'y', 'широта', 'ендік', 'ендігі'],
    note: 'Degrees north, such as 51.1605.',
  },
  lng: {
    title: 'Longitude',
    headers: ['lon', 'lng', 'long', 'x', 'долгота', 'бойлық', 'бойлығы'],
    note: 'Degrees east, such as 71.4704.',
  },
  confidence: {
    title: 'Place known',
    headers: ['confidence', 'geocode confidence', 'accuracy', 'точность', 'дәлдігі', 'дәлдік'],
    note: 'High (the building), Medium (the settlement) or Low (only the area).',
  },
  setting: {
    title: 'Setting',
    headers: ['urban rural', 'местность', 'тип местности', 'город село', 'қала ауыл'],
    note: 'Urban or Rural; without it, as the TEC is a city or not.',
  },
  kind: {
    title: 'Kind',
    headers: ['type', 'special', 'station type', 'тип', 'вид', 'категория', 'түрі', 'санаты'],
    note: 'Ordinary, Hospital, Military unit, Detention, Rest home, Remote pasture or Shift camp.',
  },
  voters: {
    title: 'Voters',
    headers: [
      ...['registered voters', 'number of voters', 'избиратели', 'избирателей'],
      ...['число избирателей', 'количество избирателей', 'сайлаушылар', 'сайлаушылар саны'],
    ],
    note: 'A whole number.',
  },
  members: {
    title: 'PEC members',
    headers: [
      ...['members', 'pec size', 'commission size', 'члены комиссии', 'членов комиссии'],
      ...['число членов', 'количество членов', 'мүшелер саны', 'комиссия мүшелері'],
    ],
    note: 'Odd: 5 to 7 up to 2,000 voters, 7 to 11 above; empty while unknown.',
  },
  opens: {
    title: 'Opens',
    headers: ['opening', 'opening time', 'открытие', 'время открытия', 'ашылуы', 'ашылу уақыты'],
    note: 'Local time such as 06:00; empty is the usual hour.',
  },
  closes: {
    title: 'Closes',
    headers: ['closing', 'closing time', 'закрытие', 'время закрытия', 'жабылуы', 'жабылу уақыты'],
    note: 'Local time such as 20:00; empty is the usual hour.',
  },
  isIllustrative: {
    title: 'Illustrative',
    headers: ['invented', 'вымышленный', 'ойдан шығарылған'],
    note: 'Yes marks an invented station wherever it is shown.',
  },
};

/** The fields that the headers of a list of stations name. */
export const guessStationMapping = createMappingGuess<StationImportField>(STATION_FIELD_FACTS);

export const STATIONS_FILE_MAX_BYTES = 20 * 1024 * 1024;
export const STATIONS_FILE_MAX_ROWS = 15_000;
