// Visits of TECs: one undo step for many, only what differs is written, a reason and a visit exclude each other.
import { beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { setTecVisits } from '../../../src/lib/doc/commands/set-tec-visits.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { asId, type TecId } from '../../../src/lib/domain/ids.ts';
import { createPeer, exchange, type Peer } from '../../support/plan-peers.ts';

const [A, B, C] = ['KZ-AKM-03', 'KZ-AKM-04', 'KZ-AKM-05'].map((id) => asId<TecId>(id)) as [
  TecId,
  TecId,
  TecId,
];

let peer: Peer;
let doc: Y.Doc;

beforeEach(() => {
  peer = createPeer();
  doc = peer.doc;
});

const visits = () => Object.fromEntries(readPlan(doc).plan.tecVisits);
const nothing = { plannedOn: null, visitedOn: null, reason: null };

test('a reason for many TECs is one step, and undo takes all of it back', () => {
  expect(setTecVisits(doc, { tecIds: [A, B, A], change: { reason: 'remote' } })).toMatchObject({
    value: { changed: 2 },
  });
  expect(visits()).toEqual({
    [A]: { ...nothing, tecId: A, reason: 'remote' },
    [B]: { ...nothing, tecId: B, reason: 'remote' },
  });
  expect(peer.undo.undoLabel()).toBe('set why 2 TECs are not visited');
  peer.undo.undo();
  expect(visits()).toEqual({});
});

test('a visit takes the reason away, a reason takes the visit away, a day keeps the other day', () => {
  setTecVisits(doc, { tecIds: [A], change: { reason: 'security' } });
  setTecVisits(doc, { tecIds: [A], change: { plannedOn: '2019-05-20' } });
  expect(visits()[A]).toEqual({ ...nothing, tecId: A, plannedOn: '2019-05-20' });
  setTecVisits(doc, { tecIds: [A], change: { visitedOn: '2019-05-21' } });
  expect(visits()[A]).toMatchObject({ plannedOn: '2019-05-20', visitedOn: '2019-05-21' });
  setTecVisits(doc, { tecIds: [A], change: { reason: 'no-staff' } });
  expect(visits()[A]).toEqual({ ...nothing, tecId: A, reason: 'no-staff' });
});

test('what is so already writes nothing, and what says nothing is removed', () => {
  setTecVisits(doc, { tecIds: [A, B], change: { plannedOn: '2019-05-20' } });
  const again = { tecIds: [A, B, C], change: { plannedOn: '2019-05-20' } };
  expect(setTecVisits(doc, again)).toMatchObject({ value: { changed: 1 } });
  setTecVisits(doc, { tecIds: [A, B, C], change: { plannedOn: null } });
  expect(visits()).toEqual({});
  expect(setTecVisits(doc, { tecIds: [A], change: { reason: null } })).toMatchObject({
    value: { changed: 0 },
  });
});

test('a day that there is not is refused at its field, and nothing is written', () => {
  for (const visitedOn of ['2019-02-30', '20.5.2019', '']) {
    expect(setTecVisits(doc, { tecIds: [A], change: { visitedOn } })).toMatchObject({
      error: { field: 'visitedOn' },
    });
  }
  expect(visits()).toEqual({});
});

test('two people who set different fields of one visit keep both', () => {
  setTecVisits(doc, { tecIds: [A], change: { plannedOn: '2019-05-20' } });
  const other = createPeer();
  exchange(peer, other);
  setTecVisits(doc, { tecIds: [A], change: { plannedOn: '2019-05-22' } });
  setTecVisits(other.doc, { tecIds: [A], change: { visitedOn: '2019-05-23' } });
  exchange(peer, other);
  expect(visits()[A]).toMatchObject({ plannedOn: '2019-05-22', visitedOn: '2019-05-23' });
});
