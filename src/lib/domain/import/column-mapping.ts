// Which column of a list is which field of an observer.
// Invariant: a field stands for one column at most.
import { foldText } from '../search/fold-text.ts';
import { IMPORT_FIELD_FACTS, IMPORT_FIELDS, type ImportField } from './import-fields.ts';

/** The field of each column in order; null for a column that is not read. */
export type ColumnMapping = readonly (ImportField | null)[];

const FIELD_OF_HEADER: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) => {
    const { title, headers } = IMPORT_FIELD_FACTS[field];
    return [title, ...headers].map((header) => [keyOfHeader(header), field] as const);
  }),
);

/** The fields that headers name in English or Russian; of two columns with one meaning, the first. */
export function guessMapping(headers: readonly string[]): ColumnMapping {
  const taken = new Set<ImportField>();
  return headers.map((header) => {
    const field = FIELD_OF_HEADER.get(keyOfHeader(header));
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

/** The mapping with one column changed; another column loses the field when it had it. */
export function withColumn(
  mapping: ColumnMapping,
  column: number,
  field: ImportField | null,
): ColumnMapping {
  return mapping.map((other, index) => {
    if (index === column) return field;
    return other === field ? null : other;
  });
}

function keyOfHeader(header: string): string {
  return header.trim() === '№' ? '№' : foldText(header.replace(/\(.*\)/, ''));
}
