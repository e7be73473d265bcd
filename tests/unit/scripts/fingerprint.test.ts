// `npm start` rebuilds exactly when a source changed, so the fingerprint must see content, not clocks.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprintOfFiles } from '../../../scripts/fingerprint.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'muster-fingerprint-'));
  mkdirSync(join(root, 'src', 'deep'), { recursive: true });
  writeFileSync(join(root, 'src', 'deep', 'page.svelte'), 'one');
  writeFileSync(join(root, 'lock.json'), '{}');
});

afterEach(() => rmSync(root, { recursive: true }));

const fingerprint = () => fingerprintOfFiles(root, ['src', 'lock.json']);

test('a checkout with other file times needs no build', () => {
  const before = fingerprint();
  utimesSync(join(root, 'src', 'deep', 'page.svelte'), new Date(), new Date(0));
  expect(fingerprint()).toBe(before);
});

test('changed content needs a build', () => {
  const before = fingerprint();
  writeFileSync(join(root, 'src', 'deep', 'page.svelte'), 'two');
  expect(fingerprint()).not.toBe(before);
});

test('a new, a removed and a renamed file need a build', () => {
  const seen = new Set([fingerprint()]);
  writeFileSync(join(root, 'src', 'new.ts'), '');
  seen.add(fingerprint());
  rmSync(join(root, 'src', 'deep', 'page.svelte'));
  seen.add(fingerprint());
  writeFileSync(join(root, 'src', 'page.svelte'), 'one');
  seen.add(fingerprint());
  expect(seen.size).toBe(4);
});
