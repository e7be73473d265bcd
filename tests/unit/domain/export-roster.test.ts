// Exported lists say whose they are, run nothing, and come back unchanged by an import.
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { newObserver, type ObserverFields } from '../../../src/lib/domain/check-observer.ts';
import { demonstrationRoster } from '../../../src/lib/domain/demonstration-roster.ts';
import { badRowsTable } from '../../../src/lib/domain/export/bad-rows-table.ts';
import { rosterTable, templateTable } from '../../../src/lib/domain/export/roster-table.ts';
import { csvOfLines } from '../../../src/lib/domain/export/write-csv.ts';
import { xlsxOfTable } from '../../../src/lib/domain/export/write-xlsx.ts';
import { asId } from '../../../src/lib/domain/ids.ts';
import { guessMapping } from '../../../src/lib/domain/import/column-mapping.ts';
import {
  IMPORT_MAX_ROWS,
  tableOfLines,
  type ImportCell,
} from '../../../src/lib/domain/import/import-table.ts';
import { previewImport } from '../../../src/lib/domain/import/preview-import.ts';
import { linesOfCsv } from '../../../src/lib/domain/import/read-csv.ts';
import { linesOfXlsx } from '../../../src/lib/domain/import/read-xlsx.ts';
import type { Observer } from '../../../src/lib/domain/observer.ts';

const PEOPLE = { guess: guessMapping, maxRows: IMPORT_MAX_ROWS };

const DEMONSTRATION = [...demonstrationRoster('2019-06-09').observers.values()];
const ABOUT = {
  codeOfTeam: () => 'LTO01',
  planName: '=Plan',
  exportedBy: 'Ada Administrator',
  exportedAt: new Date('2019-05-01T08:30:00Z'),
};

function person(name: string, fields: Partial<ObserverFields> = {}): Observer {
  return { id: asId(name), ...newObserver('lto', name), ...fields };
}

const bytesOf = (csv: string) => new TextEncoder().encode(csv);

function previewOf(lines: readonly (readonly ImportCell[])[], observers: readonly Observer[]) {
  const table = tableOfLines(lines, PEOPLE);
  if (!table.ok) throw new Error(table.error);
  const mapping = guessMapping(table.value.headers);
  return previewImport({ table: table.value, mapping, observers, kindOfNew: 'lto' });
}

test('an export says who made it, when, of which plan, and how many people are invented', () => {
  const csv = csvOfLines(rosterTable({ ...ABOUT, observers: DEMONSTRATION }).lines);
  for (const words of [
    '=Plan',
    'Ada Administrator',
    '2019-05-01 08:30 UTC',
    '324 of 324',
    'LTO01',
  ]) {
    expect(csv).toContain(words);
  }
  const real = csvOfLines(rosterTable({ ...ABOUT, observers: [person('A')] }).lines);
  expect(real).not.toContain('ILLUSTRATIVE');
});

test('what was exported changes nobody when it is imported again, as CSV and as XLSX', async () => {
  const table = rosterTable({ ...ABOUT, observers: DEMONSTRATION });
  const xlsx = await linesOfXlsx(await xlsxOfTable(table, 'Ada'), IMPORT_MAX_ROWS);
  if (!xlsx.ok) throw new Error(xlsx.error);
  for (const lines of [linesOfCsv(bytesOf(csvOfLines(table.lines))), xlsx.value]) {
    const { unchanged, added, changed, bad, missing } = previewOf(lines, DEMONSTRATION);
    expect([added, changed, bad, missing]).toEqual([[], [], [], []]);
    expect(unchanged).toHaveLength(DEMONSTRATION.length);
  }
});

test('invented people stay marked when they are imported into another plan', () => {
  const lines = rosterTable({ ...ABOUT, observers: DEMONSTRATION }).lines;
  const { added } = previewOf(lines, []);
  expect(added.every(({ fields }) => fields.isIllustrative)).toBe(true);
});

test('no cell of a CSV can run as a formula, and an import reads it as it was', () => {
  const names = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx'];
  const observers = names.map((name, i) => person(name, { reference: `R${i}` }));
  const csv = csvOfLines(rosterTable({ ...ABOUT, observers }).lines);
  for (const line of linesOfCsv(bytesOf(csv))) {
    for (const cell of line) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
  const { unchanged } = previewOf(linesOfCsv(bytesOf(csv)), observers.slice(0, 4));
  expect(unchanged).toHaveLength(4);
});

test('an XLSX holds texts alone: no formula, no phone turned into a number', async () => {
  const observers = [person('=1+1', { phone: '+447700900001' })];
  const bytes = await xlsxOfTable(rosterTable({ ...ABOUT, observers }), 'Ada');
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const cells = [...(sheets[0]?.cells?.values() ?? [])];
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  const values = sheets.flatMap(({ rows }) => rows.flat()).filter((value) => value !== null);
  expect(values.every((value) => typeof value === 'string')).toBe(true);
  expect(values).toContain('=1+1');
});

test('the template brings nobody, and every one of its columns is known', () => {
  const { lines } = templateTable();
  const [headers = []] = lines;
  expect(guessMapping(headers)).not.toContain(null);
  const { added, bad } = previewOf([...lines, headers.map(() => 'x')], []);
  expect([added.length, bad.length]).toEqual([0, 1]);
});

test('bad rows come back as they were, with line and reason', () => {
  const headers = ['Name', 'Phone'];
  const faults = [{ column: 'Phone', typed: '12', reason: 'Write +.' }];
  expect(badRowsTable(headers, [{ line: 7, cells: ['Sample', '12'], faults }])).toEqual([
    ['Name', 'Phone', 'Line', 'Reason'],
    ['Sample', '12', '7', 'Phone: Write +.'],
  ]);
});
