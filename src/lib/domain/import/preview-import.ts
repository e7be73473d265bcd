// What a list would do to the roster: who is new, who changes and how, who is not in it.
// Invariant: nobody is dropped here; leaving is chosen one by one, and who stays keeps the team.
import {
  checkObserver,
  newObserver,
  type ObserverField,
  type ObserverFields,
} from '../check-observer.ts';
import type { ObserverId } from '../ids.ts';
import { textOfField } from '../observer-text.ts';
import type { Observer, ObserverKind } from '../observer.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { createRowMatcher } from './match-row.ts';
import type { ImportPlan } from './import-plan.ts';
import { IMPORT_FIELDS, type ImportField } from './import-fields.ts';
import type { ImportTable } from './import-table.ts';
import {
  badRow,
  faultAt,
  readRows,
  type BadRow,
  type ReadRow,
  type RowFault,
} from './read-rows.ts';

export type FieldChange = {
  readonly field: ImportField;
  readonly from: string;
  readonly to: string;
};

export type ImportPreview = {
  readonly added: readonly { readonly line: number; readonly fields: ObserverFields }[];
  readonly changed: readonly {
    readonly line: number;
    readonly observer: Observer;
    readonly fields: Partial<ObserverFields>;
    readonly changes: readonly FieldChange[];
  }[];
  readonly unchanged: readonly Observer[];
  /** People of the kinds in the file who are not in it. */
  readonly missing: readonly Observer[];
  readonly bad: readonly BadRow[];
};

export type ImportQuestion = {
  readonly table: ImportTable;
  readonly mapping: ColumnMapping;
  readonly observers: readonly Observer[];
  /** The kind of new people when the file does not say it. */
  readonly kindOfNew: ObserverKind;
};

type Draft = { -readonly [K in keyof ImportPreview]: ImportPreview[K][number][] };

/** Compares a list with the roster; people are found by reference, without one by their exact name. */
export function previewImport(question: ImportQuestion): ImportPreview {
  const draft: Draft = { added: [], changed: [], unchanged: [], missing: [], bad: [] };
  const matchRow = createRowMatcher(question.observers);
  const found = new Set<ObserverId>();
  for (const row of readRows(question.table, question.mapping)) {
    const match = matchRow(row);
    if (match.observer) found.add(match.observer.id);
    const faults = [...row.faults, ...(match.fault ? [faultOf(question, row, match.fault)] : [])];
    if (faults.length > 0) draft.bad.push(badRow(row, faults));
    else if (match.observer) compare(question, row, match.observer, draft);
    else add(question, row, draft);
  }
  const kinds = new Set([
    ...draft.added.map(({ fields }) => fields.kind),
    ...kindsOf(found, question),
  ]);
  const missing = question.observers.filter(({ id, kind }) => kinds.has(kind) && !found.has(id));
  return { ...draft, missing };
}

/** What to take of a preview: all that is new or changed, and those chosen to leave. */
export function importPlanOf(preview: ImportPreview, removed: ReadonlySet<ObserverId>): ImportPlan {
  return {
    added: preview.added.map(({ fields }) => fields),
    changed: preview.changed.map(({ observer, fields }) => ({ observerId: observer.id, fields })),
    removed: preview.missing.map(({ id }) => id).filter((id) => removed.has(id)),
  };
}

function add(question: ImportQuestion, row: ReadRow, draft: Draft): void {
  const fields = { ...newObserver(question.kindOfNew, ''), ...row.fields };
  const faults = checkObserver(fields).map((fault) => faultOf(question, row, fault));
  if (faults.length > 0) draft.bad.push(badRow(row, faults));
  else draft.added.push({ line: row.line, fields });
}

function compare(question: ImportQuestion, row: ReadRow, observer: Observer, draft: Draft): void {
  const changes = changesOf(observer, row.fields);
  if (changes.length === 0) {
    draft.unchanged.push(observer);
    return;
  }
  const changed = new Set<ObserverField>(changes.map(({ field }) => field));
  // The two days are checked together, so either may be what made them contradict.
  if (changed.has('arrivesOn')) changed.add('leavesOn');
  const faults = checkObserver({ ...observer, ...row.fields })
    .filter(({ field }) => changed.has(field))
    .map((fault) => faultOf(question, row, fault));
  if (faults.length > 0) {
    draft.bad.push(badRow(row, faults));
    return;
  }
  const fields = Object.fromEntries(changes.map(({ field }) => [field, row.fields[field]]));
  draft.changed.push({ line: row.line, observer, fields, changes });
}

function changesOf(observer: Observer, fields: Partial<ObserverFields>): readonly FieldChange[] {
  return IMPORT_FIELDS.flatMap((field) => {
    const value = fields[field];
    if (value === undefined || isSame(observer[field], value)) return [];
    const merged = { ...observer, ...fields };
    return [
      { field, from: textOfField(field, observer[field]), to: textOfField(field, merged[field]) },
    ];
  });
}

/** Lists of codes say the same in any order. */
function isSame(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b)
    ? a.toSorted().join() === b.toSorted().join()
    : a === b;
}

function faultOf(
  question: ImportQuestion,
  row: ReadRow,
  fault: { readonly field: string; readonly message: string },
): RowFault {
  return faultAt(question, row, fault.field, fault.message);
}

function kindsOf(found: ReadonlySet<ObserverId>, { observers }: ImportQuestion): ObserverKind[] {
  return observers.filter(({ id }) => found.has(id)).map(({ kind }) => kind);
}
