// What a transaction did is described for any client's update, and never throws.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { assignTecs, unassignTecs } from '../../../src/lib/doc/commands/assign-tecs.ts';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { deleteLtoTeam } from '../../../src/lib/doc/commands/delete-lto-team.ts';
import { renameLtoTeam } from '../../../src/lib/doc/commands/rename-lto-team.ts';
import { renumberLtoTeam } from '../../../src/lib/doc/commands/renumber-lto-team.ts';
import { setWatchContact } from '../../../src/lib/doc/commands/set-watch-contact.ts';
import { describePlanChanges } from '../../../src/lib/doc/plan-changes.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import {
  asId,
  type LtoTeamId,
  type PecAbroadId,
  type TecId,
  type UserId,
} from '../../../src/lib/domain/ids.ts';
import { planChangeSchema, type PlanChange } from '../../../src/lib/protocol/plan-change.ts';
import { createPeersWithTeams, type Peer } from '../../support/plan-peers.ts';

const [T1, T2, T3] = ['KZ-AKM-01', 'KZ-AKM-02', 'KZ-AKM-03'].map((id) => asId<TecId>(id)) as [
  TecId,
  TecId,
  TecId,
];

/** A server's copy that follows a peer and describes each update as a room does. */
function createServerCopy(peer: Peer) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer.doc));
  let latest: PlanChange[] = [];
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    latest = describePlanChanges(transaction);
  });
  peer.doc.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update));
  return { doc, latest: () => latest };
}

function setUp() {
  const { a, b, teamIds } = createPeersWithTeams(2);
  const [first, second] = teamIds;
  if (!first || !second) throw new Error('two teams are needed');
  return { a, b, first, second, server: createServerCopy(a) };
}

test('TECs that change hands are told with the team they left', () => {
  const { a, first, second, server } = setUp();
  assignTecs(a.doc, { tecIds: [T1], ltoTeamId: first });
  assignTecs(a.doc, { tecIds: [T1, T2], ltoTeamId: second });
  expect(server.latest()).toEqual([
    {
      kind: 'tecs-assigned',
      to: { id: second, code: 'LTO02' },
      tecs: [
        { tecId: T1, fromCode: 'LTO01' },
        { tecId: T2, fromCode: null },
      ],
    },
  ]);
  unassignTecs(a.doc, { tecIds: [T1] });
  expect(server.latest()).toEqual([
    { kind: 'tecs-assigned', to: null, tecs: [{ tecId: T1, fromCode: 'LTO02' }] },
  ]);
});

test('an undo is told like any other edit', () => {
  const { a, first, second, server } = setUp();
  assignTecs(a.doc, { tecIds: [T1], ltoTeamId: first });
  assignTecs(a.doc, { tecIds: [T1], ltoTeamId: second });
  a.undo.undo();
  expect(server.latest()).toEqual([
    {
      kind: 'tecs-assigned',
      to: { id: first, code: 'LTO01' },
      tecs: [{ tecId: T1, fromCode: 'LTO02' }],
    },
  ]);
});

test('a team that is made, changed and deleted is told with its code', () => {
  const { a, first, server } = setUp();
  const created = createLtoTeam(a.doc);
  if (!created.ok) throw new Error(created.error.message);
  const id = created.value.ltoTeamId;
  expect(server.latest()).toEqual([{ kind: 'team-created', id, code: 'LTO03' }]);
  renameLtoTeam(a.doc, { ltoTeamId: first, name: 'North' });
  expect(server.latest()).toEqual([
    { kind: 'team-changed', id: first, code: 'LTO01', field: 'name', from: '', to: 'North' },
  ]);
  renumberLtoTeam(a.doc, { ltoTeamId: first, number: 9 });
  expect(server.latest()).toEqual([
    { kind: 'team-changed', id: first, code: 'LTO01', field: 'number', from: 1, to: 9 },
  ]);
  assignTecs(a.doc, { tecIds: [T1], ltoTeamId: first });
  deleteLtoTeam(a.doc, { ltoTeamId: first });
  const deleted: PlanChange[] = [
    { kind: 'team-deleted', id: first, code: 'LTO09' },
    { kind: 'tecs-assigned', to: null, tecs: [{ tecId: T1, fromCode: 'LTO09' }] },
  ];
  expect(server.latest()).toEqual(deleted);
  a.undo.undo();
  expect(server.latest()).toEqual([
    { kind: 'team-created', id: first, code: 'LTO09' },
    {
      kind: 'tecs-assigned',
      to: { id: first, code: 'LTO09' },
      tecs: [{ tecId: T1, fromCode: null }],
    },
  ]);
});

