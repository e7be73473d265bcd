// The modes of many teams are set as one step, which touches only teams of another mode.
import { expect, test } from 'vitest';
import { setRouteField } from '../../../src/lib/doc/commands/set-route-field.ts';
import { setRouteMode } from '../../../src/lib/doc/commands/set-route-mode.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { routeOrDefault } from '../../../src/lib/doc/records/route-record.ts';
import { asId, type StoTeamId } from '../../../src/lib/domain/ids.ts';
import { createPeersWithStoTeams, done } from '../../support/route-plan.ts';

test('all teams of an AoR take a mode at once, and one undo gives each its own back', () => {
  const { a, teamIds } = createPeersWithStoTeams(2);
  const [first, second] = teamIds;
  const { doc, undo } = a;
  const modeOf = (id: StoTeamId) => routeOrDefault(id, planRoots(doc).routes.get(id)).mode;
  done(setRouteField(doc, { stoTeamId: second, change: { mode: 'area-only' } }));
  const gone = asId<StoTeamId>('gone');
  const result = setRouteMode(doc, { stoTeamIds: [first, second, gone], mode: 'proposed' });
  expect(done(result)).toMatchObject({ changed: 2 });
  expect(undo.undoLabel()).toBe('set the mode of 2 teams');
  expect(teamIds.map(modeOf)).toEqual(['proposed', 'proposed']);
  undo.undo();
  expect(teamIds.map(modeOf)).toEqual(['assigned', 'area-only']);
});

test('a mode that a team has already writes nothing', () => {
  const { a, teamIds } = createPeersWithStoTeams(2);
  let updates = 0;
  a.doc.on('update', () => (updates += 1));
  done(setRouteMode(a.doc, { stoTeamIds: teamIds, mode: 'assigned' }));
  expect(updates).toBe(0);
  done(setRouteMode(a.doc, { stoTeamIds: [teamIds[0]], mode: 'area-only' }));
  expect(a.undo.undoLabel()).toBe('set the mode of 0001');
});
