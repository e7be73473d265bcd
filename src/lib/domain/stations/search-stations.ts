// Finds stations by words in any script: number, name, address, TEC. Invariant: a list's texts are folded once,
// when somebody first searches it.
import type { Dataset } from '../dataset.ts';
import type { TecId } from '../ids.ts';
import { LANGUAGES } from '../local-names.ts';
import { foldText } from '../search/fold-text.ts';
import type { Station } from '../station.ts';
import { textOfStationNumber } from './station-number.ts';

/** Whether a station has every word of the query. */
export type StationSearch = (query: string) => (station: Station) => boolean;

export function createStationSearch(dataset: Pick<Dataset, 'tecs'>): StationSearch {
  const textOfTec = new Map<TecId, string>();
  for (const { id, names } of dataset.tecs.values()) {
    textOfTec.set(id, foldText([id, ...LANGUAGES.map((language) => names[language])].join(' ')));
  }
  const texts = new WeakMap<Station, string>();
  function textOf(station: Station): string {
    const known = texts.get(station);
    if (known !== undefined) return known;
    const { number, name, localName, address, localAddress, tecId } = station;
    const own = [number, textOfStationNumber(number), name, localName, address, localAddress];
    const text = ` ${foldText(own.join(' '))} ${textOfTec.get(tecId) ?? ''}`;
    texts.set(station, text);
    return text;
  }
  return (query) => {
    const words = foldText(query)
      .split(' ')
      .filter((word) => word !== '');
    // A word is met at its beginning: "4" is not part of 1402.
    return (station) => words.every((word) => textOf(station).includes(` ${word}`));
  };
}
