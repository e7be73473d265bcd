// Commands on LTO teams check first, write only what differs, and each is one undo step with its words.
import { expect, test } from 'vitest';
import { assignTecs } from '../../../src/lib/doc/commands/assign-tecs.ts';
import { createLtoTeam, createLtoTeams } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { deleteLtoTeam } from '../../../src/lib/doc/commands/delete-lto-team.ts';
import { recolourLtoTeam } from '../../../src/lib/doc/commands/recolour-lto-team.ts';
import { renameLtoTeam } from '../../../src/lib/doc/commands/rename-lto-team.ts';
import { renumberLtoTeam } from '../../../src/lib/doc/commands/renumber-lto-team.ts';
import { setBase } from '../../../src/lib/doc/commands/set-base.ts';
import { setWatchContact } from '../../../src/lib/doc/commands/set-watch-contact.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { ltoTeamOfDoc, ltoTeamsOfDoc } from '../../../src/lib/doc/read-teams.ts';
import {
  asId,
  type LtoTeamId,
  type PecAbroadId,
  type TecId,
  type UserId,
} from '../../../src/lib/domain/ids.ts';
import { createPeersWithTeams } from '../../support/plan-peers.ts';

const NO_TEAM = asId<LtoTeamId>('nobody');
const TECS = ['KZ-AKM-01', 'KZ-AKM-02'].map((id) => asId<TecId>(id));

function setUp(count = 2) {
  const { a, teamIds } = createPeersWithTeams(count);
  const [first, second] = teamIds;
  if (!first || !second) throw new Error('two teams are needed');
  let updates = 0;
  a.doc.on('update', () => (updates += 1));
  return { ...a, first, second, updates: () => updates };
}

test('a new team gets the lowest free number and the least used colour', () => {
  const { doc, first } = setUp(3);
  deleteLtoTeam(doc, { ltoTeamId: first });
  const created = createLtoTeam(doc);
  if (!created.ok) throw new Error(created.error.message);
  expect(ltoTeamOfDoc(doc, created.value.ltoTeamId)).toMatchObject({ number: 1, colour: 'blue' });
});

test('several teams are one undo step and get different numbers and colours', () => {
  const { doc, undo } = setUp();
  createLtoTeams(doc, { count: 12 });
  const teams = ltoTeamsOfDoc(doc);
  expect(new Set(teams.map((team) => team.number)).size).toBe(14);
  expect(new Set(teams.map((team) => team.colour)).size).toBe(14);
  expect(undo.undoLabel()).toBe('create 12 teams');
  undo.undo();
  expect(ltoTeamsOfDoc(doc)).toHaveLength(2);
});

test('more teams than there are numbers make none', () => {
  const { doc, updates } = setUp();
  expect(createLtoTeams(doc, { count: 98 })).toMatchObject({ error: { code: 'too-many-teams' } });
  expect(createLtoTeams(doc, { count: 0 })).toMatchObject({ error: { field: 'count' } });
  expect(updates()).toBe(0);
});

test('a number that another team has is refused with the next free one', () => {
  const { doc, first, updates } = setUp();
  const refused = renumberLtoTeam(doc, { ltoTeamId: first, number: 2 });
  expect(refused).toMatchObject({
    error: { code: 'number-taken', field: 'number', message: expect.stringContaining('is 3') },
  });
  for (const number of [0, 100, 1.5, NaN]) {
    expect(renumberLtoTeam(doc, { ltoTeamId: first, number })).toMatchObject({
      error: { code: 'invalid' },
    });
  }
  expect(updates()).toBe(0);
});

test('a name is trimmed, limited and may be empty', () => {
  const { doc, undo, first } = setUp();
  renameLtoTeam(doc, { ltoTeamId: first, name: '  North  ' });
  expect(ltoTeamOfDoc(doc, first)?.name).toBe('North');
  expect(undo.undoLabel()).toBe('name LTO01 “North”');
  expect(renameLtoTeam(doc, { ltoTeamId: first, name: 'x'.repeat(61) })).toMatchObject({
    error: { code: 'invalid', field: 'name' },
  });
  renameLtoTeam(doc, { ltoTeamId: first, name: '' });
  expect(undo.undoLabel()).toBe('clear the name of LTO01');
});

