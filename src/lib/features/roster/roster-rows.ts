// Which people the roster shows and in which order.
import { nameOfCountry } from '../../domain/countries.ts';
import { nameOfLanguage } from '../../domain/languages.ts';
import type { Observer } from '../../domain/observer.ts';
import { foldText } from '../../domain/search/fold-text.ts';
import { textOfCell, type RosterColumn } from './roster-columns.ts';

export type RosterTab = 'lto' | 'sto' | 'all';
export type RosterSort = { readonly column: RosterColumn; readonly isDescending: boolean };

export type RosterRow = {
  readonly observer: Observer;
  /** Empty without a team. */
  readonly teamCode: string;
};

export type RowsWish = {
  readonly tab: RosterTab;
  readonly query: string;
  readonly sort: RosterSort;
};

/** The rows that fit every word of the query, sorted; equal ones by name. */
export function rowsToShow(rows: readonly RosterRow[], wish: RowsWish): readonly RosterRow[] {
  const words = foldText(wish.query)
    .split(' ')
    .filter((word) => word !== '');
  return rows
    .filter(({ observer }) => wish.tab === 'all' || observer.kind === wish.tab)
    .filter((row) => {
      if (words.length === 0) return true;
      const text = searchTextOf(row);
      return words.every((word) => text.includes(word));
    })
    .toSorted((a, b) => compareRows(a, b, wish.sort));
}

function searchTextOf({ observer, teamCode }: RosterRow): string {
  const { name, reference, phone, nationalities, languages, secondingState } = observer;
  const countries = [...nationalities, ...(secondingState === null ? [] : [secondingState])];
  const texts = [
    ...[name, reference, phone, teamCode],
    ...countries.flatMap((code) => [code, nameOfCountry(code)]),
    ...languages.map(nameOfLanguage),
  ];
  return foldText(texts.join(' '));
}

function compareRows(a: RosterRow, b: RosterRow, { column, isDescending }: RosterSort): number {
  const [textA, textB] = [a, b].map(({ observer, teamCode }) =>
    textOfCell(column, observer, teamCode),
  ) as [string, string];
  const byName = COLLATOR.compare(a.observer.name, b.observer.name);
  // What is unknown comes last in either direction.
  if (textA === '' || textB === '') {
    return textA === textB ? byName : textA === '' ? 1 : -1;
  }
  const order = COLLATOR.compare(textA, textB) || byName;
  return isDescending ? -order : order;
}

const COLLATOR = new Intl.Collator('en', { numeric: true });
