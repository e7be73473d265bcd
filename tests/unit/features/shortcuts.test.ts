// Keys without Ctrl can be switched off (WCAG 2.1.4), and do nothing where they have nothing to act on.
import { expect, test } from 'vitest';
import { shortcutsNow } from '../../../src/lib/features/workspace/shortcuts.ts';
import type { Workspace } from '../../../src/lib/state/workspace.svelte.ts';

function keysOf(options: { singleKeys?: boolean; map?: boolean; typing?: boolean }): string[] {
  const { singleKeys = true, map = true, typing = false } = options;
  const workspace = {
    settings: { hasSingleKeys: singleKeys },
    camera: map ? {} : null,
    panels: { dialog: null },
  } as unknown as Workspace;
  return shortcutsNow(workspace, typing).map(({ keys }) => keys);
}

test('on the map every key acts', () => {
  expect(keysOf({})).toEqual(
    expect.arrayContaining(['A', '0 … 9', '?', 'Esc', 'Ctrl+Z', 'Ctrl+K']),
  );
});

test.each([
  ['switched off', { singleKeys: false }],
  ['on a view without the map', { map: false }],
])('single keys are none %s, the others stay', (_, options) => {
  expect(keysOf(options)).toEqual(['Ctrl+K', 'Ctrl+Z', 'Ctrl+Shift+Z', 'Esc']);
});

test('while one types, only the search opens', () => {
  expect(keysOf({ typing: true })).toEqual(['Ctrl+K']);
});
