// The whole of the source, Svelte components included, follows the import table and has no cycle.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layerOfFile, pathOfImport, refusalOfImport } from '../../eslint/import-table.ts';

const IMPORT = /(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g;
const EXTENSIONS = ['', '.ts', '.svelte', '.svelte.ts', '/index.ts'];

type SourceImport = { readonly specifier: string; readonly isTypeOnly: boolean };

const files = globSync(['src/**/*.{ts,svelte}', 'server/**/*.ts']).map((path) =>
  path.replaceAll('\\', '/'),
);
const importsOf = new Map(files.map((file) => [file, readImports(file)]));

function readImports(file: string): SourceImport[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => ({
    specifier: match[2] ?? match[3] ?? '',
    isTypeOnly: match[1] !== undefined,
  }));
}

/** Files of the project that a file imports. */
function dependenciesOf(file: string): string[] {
  return (importsOf.get(file) ?? []).flatMap(({ specifier }) => {
    const path = pathOfImport(file, specifier);
    const found = EXTENSIONS.map((extension) => `${path}${extension}`).find(
      (candidate) => path !== null && existsSync(candidate),
    );
    return found === undefined ? [] : [found];
  });
}

test('the source is read: many files, and imports in TypeScript and Svelte', () => {
  expect(files.length).toBeGreaterThan(50);
  for (const extension of ['.ts', '.svelte']) {
    const own = files.filter((file) => file.endsWith(extension));
    expect(own.flatMap(dependenciesOf).length, extension).toBeGreaterThan(10);
  }
});

test('every file below src/lib belongs to a layer of the table', () => {
  const strays = files.filter((file) => layerOfFile(file) === null);
  expect(strays).toEqual([]);
});

test('no import goes against the table', () => {
  const refusals = [...importsOf].flatMap(([fromFile, imports]) =>
    imports.flatMap((each) => {
      const reason = refusalOfImport({ fromFile, ...each });
      return reason === null ? [] : [`${fromFile}: ${reason} (${each.specifier})`];
    }),
  );
  expect(refusals).toEqual([]);
});

test('the import graph has no cycle, types included', () => {
  const cycles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  function visit(file: string, path: readonly string[]): void {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const next of dependenciesOf(file)) visit(next, [...path, file]);
    state.set(file, 'done');
  }
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});
