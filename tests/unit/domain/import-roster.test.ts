// Importing a list of observers: every row is taken, compared or comes back with its reason, and nobody
// is dropped without being chosen.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newObserver, type ObserverFields } from '../../../src/lib/domain/check-observer.ts';
import { asId } from '../../../src/lib/domain/ids.ts';
import { guessMapping, withColumn } from '../../../src/lib/domain/import/column-mapping.ts';
import {
  IMPORT_MAX_ROWS,
  tableOfLines,
  type ImportCell,
} from '../../../src/lib/domain/import/import-table.ts';
import { importPlanOf, previewImport } from '../../../src/lib/domain/import/preview-import.ts';
import { linesOfCsv } from '../../../src/lib/domain/import/read-csv.ts';
import type { Observer, ObserverKind } from '../../../src/lib/domain/observer.ts';

const PEOPLE = { guess: guessMapping, maxRows: IMPORT_MAX_ROWS };

function person(name: string, fields: Partial<ObserverFields> = {}): Observer {
  return { id: asId(name), ...newObserver('lto', name), ...fields };
}

function preview(
  lines: readonly (readonly ImportCell[])[],
  observers: readonly Observer[] = [],
  kindOfNew: ObserverKind = 'lto',
) {
  const table = tableOfLines(lines, PEOPLE);
  if (!table.ok) throw new Error(table.error);
  const mapping = guessMapping(table.value.headers);
  return previewImport({ table: table.value, mapping, observers, kindOfNew });
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('reading a file', () => {
  const russian = 'ФИО;Пол;Гражданство;Телефон\r\nПример Агат;ж;Германия;+447700900001\r\n';
  const windows1251 = Uint8Array.from([...russian].map(windows1251Of));
  const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(russian, 'utf16le')]);

  test.each([
    ['UTF-8', bytesOf(russian)],
    ['UTF-8 with a byte order mark', bytesOf(`\uFEFF${russian}`)],
    ['UTF-16', utf16],
    ['Windows-1251', windows1251],
  ])('a Russian list with semicolons in %s is understood', (_, bytes) => {
    expect(preview(linesOfCsv(bytes)).added).toMatchObject([
      {
        line: 2,
        fields: {
          name: 'Пример Агат',
          gender: 'female',
          nationalities: ['DE'],
          phone: '+447700900001',
        },
      },
    ]);
  });

  test('titles above the headers are passed over, and lines keep their numbers', () => {
    const lines = [['Roster of 2019'], [], ['Name', 'Phone'], [], ['Sample', '']];
    expect(preview(lines).added).toMatchObject([{ line: 5, fields: { name: 'Sample' } }]);
  });

  test('the example row of the template is skipped', () => {
    const lines = [
      ['Reference', 'Name'],
      ['example', 'Whoever'],
      ['R1', 'Sample'],
    ];
    expect(preview(lines)).toMatchObject({ added: [{ fields: { reference: 'R1' } }], bad: [] });
  });

  test.each([
    ['nothing', [], 'empty'],
    ['headers alone', [['Name', 'Phone']], 'no row'],
    ['too many rows', [['Name', 'Phone'], ...rowsOf(IMPORT_MAX_ROWS + 1)], 'Split'],
  ])('%s is refused with what to do', (_, lines, words) => {
    expect(tableOfLines(lines, PEOPLE)).toMatchObject({ error: expect.stringContaining(words) });
  });
});

describe('a mapping', () => {
  test('takes the first of two columns with one meaning', () => {
    expect(guessMapping(['Phone', 'Mobile', 'Shoe size'])).toEqual(['phone', null, null]);
  });

  test('moves a field when another column is chosen for it', () => {
    expect(withColumn(['phone', null], 1, 'phone')).toEqual([null, 'phone']);
  });
});

describe('a cell', () => {
  const HEADERS = { arrivesOn: 'Arrival', phone: 'Phone', missions: 'Missions' } as const;
  const read = (field: keyof typeof HEADERS, cell: ImportCell) =>
    preview([
      ['Name', HEADERS[field]],
      ['Sample', cell],
    ]);

  test.each<[ImportCell, string]>([
    ['2019-06-04', '2019-06-04'],
    ['4.6.2019', '2019-06-04'],
    ['04/06/2019', '2019-06-04'],
    [43620, '2019-06-04'],
    ['43620', '2019-06-04'],
    [new Date('2019-06-04T00:00:00Z'), '2019-06-04'],
  ])('%s is the day %s', (cell, day) => {
    expect(read('arrivesOn', cell).added[0]?.fields.arrivesOn).toBe(day);
  });

  test.each<[keyof typeof HEADERS, ImportCell, string]>([
    ['arrivesOn', '31.06.2019', 'no 31.06.2019'],
    ['arrivesOn', 'June', 'YYYY-MM-DD'],
    ['arrivesOn', 5, 'no date'],
    ['phone', '8 701 000 00 00', 'country code'],
    ['missions', 'many', 'whole number'],
  ])('%s “%s” comes back with column, reason and what was typed', (field, cell, reason) => {
    expect(read(field, cell)).toMatchObject({
      added: [],
      bad: [
        {
          line: 2,
          faults: [
            {
              column: HEADERS[field],
              typed: String(cell),
              reason: expect.stringContaining(reason),
            },
          ],
        },
      ],
    });
  });

  test('a phone may be written with spaces, brackets and 00', () => {
    expect(read('phone', '00 44 (7700) 900-001').added[0]?.fields.phone).toBe('+447700900001');
  });
});

