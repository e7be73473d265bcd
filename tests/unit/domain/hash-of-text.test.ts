// Names of texts are stored with waivers, so they must never change.
import { expect, test } from 'vitest';
import { hashOfText } from '../../../src/lib/domain/hash-of-text.ts';

test.each([
  ['', 0xcbf29ce484222325n],
  ['a', 0xaf63dc4c8601ec8cn],
  ['foobar', 0x85944171f73967e8n],
])('%j has the published FNV-1a value', (text, published) => {
  expect(hashOfText(text)).toBe(published.toString(36));
});

test('letters beyond ASCII count by their UTF-8', () => {
  expect(hashOfText('Ақкөл')).not.toBe(hashOfText('Акколь'));
});