test('each field has its command and its words', () => {
  const { doc, undo, first } = setUp();
  renumberLtoTeam(doc, { ltoTeamId: first, number: 7 });
  expect(undo.undoLabel()).toBe('renumber LTO01 to LTO07');
  recolourLtoTeam(doc, { ltoTeamId: first, colour: 'teal' });
  expect(undo.undoLabel()).toBe('colour LTO07 teal');
  setBase(doc, { ltoTeamId: first, baseTecId: asId<TecId>('KZ-AKM-01') });
  expect(undo.undoLabel()).toBe('set the base of LTO07');
  expect(ltoTeamOfDoc(doc, first)).toMatchObject({
    number: 7,
    colour: 'teal',
    baseTecId: 'KZ-AKM-01',
  });
});

test('writing what is there already writes nothing', () => {
  const { doc, undo, first, updates } = setUp();
  const before = undo.undoLabel();
  for (const result of [
    renameLtoTeam(doc, { ltoTeamId: first, name: '' }),
    renumberLtoTeam(doc, { ltoTeamId: first, number: 1 }),
    recolourLtoTeam(doc, { ltoTeamId: first, colour: 'blue' }),
    setBase(doc, { ltoTeamId: first, baseTecId: null }),
    setWatchContact(doc, { pecAbroadId: asId<PecAbroadId>('KZ-OOC-01'), userId: null }),
  ]) {
    expect(result).toEqual({ ok: true, value: { changed: 0 } });
  }
  expect(updates()).toBe(0);
  expect(undo.undoLabel()).toBe(before);
});

test('a team that is gone is answered, not crashed on', () => {
  const { doc, updates } = setUp();
  for (const result of [
    renameLtoTeam(doc, { ltoTeamId: NO_TEAM, name: 'x' }),
    renumberLtoTeam(doc, { ltoTeamId: NO_TEAM, number: 9 }),
    recolourLtoTeam(doc, { ltoTeamId: NO_TEAM, colour: 'teal' }),
    setBase(doc, { ltoTeamId: NO_TEAM, baseTecId: null }),
    deleteLtoTeam(doc, { ltoTeamId: NO_TEAM }),
    assignTecs(doc, { tecIds: TECS, ltoTeamId: NO_TEAM }),
  ]) {
    expect(result).toMatchObject({ ok: false, error: { code: 'unknown-team' } });
  }
  expect(updates()).toBe(0);
});

test('deleting a team frees its TECs in one step, and undo brings team and TECs back', () => {
  const { doc, undo, first, second, updates } = setUp();
  assignTecs(doc, { tecIds: TECS, ltoTeamId: first });
  assignTecs(doc, { tecIds: [asId<TecId>('KZ-AKM-03')], ltoTeamId: second });
  renameLtoTeam(doc, { ltoTeamId: first, name: 'North' });
  const before = readPlan(doc);
  const updatesBefore = updates();
  expect(deleteLtoTeam(doc, { ltoTeamId: first })).toMatchObject({ value: { freed: 2 } });
  expect(updates()).toBe(updatesBefore + 1);
  expect([...planRoots(doc).tecAssignments.keys()]).toEqual(['KZ-AKM-03']);
  expect(undo.undoLabel()).toBe('delete LTO01');
  undo.undo();
  expect(readPlan(doc)).toEqual(before);
});

test('a watch contact is set, replaced and cleared', () => {
  const { doc, undo } = setUp();
  const pecAbroadId = asId<PecAbroadId>('KZ-OOC-01');
  setWatchContact(doc, { pecAbroadId, userId: asId<UserId>('ann') });
  setWatchContact(doc, { pecAbroadId, userId: asId<UserId>('ben') });
  expect(readPlan(doc).plan.watchContacts.get(pecAbroadId)).toBe('ben');
  setWatchContact(doc, { pecAbroadId, userId: null });
  expect(undo.undoLabel()).toBe('clear the watch contact of KZ-OOC-01');
  undo.undo();
  expect(readPlan(doc).plan.watchContacts.get(pecAbroadId)).toBe('ben');
});
