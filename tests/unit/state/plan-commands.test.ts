// The commands as a person meets them: what is said, what is refused, what can be taken back.
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { asId, type LtoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import { createCommandRunner } from '../../../src/lib/state/command-runner.ts';
import { createPlanCommands } from '../../../src/lib/state/plan-commands.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const AKKOL = asId<TecId>('KZ-AKM-03');

let doc: Y.Doc;
let said: string[];
let canEdit: boolean;

function commandsOf() {
  const runner = createCommandRunner({
    canEdit: () => canEdit,
    undoOfLast: () => () => said.push('undo'),
    notify: {
      done: (message) => said.push(`done: ${message}`),
      undoable: (message) => said.push(`undoable: ${message}`),
      refused: (message) => said.push(`refused: ${message}`),
    },
  });
  return createPlanCommands(doc, runner, kz2019);
}

beforeEach(() => {
  doc = new Y.Doc();
  said = [];
  canEdit = true;
});

test('giving TECs to a team says how many and to whom, and offers to take it back', () => {
  const commands = commandsOf();
  const [team] = commands.createTeams(1) ?? [];
  commands.assign([AKKOL], team as LtoTeamId);
  expect(said).toEqual(['undoable: 1 TEC given to LTO01']);
  commands.assign([AKKOL], team as LtoTeamId);
  expect(said).toHaveLength(1);
});

test('the regional TEC goes along with the seat of its region, in the same step', () => {
  const commands = commandsOf();
  const [first, second] = commands.createTeams(2) ?? [];
  const [seat, regional] = [asId<TecId>('KZ-PAV-01'), asId<TecId>('KZ-PAV-00')];
  commands.assign([seat], first as LtoTeamId);
  expect(said.at(-1)).toBe('undoable: 2 TECs given to LTO01, with the regional TEC of its seat');
  expect(planRoots(doc).tecAssignments.get(regional)).toBe(first);
  commands.assign([regional], second as LtoTeamId);
  commands.assign([seat], second as LtoTeamId);
  commands.assign([seat], first as LtoTeamId);
  commands.assign([regional], second as LtoTeamId);
  commands.assign([seat], second as LtoTeamId);
  expect(planRoots(doc).tecAssignments.get(regional)).toBe(second);
});

test('a locked team and a pinned TEC are written, told and taken back by the same words', () => {
  const commands = commandsOf();
  const [team] = commands.createTeams(1) ?? [];
  commands.lockAor(team as LtoTeamId, true);
  commands.pinTecs([AKKOL], true);
  expect(planRoots(doc).ltoTeams.get(String(team))?.get('isLocked')).toBe(true);
  expect([...planRoots(doc).pinnedTecs.keys()]).toEqual([AKKOL]);
  commands.pinTecs([AKKOL], false);
  commands.lockAor(team as LtoTeamId, false);
  expect(planRoots(doc).pinnedTecs.size).toBe(0);
  expect(planRoots(doc).ltoTeams.get(String(team))?.get('isLocked')).toBe(false);
});

test('a reader changes nothing and is told so', () => {
  const [team] = commandsOf().createTeams(1) ?? [];
  canEdit = false;
  const before = Y.encodeStateVector(doc);
  const commands = commandsOf();
  commands.assign([AKKOL], team as LtoTeamId);
  commands.unassign([AKKOL]);
  commands.deleteTeam(team as LtoTeamId);
  expect(commands.createTeams(1)).toBeNull();
  expect(commands.renumberTeam(team as LtoTeamId, 7)?.message).toContain('not change');
  expect(Y.encodeStateVector(doc)).toEqual(before);
  expect(said.every((message) => message.startsWith('refused'))).toBe(true);
});

test('a taken number is handed back to its field and written nowhere', () => {
  const commands = commandsOf();
  const [first, second] = commands.createTeams(2) ?? [];
  expect(commands.renumberTeam(second as LtoTeamId, 1)?.code).toBe('number-taken');
  expect(said).toEqual([]);
  expect(
    planRoots(doc)
      .ltoTeams.get(second as string)
      ?.get('number'),
  ).toBe(2);
  expect(
    planRoots(doc)
      .ltoTeams.get(first as string)
      ?.get('number'),
  ).toBe(1);
});

test('a TEC for a team that was deleted meanwhile is refused with what to do', () => {
  commandsOf().assign([AKKOL], asId<LtoTeamId>('gone'));
  expect(said).toEqual(['refused: This team no longer exists. Choose another.']);
});
