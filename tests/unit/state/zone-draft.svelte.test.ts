// The ring of a zone while it is drawn. Rule: giving up leaves what was there before.
import { expect, test } from 'vitest';
import type { Position } from '../../../src/lib/domain/tec.ts';
import { ZONE_CORNERS_MAX } from '../../../src/lib/domain/zone.ts';
import { ZoneDraft } from '../../../src/lib/state/zone-draft.svelte.ts';

const at = (lng: number, lat: number): Position => ({ lng, lat });

function drawn(...corners: readonly Position[]): ZoneDraft {
  const draft = new ZoneDraft();
  draft.start();
  for (const corner of corners) draft.addCorner(corner);
  return draft;
}

test('corners are kept to the metre, and a double click adds one', () => {
  const draft = drawn(at(80.1234567, 50), at(80.1234568, 50), at(81, 50));
  expect(draft.corners).toEqual([at(80.12346, 50), at(81, 50)]);
  draft.undoCorner();
  expect(draft.corners).toEqual([at(80.12346, 50)]);
});

test('a ring is finished with three corners, not with two', () => {
  const draft = drawn(at(80, 50), at(81, 50));
  draft.finish();
  expect([draft.isDrawing, draft.canFinish, draft.isFinished]).toEqual([true, false, false]);
  draft.addCorner(at(81, 51));
  draft.finish();
  expect([draft.isDrawing, draft.isFinished]).toEqual([false, true]);
  draft.addCorner(at(80, 51));
  draft.undoCorner();
  expect(draft.corners).toHaveLength(3);
});

test('no more corners come than a zone may have', () => {
  const draft = drawn(...Array.from({ length: ZONE_CORNERS_MAX + 5 }, (_, n) => at(n, 50)));
  expect(draft.corners).toHaveLength(ZONE_CORNERS_MAX);
  expect(draft.canAdd).toBe(false);
});

test('giving up brings back the ring from before the drawing', () => {
  const ring = [at(80, 50), at(81, 50), at(81, 51)];
  const draft = new ZoneDraft();
  draft.show(ring);
  draft.start();
  draft.addCorner(at(70, 45));
  draft.start();
  draft.cancel();
  expect(draft.corners).toEqual(ring);
  expect(draft.isDrawing).toBe(false);
  draft.cancel();
  expect(draft.corners).toEqual(ring);
});
