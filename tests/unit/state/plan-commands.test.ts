// The commands as a person meets them: what is said, what is refused, what can be taken back.
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { asId, type LtoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import { createCommandRunner } from '../../../src/lib/state/command-runner.ts';
import { createPlanCommands } from '../../../src/lib/state/plan-commands.ts';

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
  return createPlanCommands(doc, runner);
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
