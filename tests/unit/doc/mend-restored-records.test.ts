// An undo must bring a whole team back, whatever others did to the team while it was gone.
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { deleteLtoTeam } from '../../../src/lib/doc/commands/delete-lto-team.ts';
import { renumberLtoTeam } from '../../../src/lib/doc/commands/renumber-lto-team.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { createDocUndo } from '../../../src/lib/doc/undo.ts';

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

it('a team deleted here and renumbered there comes back whole when the deletion is undone', () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()];
  const undo = createDocUndo(here, 'plan');
  const created = createLtoTeam(here);
  if (!created.ok) throw new Error(created.error.message);
  const { ltoTeamId } = created.value;
  exchange(here, there);

  deleteLtoTeam(here, { ltoTeamId });
  renumberLtoTeam(there, { ltoTeamId, number: 7 });
  exchange(here, there);
  undo.undo();
  exchange(here, there);

  for (const doc of [here, there]) {
    const { plan, invalid } = readPlan(doc);
    expect(invalid).toEqual([]);
    expect(plan.ltoTeams.get(ltoTeamId)).toMatchObject({ number: 1, name: '', baseTecId: null });
  }
  undo.redo();
  expect(readPlan(here)).toMatchObject({ invalid: [] });
  expect(readPlan(here).plan.ltoTeams.size).toBe(0);
});
