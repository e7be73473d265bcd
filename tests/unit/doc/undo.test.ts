// Undo takes back one's own last command, says which, and never touches what others did.
import { expect, test } from 'vitest';
import { assignTecs, unassignTecs } from '../../../src/lib/doc/commands/assign-tecs.ts';
import { renameLtoTeam } from '../../../src/lib/doc/commands/rename-lto-team.ts';
import { writtenTeamOfTec } from '../../../src/lib/doc/plan-doc.ts';
import { ltoTeamOfDoc } from '../../../src/lib/doc/read-teams.ts';
import { asId, type TecId } from '../../../src/lib/domain/ids.ts';
import { createPeersWithTeams, exchange } from '../../support/plan-peers.ts';

const [T1, T2, T3] = ['KZ-AKM-01', 'KZ-AKM-02', 'KZ-AKM-03'].map((id) => asId<TecId>(id)) as [
  TecId,
  TecId,
  TecId,
];

function setUp() {
  const { a, b, teamIds } = createPeersWithTeams(2);
  const [first, second] = teamIds;
  if (!first || !second) throw new Error('two teams are needed');
  return { a, b, first, second };
}

test('a command is one step; undo and redo keep its words', () => {
  const { a, first } = setUp();
  assignTecs(a.doc, { tecIds: [T1, T2, T3], ltoTeamId: first });
  unassignTecs(a.doc, { tecIds: [T1] });
  expect(a.undo.undoLabel()).toBe('unassign 1 TEC');
  a.undo.undo();
  expect(a.undo.undoLabel()).toBe('assign 3 TECs to LTO01');
  expect(a.undo.redoLabel()).toBe('unassign 1 TEC');
  a.undo.undo();
  expect(a.undo.redoLabel()).toBe('assign 3 TECs to LTO01');
  a.undo.redo();
  a.undo.redo();
  expect(a.undo.undoLabel()).toBe('unassign 1 TEC');
  expect(a.undo.redoLabel()).toBeNull();
  expect([T1, T2].map((id) => writtenTeamOfTec(a.doc, id))).toEqual([null, first]);
});

test('edits of others are not among the steps', () => {
  const { a, b, second } = setUp();
  assignTecs(b.doc, { tecIds: [T1], ltoTeamId: second });
  exchange(a, b);
  expect(b.undo.undoLabel()).toBe('assign 1 TEC to LTO02');
  expect(a.undo.undoLabel()).toBe('create 2 teams');
});

test('undo leaves what another person wrote over it', () => {
  const { a, b, first, second } = setUp();
  assignTecs(a.doc, { tecIds: [T1, T2], ltoTeamId: first });
  exchange(a, b);
  assignTecs(b.doc, { tecIds: [T1], ltoTeamId: second });
  exchange(a, b);
  a.undo.undo();
  exchange(a, b);
  for (const peer of [a, b]) {
    expect(writtenTeamOfTec(peer.doc, T1)).toBe(second);
    expect(writtenTeamOfTec(peer.doc, T2)).toBeNull();
  }
});

test('a step that others have overwritten does nothing, and never takes back the one below', () => {
  const { a, b, first } = setUp();
  renameLtoTeam(a.doc, { ltoTeamId: first, name: 'North' });
  exchange(a, b);
  renameLtoTeam(b.doc, { ltoTeamId: first, name: 'South' });
  exchange(a, b);
  expect(a.undo.undoLabel()).toBe('name LTO01 “North”');
  expect(a.undo.undo()).toBe(false);
  exchange(a, b);
  expect(ltoTeamOfDoc(b.doc, first)?.name).toBe('South');
  expect(a.undo.undoLabel()).toBe('create 2 teams');
});

test('a new command ends what could be redone', () => {
  const { a, first, second } = setUp();
  assignTecs(a.doc, { tecIds: [T1], ltoTeamId: first });
  a.undo.undo();
  assignTecs(a.doc, { tecIds: [T1], ltoTeamId: second });
  expect(a.undo.redoLabel()).toBeNull();
});

test('listeners hear every change of what can be undone', () => {
  const { a, first } = setUp();
  const heard: (string | null)[] = [];
  const stop = a.undo.onChanged(() => heard.push(a.undo.undoLabel()));
  assignTecs(a.doc, { tecIds: [T1], ltoTeamId: first });
  a.undo.undo();
  expect(heard).toContain('assign 1 TEC to LTO01');
  expect(heard.at(-1)).toBe('create 2 teams');
  const count = heard.length;
  stop();
  a.undo.redo();
  expect(heard).toHaveLength(count);
});
