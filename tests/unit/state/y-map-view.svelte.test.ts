// The reactive view of a Y.Map: who re-runs when what changes.
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createYMapView, type YMapView } from '../../../src/lib/state/y-map-view.svelte.ts';

let map: Y.Map<string>;
let view: YMapView<string>;
let stop: () => void;
const runs = new Map<string, number>();

function count(name: string): void {
  runs.set(name, (runs.get(name) ?? 0) + 1);
}

beforeEach(() => {
  runs.clear();
  map = new Y.Doc().getMap('values');
  map.set('a', 'one');
  view = createYMapView(map);
  stop = $effect.root(() => {
    for (const key of ['a', 'b', 'absent']) {
      $effect(() => {
        view.get(key);
        count(key);
      });
    }
    $effect(() => {
      view.keys();
      count('keys');
    });
  });
  flushSync();
});

afterEach(() => {
  stop();
  view.destroy();
});

test('a changed key re-runs its own readers and nobody else', () => {
  map.set('a', 'two');
  flushSync();
  expect(Object.fromEntries(runs)).toEqual({ a: 2, b: 1, absent: 1, keys: 1 });
});

test('a key that was absent re-runs its reader when it comes, and not the readers of other absent keys', () => {
  map.set('b', 'new');
  flushSync();
  expect(Object.fromEntries(runs)).toEqual({ a: 1, b: 2, absent: 1, keys: 2 });
});

test('a deleted key re-runs its reader', () => {
  map.delete('a');
  flushSync();
  expect(Object.fromEntries(runs)).toEqual({ a: 2, b: 1, absent: 1, keys: 2 });
});

test('a change inside a nested map re-runs the reader of its key alone', () => {
  const outer = new Y.Doc().getMap<Y.Map<string>>('records');
  outer.set('x', new Y.Map<string>([['name', 'old']]));
  outer.set('y', new Y.Map<string>());
  const records = createYMapView(outer);
  const names: (string | undefined)[] = [];
  let runsOfY = 0;
  const stopRecords = $effect.root(() => {
    $effect(() => {
      names.push(records.get('x')?.get('name'));
    });
    $effect(() => {
      records.get('y');
      runsOfY += 1;
    });
  });
  flushSync();
  outer.get('x')?.set('name', 'new');
  flushSync();
  expect(names).toEqual(['old', 'new']);
  expect(runsOfY).toBe(1);
  stopRecords();
  records.destroy();
});

test('a derived made lazily inside a getter stays alive', () => {
  const seen: string[] = [];
  const stopDerived = $effect.root(() => {
    const value = $derived(view.get('late') ?? 'none');
    $effect(() => {
      seen.push(value);
    });
  });
  flushSync();
  map.set('late', 'first');
  flushSync();
  map.set('late', 'second');
  flushSync();
  expect(seen).toEqual(['none', 'first', 'second']);
  stopDerived();
});

test('reading outside an effect gives the value and leaves nothing behind', () => {
  expect(view.get('a')).toBe('one');
  expect(view.entries()).toEqual([['a', 'one']]);
});
