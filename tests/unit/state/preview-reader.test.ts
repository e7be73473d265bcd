// A preview stands in for the plan where it differs, and tells exactly which TECs to paint again.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { assignTecs } from '../../../src/lib/doc/commands/assign-tecs.ts';
import { createLtoTeams } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { asId, type LtoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import { createPlanReader } from '../../../src/lib/state/plan-reader.ts';
import { createPreviewReader } from '../../../src/lib/state/preview-reader.ts';

const AKKOL = asId<TecId>('KZ-AKM-03');
const ARSHALY = asId<TecId>('KZ-AKM-04');
const NEW_TEAM = asId<LtoTeamId>('team-that-is-new');

test('a preview is shown over the plan and taken away again, TEC by TEC', () => {
  const doc = new Y.Doc();
  const made = createLtoTeams(doc, { count: 1 });
  if (!made.ok) throw new Error(made.error.message);
  const [one] = made.value.ltoTeamIds as [LtoTeamId];
  assignTecs(doc, { tecIds: [AKKOL, ARSHALY], ltoTeamId: one });
  const reader = createPreviewReader(createPlanReader(doc));
  const told: TecId[][] = [];
  const stop = reader.onTecsChanged((tecIds) => told.push([...tecIds]));
  const added = {
    ...{ id: NEW_TEAM, number: 2, name: '', colour: 'red' as const },
    ...{ baseTecId: null, isLocked: false },
  };
  reader.show({
    teamOfTec: new Map([[AKKOL, NEW_TEAM]]),
    newTeams: new Map([[NEW_TEAM, added]]),
  });
  expect(reader.teamOfTec(AKKOL)).toBe(NEW_TEAM);
  expect(reader.teamOfTec(ARSHALY)).toBe(one);
  expect(reader.ltoTeam(NEW_TEAM)).toEqual(added);
  expect(told).toEqual([[AKKOL]]);
  reader.show(null);
  expect(reader.teamOfTec(AKKOL)).toBe(one);
  expect(reader.ltoTeams()).toHaveLength(1);
  expect(told).toEqual([[AKKOL], [AKKOL]]);
  stop();
  reader.show({ teamOfTec: new Map([[ARSHALY, NEW_TEAM]]), newTeams: new Map() });
  expect(told).toHaveLength(2);
});
