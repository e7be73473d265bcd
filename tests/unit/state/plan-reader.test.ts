// What the map is told when the plan changes: exactly the TECs that look different now.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { assignTecs } from '../../../src/lib/doc/commands/assign-tecs.ts';
import { createLtoTeams } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { recolourLtoTeam } from '../../../src/lib/doc/commands/recolour-lto-team.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { asId, type LtoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import { createPlanReader } from '../../../src/lib/state/plan-reader.ts';

const AKKOL = asId<TecId>('KZ-AKM-03');
const ARSHALY = asId<TecId>('KZ-AKM-04');

function planWithTeam() {
  const doc = new Y.Doc();
  const created = createLtoTeams(doc, { count: 1 });
  const ltoTeamId = (created.ok ? created.value.ltoTeamIds[0] : null) as LtoTeamId;
  assignTecs(doc, { tecIds: [AKKOL], ltoTeamId });
  const reader = createPlanReader(doc);
  const told: (readonly TecId[])[] = [];
  reader.onTecsChanged((tecIds) => told.push(tecIds));
  return { doc, ltoTeamId, reader, told };
}

test('an assignment tells the TECs that moved and no others', () => {
  const { doc, ltoTeamId, reader, told } = planWithTeam();
  assignTecs(doc, { tecIds: [AKKOL, ARSHALY], ltoTeamId });
  expect(told).toEqual([[ARSHALY]]);
  expect(reader.teamOfTec(ARSHALY)).toBe(ltoTeamId);
});

test('a recoloured team tells its own TECs', () => {
  const { doc, ltoTeamId, told } = planWithTeam();
  recolourLtoTeam(doc, { ltoTeamId, colour: 'teal' });
  expect(told).toEqual([[AKKOL]]);
});

test('a TEC of a team that is gone reads as unassigned and is told', () => {
  const { doc, ltoTeamId, reader, told } = planWithTeam();
  planRoots(doc).ltoTeams.delete(ltoTeamId);
  expect(reader.teamOfTec(AKKOL)).toBeNull();
  expect(told).toEqual([[AKKOL]]);
});
