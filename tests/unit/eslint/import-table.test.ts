// The import table refuses what points the wrong way, for types and packages too.
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { importTableRule } from '../../../eslint/import-table-rule.ts';
import { layerOfFile, refusalOfImport } from '../../../eslint/import-table.ts';

function refusal(fromFile: string, specifier: string, isTypeOnly = false): string | null {
  return refusalOfImport({ fromFile, specifier, isTypeOnly });
}

test.each([
  ['src/lib/domain/geo/distance.ts', 'domain'],
  ['src/lib/features/areas/TeamRow.svelte', 'features'],
  ['src/routes/plans/+page.server.ts', 'routes'],
  ['src/hooks.server.ts', 'routes'],
  ['server/sync/room.ts', 'server'],
  ['tests/unit/x.test.ts', null],
  ['vite.config.ts', null],
])('%s belongs to %s', (path, layer) => {
  expect(layerOfFile(path)).toBe(layer);
});

test.each([
  ['src/lib/domain/a.ts', '../protocol/b.ts'],
  ['src/lib/domain/a.ts', 'yjs'],
  ['src/lib/domain/a.ts', 'node:fs'],
  ['src/lib/map/a.ts', '../state/b.ts'],
  ['src/lib/map/a.ts', '../doc/b.ts'],
  ['src/lib/ui/Button.svelte', '$lib/domain/ids'],
  ['src/lib/features/areas/A.svelte', '../teams/B.svelte'],
  ['src/lib/features/areas/A.svelte', '$lib/doc/plan-doc'],
  ['src/lib/features/areas/A.svelte', 'maplibre-gl'],
  ['src/lib/state/a.ts', '../features/areas/b.ts'],
  ['src/routes/+page.server.ts', '../../server/muster.ts'],
  ['src/routes/+page.svelte', '$lib/doc/plan-doc'],
  ['server/muster.ts', '../src/lib/state/a.ts'],
  ['server/muster.ts', 'svelte'],
  ['server/muster.ts', '../tests/support/x.ts'],
])('%s may not import %s', (fromFile, specifier) => {
  expect(refusal(fromFile, specifier)).not.toBeNull();
});

test.each([
  ['src/lib/doc/a.ts', '../domain/b.ts'],
  ['src/lib/doc/a.ts', 'yjs'],
  ['src/lib/state/a.ts', '../sync/b.ts'],
  ['src/lib/features/areas/A.svelte', './B.svelte'],
  ['src/lib/features/areas/A.svelte', '$lib/ui/Button.svelte'],
  ['server/sync/room.ts', '../storage/x.ts'],
  ['server/sync/room.ts', '../../src/lib/doc/plan-doc.ts'],
  ['src/routes/+page.svelte', '../app.css'],
  ['tests/e2e/walk.ts', '../../server/muster.ts'],
])('%s may import %s', (fromFile, specifier) => {
  expect(refusal(fromFile, specifier)).toBeNull();
});

test('pages may use the types of the server, and nothing else of it', () => {
  const page = 'src/routes/plans/+page.server.ts';
  expect(refusal(page, '../../../server/muster.ts', true)).toBeNull();
  expect(refusal(page, '../../../server/muster.ts')).not.toBeNull();
});

test('the lint rule reports every kind of import where it is written', () => {
  const code = [
    "import { a } from '../state/a.ts';",
    "export { b } from '../features/x/b.ts';",
    "export * from '../sync/c.ts';",
    "await import('../map/d.ts');",
    "import { e } from './e.ts';",
  ].join('\n');
  const messages = new Linter({ cwd: process.cwd() }).verify(
    code,
    {
      files: ['**/*.ts'],
      plugins: { muster: { rules: { 'import-table': importTableRule } } },
      rules: { 'muster/import-table': 'error' },
    },
    { filename: `${process.cwd()}/src/lib/domain/x.ts` },
  );
  expect(messages.map((message) => message.line)).toEqual([1, 2, 3, 4]);
  expect(messages[0]?.message).toContain('domain may not import state');
});
