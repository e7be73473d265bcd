// When an edit counts as saved: only after a frame that contains it was acknowledged.
import { describe, expect, it } from 'vitest';
import { FRAME, SYNC_STEP } from '../../../src/lib/protocol/frames.ts';
import { SaveTracker } from '../../../src/lib/sync/save-tracker.ts';

const STEP_1 = new Uint8Array([FRAME.SYNC, SYNC_STEP.STEP_1]);
const STEP_2 = new Uint8Array([FRAME.SYNC, SYNC_STEP.STEP_2]);
const UPDATE = new Uint8Array([FRAME.SYNC, SYNC_STEP.UPDATE]);
const AWARENESS = new Uint8Array([FRAME.AWARENESS]);

function connected(unsavedEdits = 0): SaveTracker {
  const tracker = new SaveTracker(unsavedEdits);
  tracker.onConnectionOpened();
  tracker.onFrameSent(STEP_1);
  tracker.onFrameSent(STEP_2);
  tracker.onSaved(1);
  return tracker;
}

function edit(tracker: SaveTracker): void {
  tracker.onEdit();
  tracker.onFrameSent(UPDATE);
}

describe('the save tracker', () => {
  it('has nothing confirmed before the first step 2 is acknowledged', () => {
    const tracker = new SaveTracker();
    tracker.onConnectionOpened();
    tracker.onFrameSent(STEP_2);
    expect(tracker.hasBeenConfirmed).toBe(false);
    tracker.onSaved(0);
    expect(tracker.hasBeenConfirmed).toBe(false);
    tracker.onSaved(1);
    expect(tracker.hasBeenConfirmed).toBe(true);
  });

  it('counts document frames only', () => {
    const tracker = connected();
    edit(tracker);
    tracker.onFrameSent(AWARENESS);
    edit(tracker);
    tracker.onSaved(2);
    expect(tracker.unsavedEdits).toBe(1);
    tracker.onSaved(3);
    expect(tracker.unsavedEdits).toBe(0);
  });

  it('keeps edits made offline unsaved until the step 2 that carries them', () => {
    const tracker = connected();
    tracker.onEdit();
    tracker.onConnectionOpened();
    edit(tracker);
    tracker.onFrameSent(STEP_2);
    tracker.onSaved(1);
    expect(tracker.unsavedEdits).toBe(2);
    tracker.onSaved(2);
    expect(tracker.unsavedEdits).toBe(0);
  });

  it('carries nothing over from the frames of a lost connection', () => {
    const tracker = connected();
    edit(tracker);
    tracker.onConnectionOpened();
    tracker.onSaved(0);
    expect(tracker.unsavedEdits).toBe(1);
    tracker.onFrameSent(STEP_2);
    tracker.onSaved(1);
    expect(tracker.unsavedEdits).toBe(0);
  });

  it('starts with the edits that an earlier visit could not save', () => {
    const tracker = new SaveTracker(3);
    expect(tracker.unsavedEdits).toBe(3);
    expect(connected(3).unsavedEdits).toBe(0);
  });
});
