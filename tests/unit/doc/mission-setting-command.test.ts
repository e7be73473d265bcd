// Limits of the mission: what may be stored, what is the default, one undo step each.
import { beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { setMissionSetting } from '../../../src/lib/doc/commands/set-mission-setting.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { createPeer, type Peer } from '../../support/plan-peers.ts';

let peer: Peer;
let doc: Y.Doc;

beforeEach(() => {
  peer = createPeer();
  doc = peer.doc;
});

const limit = () => readPlan(doc).plan.settings.workloadTolerancePercent;
const key = 'workloadTolerancePercent';

test('a limit holds for the plan, and undo brings the one before back', () => {
  expect(setMissionSetting(doc, { key, value: 10 })).toMatchObject({ value: { changed: 1 } });
  expect(limit()).toBe(10);
  expect(setMissionSetting(doc, { key, value: 10 })).toMatchObject({ value: { changed: 0 } });
  peer.undo.undo();
  expect(limit()).toBe(25);
});

test('the default is not stored, whether asked for by name or by value', () => {
  for (const value of [25, null]) {
    setMissionSetting(doc, { key, value: 10 });
    setMissionSetting(doc, { key, value });
    expect([limit(), planRoots(doc).settings.size]).toEqual([25, 0]);
  }
});

test('a value outside the range is refused at its field', () => {
  for (const value of [0, 101, Number.NaN]) {
    expect(setMissionSetting(doc, { key, value })).toMatchObject({ error: { field: key } });
  }
  expect(planRoots(doc).settings.size).toBe(0);
});

test('polls never close before they open', () => {
  const wish = { key: 'pollsOpenMinutes', value: 1200 } as const;
  expect(setMissionSetting(doc, wish)).toMatchObject({ error: { field: 'pollsOpenMinutes' } });
  setMissionSetting(doc, { key: 'pollsCloseMinutes', value: 1320 });
  expect(setMissionSetting(doc, wish)).toMatchObject({ ok: true });
  expect(setMissionSetting(doc, { key: 'pollsCloseMinutes', value: null })).toMatchObject({
    error: { field: 'pollsCloseMinutes' },
  });
});
