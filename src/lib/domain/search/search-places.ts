// Finds TECs, regions and precincts abroad by name, code or seat, in any language of the mission.
// Invariant: the index is built once per dataset; a search only reads it.
import type { Dataset } from '../dataset.ts';
import type { PecAbroadId, RegionId, TecId } from '../ids.ts';
import { LANGUAGES, type Language, type LocalNames } from '../local-names.ts';
import { foldText } from './fold-text.ts';

export type Place =
  | { readonly kind: 'tec'; readonly id: TecId }
  | { readonly kind: 'region'; readonly id: RegionId }
  | { readonly kind: 'pec-abroad'; readonly id: PecAbroadId };

/** Which fact of the place the query met, so that a list can say why it is there. */
export type MatchedField = 'name' | 'code' | 'seat' | 'country';

export type PlaceMatch = {
  readonly place: Place;
  readonly field: MatchedField;
  /** The fact as written, e.g. the seat's Russian name. */
  readonly text: string;
  /** Language of the text; null for codes. */
  readonly language: Language | null;
};

type IndexedText = PlaceMatch & { readonly folded: string; readonly order: number };

export const SEARCH_LIMIT = 20;

/** Prepares a dataset for searching; `search` gives the best match of each place, best first. */
export function createPlaceSearch(
  dataset: Dataset,
): (query: string, limit?: number) => readonly PlaceMatch[] {
  const index = indexOfDataset(dataset);
  return function searchPlaces(query, limit = SEARCH_LIMIT) {
    const folded = foldText(query);
    if (folded === '') return [];
    const best = new Map<string, { match: IndexedText; rank: number }>();
    for (const match of index) {
      const rank = rankOfText(match, folded);
      if (rank === null) continue;
      const known = best.get(match.place.id);
      if (!known || rank < known.rank) best.set(match.place.id, { match, rank });
    }
    return [...best.values()]
      .sort((a, b) => a.rank - b.rank || a.match.order - b.match.order)
      .slice(0, limit)
      .map(({ match: { place, field, text, language } }) => ({ place, field, text, language }));
  };
}

/** A seat or country met as a whole still comes after a name that begins with the query. */
const FIELD_RANK: Readonly<Record<MatchedField, number>> = {
  code: 0,
  name: 0.1,
  seat: 1.2,
  country: 1.3,
};

/** Whole text, then its beginning, then the beginning of a word, then anywhere; lower is better. */
function rankOfText(candidate: IndexedText, query: string): number | null {
  const at = candidate.folded.indexOf(query);
  if (at < 0) return null;
  let closeness = 3;
  if (candidate.folded === query) closeness = 0;
  else if (at === 0) closeness = 1;
  else if (candidate.folded.includes(` ${query}`)) closeness = 2;
  return closeness + FIELD_RANK[candidate.field];
}

function indexOfDataset(dataset: Dataset): readonly IndexedText[] {
  const index: IndexedText[] = [];
  let order = 0;
  function add(place: Place, field: MatchedField, text: string, language: Language | null): void {
    index.push({ place, field, text, language, folded: foldText(text), order });
  }
  function addNames(place: Place, field: MatchedField, names: LocalNames): void {
    for (const language of LANGUAGES) add(place, field, names[language], language);
  }
  for (const region of dataset.regions.values()) {
    const place: Place = { kind: 'region', id: region.id };
    add(place, 'code', region.id, null);
    addNames(place, 'name', region.names);
    order += 1;
  }
  for (const tec of dataset.tecs.values()) {
    const place: Place = { kind: 'tec', id: tec.id };
    add(place, 'code', tec.id, null);
    addNames(place, 'name', tec.names);
    addNames(place, 'seat', tec.seat.names);
    order += 1;
  }
  for (const pec of dataset.pecsAbroad.values()) {
    const place: Place = { kind: 'pec-abroad', id: pec.id };
    add(place, 'code', pec.id, null);
    if (pec.precinctNumber) add(place, 'code', pec.precinctNumber, null);
    add(place, 'name', pec.city, 'en');
    add(place, 'country', pec.country, 'en');
    order += 1;
  }
  return index;
}
