// Commands on observers check first, write only what differs, and each is one undo step with its words.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addObservers } from '../../../src/lib/doc/commands/add-observers.ts';
import { changeObserver } from '../../../src/lib/doc/commands/change-observer.ts';
import { ROSTER_MAX_OBSERVERS } from '../../../src/lib/doc/commands/check-roster-edit.ts';
import { joinTeam } from '../../../src/lib/doc/commands/join-team.ts';
import { removeObservers } from '../../../src/lib/doc/commands/remove-observers.ts';
import { takeImport } from '../../../src/lib/doc/commands/take-import.ts';
import { readRoster } from '../../../src/lib/doc/read-roster.ts';
import { newAbsenceRecord } from '../../../src/lib/doc/records/absence-record.ts';
import { rosterRoots } from '../../../src/lib/doc/roster-doc.ts';
import { createDocUndo } from '../../../src/lib/doc/undo.ts';
import { newObserver, type ObserverFields } from '../../../src/lib/domain/check-observer.ts';
import { asId, type ObserverId, type TeamId, type UserId } from '../../../src/lib/domain/ids.ts';
import { FRAME_MAX_BYTES } from '../../../src/lib/protocol/frames.ts';

const TEAM = asId<TeamId>('team-1');
const GONE = asId<ObserverId>('gone');

/** A roster with two people, "Sample One" and "Sample Two", referenced R1 and R2. */
function setUp() {
  const doc = new Y.Doc();
  const undo = createDocUndo(doc, 'roster');
  const added = addObservers(doc, {
    observers: [
      person('Sample One', { reference: 'R1' }),
      person('Sample Two', { reference: 'R2' }),
    ],
  });
  if (!added.ok) throw new Error(added.error.message);
  const [first, second] = added.value.observerIds;
  if (!first || !second) throw new Error('two people were asked for');
  let updates = 0;
  doc.on('update', () => (updates += 1));
  return { doc, undo, first, second, updates: () => updates };
}

function person(name: string, fields: Partial<ObserverFields> = {}): ObserverFields {
  return { ...newObserver('lto', name), ...fields };
}

const observerOf = (doc: Y.Doc, id: ObserverId) => readRoster(doc).roster.observers.get(id);

test('several people are added in one undo step, all or none', () => {
  const { doc, undo, updates } = setUp();
  expect(undo.undoLabel()).toBe('add 2 observers');
  const observers = [person('Sample Three'), person('Sample Four', { phone: '8 701 000' })];
  expect(addObservers(doc, { observers })).toMatchObject({ error: { field: 'phone' } });
  expect(updates()).toBe(0);
  undo.undo();
  expect(readRoster(doc).roster.observers.size).toBe(0);
});

test('a changed field is written alone, so that another person keeps theirs', () => {
  const { doc, undo, first, updates } = setUp();
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  changeObserver(doc, { observerId: first, fields: { phone: '+77010000001' } });
  changeObserver(other, { observerId: first, fields: { languages: ['ru', 'kk'] } });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(observerOf(doc, first)).toMatchObject({ phone: '+77010000001', languages: ['ru', 'kk'] });
  expect(undo.undoLabel()).toBe('change Sample One');
  expect(updates()).toBe(2);
});

test('writing what is there already writes nothing', () => {
  const { doc, undo, first, updates } = setUp();
  const before = undo.undoLabel();
  const fields = { name: ' Sample One ', languages: [], arrivesOn: null };
  expect(changeObserver(doc, { observerId: first, fields })).toEqual({
    ok: true,
    value: { changed: 0 },
  });
  expect(updates()).toBe(0);
  expect(undo.undoLabel()).toBe(before);
});

test('a reference and an account belong to one person', () => {
  const { doc, first, second, updates } = setUp();
  expect(changeObserver(doc, { observerId: second, fields: { reference: 'R1' } })).toMatchObject({
    error: { field: 'reference', message: expect.stringContaining('Sample One has') },
  });
  const accountId = asId<UserId>('account');
  changeObserver(doc, { observerId: first, fields: { accountId } });
  expect(changeObserver(doc, { observerId: second, fields: { accountId } })).toMatchObject({
    error: { field: 'accountId', message: expect.stringContaining('Sample One') },
  });
  expect(updates()).toBe(1);
});

test('a departure before the arrival is refused, whichever of them is written', () => {
  const { doc, first } = setUp();
  changeObserver(doc, {
    observerId: first,
    fields: { arrivesOn: '2019-05-12', leavesOn: '2019-06-19' },
  });
  for (const fields of [{ arrivesOn: '2019-06-20' }, { leavesOn: '2019-05-11' }]) {
    expect(changeObserver(doc, { observerId: first, fields })).toMatchObject({
      error: { field: 'leavesOn' },
    });
  }
});