describe('a bad row', () => {
  test('does not keep the good ones back, and tells all its faults', () => {
    const { added, bad } = preview([
      ['Name', 'Nationality', 'Arrival', 'Departure'],
      ['Sample One', 'DE, France', '2019-05-12', '2019-06-19'],
      ['', 'Atlantis', '2019-05-12', '2019-05-11'],
      ['Sample Two', 'FR', '2019-05-12', '2019-05-11'],
    ]);
    expect(added).toMatchObject([{ fields: { nationalities: ['DE', 'FR'] } }]);
    expect(bad.map(({ line, faults }) => [line, faults.map(({ column }) => column)])).toEqual([
      [3, ['Nationality']],
      [4, ['Departure']],
    ]);
  });

  test('is the second of two with one reference', () => {
    const { added, bad } = preview([
      ['Reference', 'Name'],
      ['R1', 'Sample One'],
      ['R1', 'Sample Two'],
    ]);
    expect(added).toHaveLength(1);
    expect(bad).toMatchObject([
      { line: 3, faults: [{ reason: expect.stringContaining('Line 2') }] },
    ]);
  });

  test('keeps the person it is about from being called missing', () => {
    const one = person('Sample One', { reference: 'R1' });
    const lines = [
      ['Reference', 'Phone'],
      ['R1', 'nobody knows'],
    ];
    expect(preview(lines, [one])).toMatchObject({ bad: [{ line: 2 }], missing: [] });
  });
});

describe('a second import', () => {
  const one = person('Sample One', { reference: 'R1', missions: 2, languages: ['en', 'ru'] });
  const two = person('Sample Two', { reference: 'R2' });
  const sto = person('Sample Three', { reference: 'R3', kind: 'sto' });

  test('shows field by field what changes, and leaves what an empty cell says nothing about', () => {
    const { changed, unchanged, added, missing } = preview(
      [
        ['Reference', 'Name', 'Missions', 'Languages', 'Phone'],
        ['R1', 'Sample Uno', '3', 'ru en', ''],
        ['R2', 'Sample Two', '', '', ''],
        ['R9', 'Sample New', '', '', ''],
      ],
      [one, two, sto],
    );
    expect(changed.map(({ changes }) => changes)).toEqual([
      [
        { field: 'name', from: 'Sample One', to: 'Sample Uno' },
        { field: 'missions', from: '2', to: '3' },
      ],
    ]);
    expect(changed[0]?.fields).toEqual({ name: 'Sample Uno', missions: 3 });
    expect(unchanged).toEqual([two]);
    expect(added).toMatchObject([{ fields: { name: 'Sample New' } }]);
    expect(missing).toEqual([]);
  });

  test('removes nobody who was not chosen, and never somebody who is in the file', () => {
    const result = preview(
      [
        ['Reference', 'Name'],
        ['R1', 'Sample One'],
      ],
      [one, two, sto],
    );
    expect(result.missing).toEqual([two]);
    expect(importPlanOf(result, new Set()).removed).toEqual([]);
    expect(importPlanOf(result, new Set([one.id, two.id])).removed).toEqual([two.id]);
  });

  test('finds people without a reference by their exact name, unless two have it', () => {
    const lines = [
      ['Name', 'Missions'],
      ['sample one', '9'],
    ];
    expect(preview(lines, [one]).changed).toMatchObject([{ observer: one }]);
    const twin = person('twin', { name: 'Sample One' });
    expect(preview(lines, [one, twin]).bad).toMatchObject([{ line: 2 }]);
  });

  test('checks the person as they would be afterwards', () => {
    const arrived = person('Sample', { reference: 'R1', arrivesOn: '2019-05-12' });
    const lines = [
      ['Reference', 'Departure'],
      ['R1', '2019-05-01'],
    ];
    expect(preview(lines, [arrived]).bad).toMatchObject([{ line: 2 }]);
  });
});

test('every row of any file is new, changed, unchanged or bad, and never two of them', () => {
  const cell = fc.oneof(
    fc.constantFrom('R1', 'R2', 'Sample One', 'DE', '2019-06-04', '=1+1', 'EXAMPLE', ''),
    fc.string(),
    fc.integer(),
    fc.constant(null),
  );
  const headers = ['Reference', 'Name', 'Nationality', 'Arrival', 'Phone', 'Missions'];
  const observers = [person('Sample One', { reference: 'R1' }), person('Sample Two')];
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), (rows) => {
      const table = tableOfLines([headers, ...rows], PEOPLE);
      if (!table.ok) return;
      const mapping = guessMapping(headers);
      const result = previewImport({ table: table.value, mapping, observers, kindOfNew: 'sto' });
      const { added, changed, unchanged, bad, missing } = result;
      const examples = table.value.rows.filter(({ cells }) =>
        /^\s*example\s*$/i.test(`${cells[0]}`),
      );
      expect(added.length + changed.length + unchanged.length + bad.length).toBe(
        table.value.rows.length - examples.length,
      );
      const kept = [...changed.map(({ observer }) => observer), ...unchanged];
      expect(missing.filter((observer) => kept.includes(observer))).toEqual([]);
    }),
  );
});

function rowsOf(count: number): string[][] {
  return Array.from({ length: count }, (_, i) => [`Sample ${i}`, '']);
}

/** The byte of a letter in Windows-1251: ASCII, and А to я in one block. */
function windows1251Of(letter: string): number {
  const code = letter.charCodeAt(0);
  return code < 0x80 ? code : code - 0x410 + 0xc0;
}
