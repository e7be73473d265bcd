// Which column of a list is which field. Invariant: a field stands for one column at most.
import { foldText } from '../search/fold-text.ts';
import { IMPORT_FIELD_FACTS, type ImportField } from './import-fields.ts';

/** The field of each column in order; null for a column that is not read. */
export type ColumnMapping<Field extends string = ImportField> = readonly (Field | null)[];

/** The title of a field in templates and exports, and further headers by which lists name it. */
export type HeaderFacts = { readonly title: string; readonly headers: readonly string[] };

/** The fields that headers name; of two columns with one meaning, the first. */
export type GuessMapping<Field extends string = ImportField> = (
  headers: readonly string[],
) => ColumnMapping<Field>;

/** Knows the headers of a kind of list. */
export function createMappingGuess<Field extends string>(
  facts: Readonly<Record<Field, HeaderFacts>>,
): GuessMapping<Field> {
  const fields = Object.keys(facts) as Field[];
  const fieldOfHeader = new Map(
    fields.flatMap((field) =>
      [facts[field].title, ...facts[field].headers].map(
        (header) => [keyOfHeader(header), field] as const,
      ),
    ),
  );
  return (headers) => {
    const taken = new Set<Field>();
    return headers.map((header) => {
      const field = fieldOfHeader.get(keyOfHeader(header));
      if (field === undefined || taken.has(field)) return null;
      taken.add(field);
      return field;
    });
  };
}

/** The fields of observers that headers name in English or Russian. */
export const guessMapping = createMappingGuess<ImportField>(IMPORT_FIELD_FACTS);

/** The mapping with one column changed; another column loses the field when it had it. */
export function withColumn<Field extends string>(
  mapping: ColumnMapping<Field>,
  column: number,
  field: Field | null,
): ColumnMapping<Field> {
  return mapping.map((other, index) => {
    if (index === column) return field;
    return other === field ? null : other;
  });
}

function keyOfHeader(header: string): string {
  return header.trim() === '№' ? '№' : foldText(header.replace(/\(.*\)/, ''));
}
