// Several documents are one piece of work to a person: the worst state is said, with the edits of all.
import { expect, test } from 'vitest';
import { worstSaveState, type SaveState } from '../../../src/lib/sync/save-state.ts';

const SAVED: SaveState = { kind: 'saved' };
const SAVING: SaveState = { kind: 'saving' };

test.each<[SaveState[], SaveState]>([
  [[SAVED], SAVED],
  [[SAVED, SAVING], SAVING],
  [[{ kind: 'loading' }, SAVING], { kind: 'loading' }],
  [[{ kind: 'offline', unsavedEdits: 2 }, SAVED], { kind: 'offline', unsavedEdits: 2 }],
  [
    [
      { kind: 'offline', unsavedEdits: 2 },
      { kind: 'closed', reason: 'FORBIDDEN', unsavedEdits: 1 },
    ],
    { kind: 'closed', reason: 'FORBIDDEN', unsavedEdits: 3 },
  ],
])('%j is said as %j', (states, said) => {
  expect(worstSaveState(states)).toEqual(said);
});
