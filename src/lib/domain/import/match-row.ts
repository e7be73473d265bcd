// Finds who in the roster a row of a list is about.
// Invariant: two rows are never about one person, and a doubtful match is said, never guessed.
import type { FieldRefusal } from '../check-observer.ts';
import type { ObserverId } from '../ids.ts';
import type { Observer } from '../observer.ts';
import { foldText } from '../search/fold-text.ts';
import type { ReadRow } from './read-rows.ts';

export type RowMatch = {
  /** Null when the row is about somebody new. */
  readonly observer: Observer | null;
  readonly fault: FieldRefusal | null;
};

/** Asks row by row, in the order of the file. */
export function createRowMatcher(observers: readonly Observer[]): (row: ReadRow) => RowMatch {
  const byReference = new Map(observers.map((observer) => [observer.reference, observer]));
  byReference.delete('');
  const byName = Map.groupBy(observers, ({ name }) => foldText(name));
  const lineOfReference = new Map<string, number>();
  const lineOfPerson = new Map<ObserverId, number>();

  return (row) => {
    const { reference = '', name = '' } = row.fields;
    const earlier = reference === '' ? undefined : lineOfReference.get(reference);
    const namesakes = reference === '' && name !== '' ? (byName.get(foldText(name)) ?? []) : [];
    const observer = byReference.get(reference) ?? (namesakes.length === 1 ? namesakes[0] : null);
    if (earlier !== undefined) {
      const message = `Line ${earlier} has this reference too. Give each person one line.`;
      return { observer: observer ?? null, fault: { field: 'reference', message } };
    }
    if (reference !== '') lineOfReference.set(reference, row.line);
    if (namesakes.length > 1) {
      const message = `${namesakes.length} people have this name. Add the reference of the one you mean.`;
      return { observer: null, fault: { field: 'name', message } };
    }
    if (!observer) return { observer: null, fault: null };
    const before = lineOfPerson.get(observer.id);
    lineOfPerson.set(observer.id, row.line);
    if (before === undefined) return { observer, fault: null };
    const message = `Line ${before} is about ${observer.name} too. Give each person one line.`;
    return { observer, fault: { field: 'name', message } };
  };
}
