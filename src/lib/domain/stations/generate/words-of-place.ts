// What an invented station and its building are called, in English and Russian. Invariant: the words are so
// plain that nobody takes them for an entry of the commission's list, and no person is ever named.
import type { Region } from '../../region.ts';
import type { StationKind } from '../../station.ts';
import type { Tec } from '../../tec.ts';
import { textOfStationNumber } from '../station-number.ts';
import type { StationPlaceDraft } from './places-of-stations.ts';

type Words = { readonly en: string; readonly ru: string };

/** Ordinary stations are mostly in schools. */
const PREMISES: readonly Words[] = [
  { en: 'school', ru: 'школа' },
  { en: 'school', ru: 'школа' },
  { en: 'school', ru: 'школа' },
  { en: 'house of culture', ru: 'дом культуры' },
  { en: 'library', ru: 'библиотека' },
];

const SPECIAL_PREMISES: Readonly<Record<Exclude<StationKind, 'ordinary'>, Words>> = {
  hospital: { en: 'hospital', ru: 'больница' },
  military: { en: 'military unit', ru: 'воинская часть' },
  detention: { en: 'detention facility', ru: 'следственный изолятор' },
  'rest-home': { en: 'rest home', ru: 'дом отдыха' },
  remote: { en: 'remote pasture', ru: 'отдалённый участок' },
  'shift-camp': { en: 'shift camp', ru: 'вахтовый посёлок' },
};

export type WordsOfPlace = {
  readonly name: string;
  readonly localName: string;
  readonly address: string;
  readonly localAddress: string;
  readonly building: string;
};

/** The words for a station of this number at this place. */
export function wordsOfPlace(
  number: number,
  place: StationPlaceDraft,
  { tec, region }: { readonly tec: Tec; readonly region: Region },
): WordsOfPlace {
  const premises = premisesOf(place);
  const settlement = settlementOf(place, tec);
  const { en, ru } = tec.names;
  const isVillage = place.settlement.number > 0;
  const where = settlement ? `${settlement.en}${isVillage ? ' of' : ','} ${en}` : en;
  const address = `${capitalised(premises.en)} ${place.building}, ${where}, ${region.names.en}`;
  // A Russian address goes from the large to the small.
  const localWhere = [region.names.ru, ru, ...(settlement ? [settlement.ru] : [])].join(', ');
  return {
    name: `Polling station ${textOfStationNumber(number)}, ${premises.en}, ${where}`,
    localName: `Избирательный участок № ${number}, ${localWhere}, ${premises.ru}`,
    address,
    localAddress: `${localWhere}, ${premises.ru} ${place.building}`,
    building: address,
  };
}

function premisesOf({ special, settlement, building }: StationPlaceDraft): Words {
  if (special) return SPECIAL_PREMISES[special.kind];
  const words = PREMISES[(settlement.number + building) % PREMISES.length];
  if (!words) throw new Error('there are no premises');
  return words;
}

/** The settlement within its TEC; null where the TEC is the city itself. */
function settlementOf({ settlement: { number } }: StationPlaceDraft, tec: Tec): Words | null {
  if (number > 0) return { en: `settlement ${number}`, ru: `населённый пункт ${number}` };
  return tec.kind === 'district' ? tec.seat.names : null;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
