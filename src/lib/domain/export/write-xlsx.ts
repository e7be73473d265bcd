// Writes a table as XLSX. Loaded only when somebody asks for such a file.
// Invariant: every cell is text, so that nothing in it can run and no phone turns into a number.
import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { IMPORT_FIELD_FACTS, IMPORT_FIELDS } from '../import/import-fields.ts';
import { ACCREDITATION_LABELS, GENDER_LABELS, KIND_LABELS } from '../observer-words.ts';
import type { ExportTable } from './roster-table.ts';

const TEXT_FORMAT = '@';
const COLUMN_WIDTH = 18;
const ROWS_WITH_CHOICES = 2_000;

/** A sheet "People" with a frozen header line and lists to choose from, and a sheet with the notes. */
export async function xlsxOfTable(table: ExportTable, author: string): Promise<Uint8Array> {
  const { lines, headerAt } = table;
  return writeXlsx({
    sheets: [
      {
        name: 'People',
        rows: lines.map((line) => [...line]),
        columns: (lines[headerAt] ?? []).map(() => ({ width: COLUMN_WIDTH, numFmt: TEXT_FORMAT })),
        freezePane: { rows: headerAt + 1 },
        dataValidations: choicesOf(headerAt),
      },
      {
        name: 'Columns',
        rows: notesOfColumns(),
        columns: [{ width: COLUMN_WIDTH }, { width: 80 }],
      },
    ],
    properties: { creator: author },
  });
}

function choicesOf(headerAt: number): NonNullable<WriteSheet['dataValidations']> {
  const choices = {
    kind: Object.values(KIND_LABELS),
    gender: Object.values(GENDER_LABELS),
    accreditation: Object.values(ACCREDITATION_LABELS),
    isIllustrative: ['Yes', 'No'],
  } as const;
  return Object.entries(choices).map(([field, values]) => {
    const letter = letterOfColumn(IMPORT_FIELDS.findIndex((known) => known === field));
    const range = `${letter}${headerAt + 2}:${letter}${headerAt + 1 + ROWS_WITH_CHOICES}`;
    return { type: 'list', values: [...values], range };
  });
}

/** A to Z, which is more than the columns there are. */
function letterOfColumn(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

function notesOfColumns(): string[][] {
  return [
    ['Column', 'What may stand in it'],
    ...IMPORT_FIELDS.map((field) => {
      const { title, note } = IMPORT_FIELD_FACTS[field];
      return [title, note];
    }),
  ];
}
