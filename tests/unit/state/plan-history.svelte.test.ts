// Undo goes back through one's own steps in the order they were made, whatever document they are in.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { joinTeam } from '../../../src/lib/doc/commands/join-team.ts';
import { newObserverRecord } from '../../../src/lib/doc/records/observer-record.ts';
import { rosterRoots } from '../../../src/lib/doc/roster-doc.ts';
import { createDocUndo } from '../../../src/lib/doc/undo.ts';
import { asId, type ObserverId, type TeamId } from '../../../src/lib/domain/ids.ts';
import { PlanHistory } from '../../../src/lib/state/plan-history.svelte.ts';
import { testObserver } from '../../support/test-observer.ts';

const ANA = asId<ObserverId>('ana');

test('steps in the plan and in the roster are taken back newest first and done again oldest first', () => {
  const [plan, roster] = [new Y.Doc(), new Y.Doc()];
  rosterRoots(roster).observers.set(ANA, newObserverRecord(testObserver({ id: ANA })));
  const history = new PlanHistory([createDocUndo(plan, 'plan'), createDocUndo(roster, 'roster')]);
  const join = (teamId: string) =>
    joinTeam(roster, { observerIds: [ANA], teamId: asId<TeamId>(teamId), teamCode: teamId });
  createLtoTeam(plan);
  join('A');
  createLtoTeam(plan);
  expect(history.depth).toBe(3);
  const undone = [history.undo(), history.undo(), history.undo(), history.undo()];
  expect(undone.map((step) => step?.label ?? null)).toEqual([
    'create LTO02',
    'put 1 observer into A',
    'create LTO01',
    null,
  ]);
  expect(history.redoLabel).toBe('create LTO01');
  history.redo();
  expect(history.redo()).toEqual({ label: 'put 1 observer into A', hasEffect: true });
  expect(rosterRoots(roster).members.get(ANA)).toBe('A');
  history.destroy();
});