test('a watch contact is told with who it was', () => {
  const { a, server } = setUp();
  const pecAbroadId = asId<PecAbroadId>('KZ-OOC-01');
  setWatchContact(a.doc, { pecAbroadId, userId: asId<UserId>('ann') });
  setWatchContact(a.doc, { pecAbroadId, userId: asId<UserId>('ben') });
  expect(server.latest()).toEqual([
    { kind: 'watch-contact-changed', pecAbroadId, from: 'ann', to: 'ben' },
  ]);
});

test('what came and went within one offline copy is not told', () => {
  const { a, b, first, second } = setUp();
  assignTecs(b.doc, { tecIds: [T1], ltoTeamId: first });
  assignTecs(b.doc, { tecIds: [T1], ltoTeamId: second });
  assignTecs(b.doc, { tecIds: [T2], ltoTeamId: second });
  unassignTecs(b.doc, { tecIds: [T2] });
  const told: PlanChange[][] = [];
  a.doc.on('afterTransaction', (transaction: Y.Transaction) =>
    told.push(describePlanChanges(transaction)),
  );
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)));
  expect(told).toEqual([
    [
      {
        kind: 'tecs-assigned',
        to: { id: second, code: 'LTO02' },
        tecs: [{ tecId: T1, fromCode: null }],
      },
    ],
  ]);
});

test('an edit that lost against a later one is not told', () => {
  const { a, b, first, second } = setUp();
  // The higher client id wins a concurrent write of one key.
  const [winner, loser] = a.doc.clientID > b.doc.clientID ? [a, b] : [b, a];
  assignTecs(winner.doc, { tecIds: [T1], ltoTeamId: first });
  assignTecs(loser.doc, { tecIds: [T1], ltoTeamId: second });
  let told: PlanChange[] | null = null;
  winner.doc.on('afterTransaction', (transaction: Y.Transaction) => {
    told = describePlanChanges(transaction);
  });
  Y.applyUpdate(winner.doc, Y.encodeStateAsUpdate(loser.doc, Y.encodeStateVector(winner.doc)));
  expect(told).toEqual([]);
});

test('an assignment to a team that is gone reads as unassigned', () => {
  const { a, first, server } = setUp();
  assignTecs(a.doc, { tecIds: [T1], ltoTeamId: first });
  planRoots(a.doc).tecAssignments.set(T1, asId<LtoTeamId>('gone'));
  expect(server.latest()).toEqual([
    { kind: 'tecs-assigned', to: null, tecs: [{ tecId: T1, fromCode: 'LTO01' }] },
  ]);
  planRoots(a.doc).tecAssignments.set(T3, asId<LtoTeamId>('gone'));
  expect(server.latest()).toEqual([]);
});

test('whatever a client writes is described in a form the audit log accepts', () => {
  const key = fc.constantFrom('a', 'b', 'c', '__proto__');
  const value = fc.oneof(
    fc.constantFrom<unknown>('a', 'b', 7, null, true, 'map', 'text', { x: [1] }, new Uint8Array(2)),
  );
  const root = fc.constantFrom('tecAssignments', 'ltoTeams', 'watchContacts', 'meta');
  const write = fc.tuple(root, key, fc.option(value, { nil: undefined }));
  fc.assert(
    fc.property(fc.array(fc.array(write, { minLength: 1 })), (transactions) => {
      const doc = new Y.Doc();
      doc.on('afterTransaction', (transaction: Y.Transaction) => {
        for (const change of describePlanChanges(transaction)) planChangeSchema.parse(change);
      });
      for (const writes of transactions) {
        doc.transact(() => {
          for (const [name, at, written] of writes) writeAnything(doc.getMap(name), at, written);
        });
      }
    }),
    { numRuns: 300 },
  );
});

function writeAnything(map: Y.Map<unknown>, key: string, value: unknown): void {
  const known = map.get(key);
  if (value === undefined) map.delete(key);
  else if (known instanceof Y.Map) known.set('number', value);
  else if (value === 'map') map.set(key, new Y.Map([['number', 5]]));
  else if (value === 'text') map.set(key, new Y.Text('x'));
  else map.set(key, value);
}
