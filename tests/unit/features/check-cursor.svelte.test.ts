// The place in the list of findings: it keeps to what was chosen while the list changes around it.
import { beforeEach, expect, test } from 'vitest';
import { CheckCursor } from '../../../src/lib/features/checks/check-cursor.svelte.ts';
import type { CheckRow } from '../../../src/lib/features/checks/check-rows.ts';

const row = (key: string): CheckRow => ({
  ...{ kind: 'rule', key, rule: 9, state: 'error', findings: [], isFolded: false },
});

let rows: readonly CheckRow[];
let cursor: CheckCursor;

beforeEach(() => {
  rows = ['a', 'b', 'c'].map(row);
  cursor = new CheckCursor(() => rows);
});

test('nothing is chosen at first; the arrows stay within the list', () => {
  expect(cursor.row).toBeNull();
  cursor.actOnKey('ArrowDown');
  expect(cursor.row?.key).toBe('a');
  cursor.actOnKey('ArrowUp');
  expect(cursor.row?.key).toBe('a');
  cursor.actOnKey('End');
  cursor.actOnKey('ArrowDown');
  expect(cursor.row?.key).toBe('c');
});

test('the chosen row stays chosen when others come before it', () => {
  cursor.moveTo(1);
  rows = ['new', 'a', 'b', 'c'].map(row);
  expect([cursor.index, cursor.row?.key]).toEqual([2, 'b']);
});

test('when the chosen row goes, the one in its place is chosen', () => {
  cursor.moveTo(1);
  rows = ['a', 'c'].map(row);
  expect(cursor.row?.key).toBe('c');
  rows = [];
  expect(cursor.row).toBeNull();
});

test('keys of a group fold and unfold it, other keys go on to the page', () => {
  cursor.moveTo(0);
  expect(cursor.actOnKey('ArrowLeft')).toBe(true);
  expect(cursor.folded.has('a')).toBe(true);
  cursor.actOnKey('ArrowRight');
  expect(cursor.folded.has('a')).toBe(false);
  expect(cursor.actOnKey('z')).toBe(false);
});
