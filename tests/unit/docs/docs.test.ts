// What the documentation names exists: paths, commands, settings, and the import table as it is enforced.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { IMPORT_TABLE } from '../../../eslint/import-table.ts';

const DOCS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'];
const MADE_BY_RUNNING = new Set(['data/', 'build/', 'data/muster.sqlite']);

const textOf = (doc: string): string => readFileSync(doc, 'utf8');

/** Inline code that looks like a path of this project: it has a slash or a file ending. */
function pathsIn(text: string): string[] {
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
  return code.filter(
    (each) => /^[\w.[\]+-]+(\/[\w.[\]+-]*)*$/.test(each) && /\/|\.\w+$/.test(each),
  );
}

/** Targets of links and pictures that are not on another site. */
function linksIn(text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  return targets.filter((target) => !/^(https?:|#)/.test(target));
}

test.each(DOCS)('every path and link in %s exists', (doc) => {
  const text = textOf(doc);
  const named = [...pathsIn(text), ...linksIn(text).map((link) => join(dirname(doc), link))];
  expect(named.length).toBeGreaterThan(1);
  const missing = named.filter((path) => !MADE_BY_RUNNING.has(path) && !existsSync(path));
  expect(missing).toEqual([]);
});

test.each(DOCS)('every npm script in %s exists', (doc) => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = [...textOf(doc).matchAll(/npm (?:run ([\w:]+)|(start|test))/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('the README names every setting the server reads, and no other', () => {
  const named = (text: string, pattern: RegExp): (string | undefined)[] =>
    [...text.matchAll(pattern)].map((match) => match[1]).sort();
  const read = named(textOf('server/config.ts'), /^ {2}([A-Z_]+):/gm);
  expect(read.length).toBeGreaterThan(3);
  expect(named(textOf('README.md'), /^\| `([A-Z_]+)` +\|/gm)).toEqual(read);
});

test('ARCHITECTURE.md shows the import table as it is enforced', () => {
  const rows = [...textOf('ARCHITECTURE.md').matchAll(/^\| (\w+) +\| (.+?) +\|$/gm)];
  const shown = new Map(rows.map((match) => [match[1], match[2]]));
  for (const [layer, allowed] of Object.entries(IMPORT_TABLE)) {
    expect(shown.get(layer), layer).toBe(allowed.length === 0 ? 'nothing' : allowed.join(', '));
  }
});