test('a fault that stands in one field already does not stand in the way of another', () => {
  const { doc, first } = setUp();
  rosterRoots(doc).observers.get(first)?.set('phone', 'nobody knows');
  expect(changeObserver(doc, { observerId: first, fields: { missions: 3 } })).toMatchObject({
    value: { changed: 1 },
  });
});

test('removing somebody takes membership and absences away, and undo brings all back', () => {
  const { doc, undo, first, second, updates } = setUp();
  joinTeam(doc, { observerIds: [first, second], teamId: TEAM, teamCode: 'LTO01' });
  const absence = { reason: 'leave', fromDate: '2019-05-20', toDate: '2019-05-22' } as const;
  const { absences } = rosterRoots(doc);
  absences.set('a1', newAbsenceRecord({ observerId: first, ...absence }));
  absences.set('a2', newAbsenceRecord({ observerId: second, ...absence }));
  const before = readRoster(doc);
  const updatesBefore = updates();
  expect(removeObservers(doc, { observerIds: [first, GONE] })).toMatchObject({
    value: { changed: 1 },
  });
  expect(updates()).toBe(updatesBefore + 1);
  expect([...rosterRoots(doc).members.keys()]).toEqual([second]);
  expect([...absences.keys()]).toEqual(['a2']);
  expect(undo.undoLabel()).toBe('remove Sample One');
  undo.undo();
  expect(readRoster(doc)).toEqual(before);
});

test('an import adds, changes and removes in one step and leaves everybody else in their team', () => {
  const { doc, undo, first, second, updates } = setUp();
  joinTeam(doc, { observerIds: [first], teamId: TEAM, teamCode: 'LTO01' });
  const before = readRoster(doc);
  const updatesBefore = updates();
  const taken = takeImport(doc, {
    added: [person('Sample Three', { reference: 'R2' })],
    changed: [
      { observerId: first, fields: { missions: 4 } },
      { observerId: GONE, fields: { missions: 4 } },
    ],
    removed: [second],
  });
  expect(taken).toMatchObject({ value: { changed: 3 } });
  expect(updates()).toBe(updatesBefore + 1);
  expect(observerOf(doc, first)).toMatchObject({ name: 'Sample One', missions: 4 });
  expect(rosterRoots(doc).members.get(first)).toBe(TEAM);
  expect(undo.undoLabel()).toBe('import 3 observers');
  undo.undo();
  expect(readRoster(doc)).toEqual(before);
});

test('an import with one fault writes nothing', () => {
  const { doc, first, updates } = setUp();
  const taken = takeImport(doc, {
    added: [person('Sample Three', { reference: 'R2' })],
    changed: [{ observerId: first, fields: { missions: 4 } }],
    removed: [],
  });
  expect(taken).toMatchObject({ error: { field: 'reference' } });
  expect(updates()).toBe(0);
});

test('somebody who is gone is answered, not crashed on', () => {
  const { doc, updates } = setUp();
  expect(changeObserver(doc, { observerId: GONE, fields: { missions: 1 } })).toMatchObject({
    error: { message: expect.stringContaining('no longer') },
  });
  expect(removeObservers(doc, { observerIds: [GONE] })).toMatchObject({ value: { changed: 0 } });
  expect(updates()).toBe(0);
});

test('a roster as large as it may get, with long values, still fits into one frame', () => {
  const doc = new Y.Doc();
  const long = person('Ж'.repeat(40), {
    nationalities: ['DE', 'FR', 'GB'],
    languages: ['en', 'de', 'ru', 'kk', 'fr'],
    secondingState: 'DE',
    accreditationOn: '2019-05-10',
    arrivesOn: '2019-05-12',
    leavesOn: '2019-06-19',
    phone: '+447700900000',
  });
  const observers = Array.from({ length: ROSTER_MAX_OBSERVERS }, (_, i) => ({
    ...long,
    reference: `REFERENCE-OF-MISSION-${i}`,
  }));
  expect(addObservers(doc, { observers })).toMatchObject({ ok: true });
  expect(Y.encodeStateAsUpdate(doc).byteLength).toBeLessThan(FRAME_MAX_BYTES);
  expect(addObservers(doc, { observers: [person('One too many')] })).toMatchObject({
    error: { message: expect.stringContaining('at most') },
  });
});
