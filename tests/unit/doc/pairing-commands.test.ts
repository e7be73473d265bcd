// Commands of the pairing board check first, write only what differs, and each is one undo step.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { acceptPairing } from '../../../src/lib/doc/commands/accept-pairing.ts';
import { createStoTeams } from '../../../src/lib/doc/commands/create-sto-teams.ts';
import { deleteStoTeams } from '../../../src/lib/doc/commands/delete-sto-teams.ts';
import { leaveTeam } from '../../../src/lib/doc/commands/join-team.ts';
import { lockPairs } from '../../../src/lib/doc/commands/lock-pairs.ts';
import { placeObserver } from '../../../src/lib/doc/commands/place-observer.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { readRoster } from '../../../src/lib/doc/read-roster.ts';
import { seedRosterDoc } from '../../../src/lib/doc/seed-plan.ts';
import { createDocUndo } from '../../../src/lib/doc/undo.ts';
import { asId, type LtoTeamId, type ObserverId, type TeamId } from '../../../src/lib/domain/ids.ts';
import type { ProposedPair } from '../../../src/lib/domain/optimise/pairing-proposal.ts';
import { anObserver, rosterOf, type PeopleOfTeams } from '../../support/rule-context.ts';

const id = (text: string) => asId<ObserverId>(text);
const team = (text: string): TeamId => asId<LtoTeamId>(text);
const TEAMS = new Set(['t1', 't2', 't3'].map(team));

function setUp(people: PeopleOfTeams) {
  const doc = seedRosterDoc(rosterOf(people));
  const teams = () => Object.fromEntries(readRoster(doc).roster.members);
  const undo = createDocUndo(doc, 'roster');
  const place = (observerId: string, teamId: string, inPlaceOf: string | null = null) =>
    placeObserver(doc, {
      ...{ observerId: id(observerId), teamId: team(teamId), teamCode: teamId },
      inPlaceOf: inPlaceOf === null ? null : id(inPlaceOf),
    });
  return { doc, teams, undo, place };
}

const [a, b, c, d] = [
  anObserver('a', { nationalities: ['DE'] }),
  anObserver('b', { nationalities: ['FR'] }),
  anObserver('c', { nationalities: ['PL'] }),
  anObserver('d', { nationalities: ['IT'] }),
];

test('a free place is taken, and the place left behind is free', () => {
  const { teams, undo, place } = setUp({ t1: [a], t2: [b], '': [c] });
  place('a', 't2');
  place('c', 't1');
  expect(teams()).toEqual({ a: 't2', b: 't2', c: 't1' });
  expect(undo.undoLabel()).toBe('put an observer into t1');
  undo.undo();
  expect(teams()).toEqual({ a: 't2', b: 't2' });
});

test('two people of two teams swap in one step', () => {
  const { teams, undo, place } = setUp({ t1: [a, b], t2: [c, d] });
  expect(place('a', 't2', 'd')).toMatchObject({ value: { changed: 2 } });
  expect(teams()).toEqual({ a: 't2', b: 't1', c: 't2', d: 't1' });
  undo.undo();
  expect(teams()).toEqual({ a: 't1', b: 't1', c: 't2', d: 't2' });
});

test('somebody without a team takes the place of another, who then has none', () => {
  const { teams, place } = setUp({ t1: [a, b], '': [c] });
  place('c', 't1', 'a');
  expect(teams()).toEqual({ b: 't1', c: 't1' });
});

test('a third observer, a place that changed and people who are gone are refused with what to do', () => {
  const { doc, teams, place } = setUp({ t1: [a, b], t2: [d], '': [c] });
  const before = Y.encodeStateVector(doc);
  expect(place('c', 't1')).toMatchObject({ error: { message: expect.stringContaining('swap') } });
  expect(place('c', 't1', 'd')).toMatchObject({ ok: false });
  expect(place('nobody', 't2')).toMatchObject({ ok: false });
  expect(place('a', 't1')).toMatchObject({ value: { changed: 0 } });
  expect(Y.encodeStateVector(doc)).toEqual(before);
  expect(teams()).toEqual({ a: 't1', b: 't1', d: 't2' });
});

test('a locked pair takes nobody in and lets nobody out until it is unlocked', () => {
  const { doc, undo, place } = setUp({ t1: [a, b], t2: [c] });
  const lock = (isLocked: boolean) =>
    lockPairs(doc, { teamIds: [team('t1')], isLocked, what: 'the pair of t1' });
  expect(lock(true)).toMatchObject({ value: { changed: 1 } });
  expect(lock(true)).toMatchObject({ value: { changed: 0 } });
  expect(undo.undoLabel()).toBe('lock the pair of t1');
  expect(place('c', 't1', 'a')).toMatchObject({
    error: { message: expect.stringMatching(/locked/) },
  });
  expect(place('a', 't2')).toMatchObject({ error: { message: expect.stringMatching(/locked/) } });
  lock(false);
  expect(place('a', 't2')).toMatchObject({ ok: true });
});

function proposed(teamId: string, people: [string, string], before: Partial<ProposedPair> = {}) {
  return {
    ...{ teamId: team(teamId), observerIds: [id(people[0]), id(people[1])] },
    ...{ merits: [], points: 0, membersBefore: [], teamsBefore: [null, null] },
    ...before,
  } as ProposedPair;
}

test('a proposal is taken in one undo step', () => {
  const { doc, teams, undo } = setUp({ '': [a, b, c, d] });
  const pairs = [proposed('t1', ['a', 'b']), proposed('t2', ['c', 'd'])];
  expect(acceptPairing(doc, { pairs, teamIds: TEAMS })).toMatchObject({
    value: { taken: 2, passedOver: 0, changed: 4 },
  });
  expect(teams()).toEqual({ a: 't1', b: 't1', c: 't2', d: 't2' });
  expect(undo.undoLabel()).toBe('pair 2 teams');
  undo.undo();
  expect(teams()).toEqual({});
});

test('only what still holds is taken: not what others moved, filled, locked, deleted or renamed', () => {
  const { doc, teams, place } = setUp({ '': [a, b, c, d] });
  const pairs = [proposed('t1', ['a', 'b']), proposed('t2', ['c', 'd'])];
  place('a', 't3');
  expect(acceptPairing(doc, { pairs, teamIds: TEAMS })).toMatchObject({
    value: { taken: 1, passedOver: 1 },
  });
  expect(teams()).toEqual({ a: 't3', c: 't2', d: 't2' });
  const filled = [proposed('t3', ['b', 'c'])];
  const gone = [proposed('t9', ['b', 'c'], { teamsBefore: [null, team('t2')] })];
  for (const other of [filled, gone, pairs]) {
    expect(acceptPairing(doc, { pairs: other, teamIds: TEAMS })).toMatchObject({
      value: { taken: 0, changed: 0 },
    });
  }
});

test('a team that others gave to somebody meanwhile is not taken from them', () => {
  const { doc, teams, place } = setUp({ '': [a, b, c] });
  place('c', 't1');
  acceptPairing(doc, { pairs: [proposed('t1', ['a', 'b'])], teamIds: TEAMS });
  expect(teams()).toEqual({ c: 't1' });
});

test('a pair that has become one of a single nationality is not taken', () => {
  const { doc, teams } = setUp({ '': [a, anObserver('b', { nationalities: ['FR', 'DE'] })] });
  acceptPairing(doc, { pairs: [proposed('t1', ['a', 'b'])], teamIds: TEAMS });
  expect(teams()).toEqual({});
});

test('pairing anew moves people between teams and leaves nobody as a third', () => {
  const { doc, teams } = setUp({ t1: [a, b], t2: [c, d] });
  const swap = proposed('t1', ['a', 'c'], {
    membersBefore: [id('a'), id('b')],
    teamsBefore: [team('t1'), team('t2')],
  });
  acceptPairing(doc, { pairs: [swap], teamIds: TEAMS });
  expect(teams()).toEqual({ a: 't1', c: 't1', d: 't2' });
});

test('two people who pair the same observer at once end up with the observer in one team', () => {
  const first = setUp({ '': [a, b, c] });
  const second = { doc: new Y.Doc() };
  Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.doc));
  acceptPairing(first.doc, { pairs: [proposed('t1', ['a', 'b'])], teamIds: TEAMS });
  acceptPairing(second.doc, { pairs: [proposed('t2', ['a', 'c'])], teamIds: TEAMS });
  Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.doc));
  Y.applyUpdate(first.doc, Y.encodeStateAsUpdate(second.doc));
  const { members } = readRoster(first.doc).roster;
  expect(readRoster(second.doc).roster.members).toEqual(members);
  expect(['t1', 't2']).toContain(members.get(id('a')));
  expect([members.get(id('b')), members.get(id('c'))]).toEqual(['t1', 't2']);
  leaveTeam(first.doc, { observerIds: [id('a')] });
  expect(readRoster(first.doc).roster.members.size).toBe(2);
});

test('STO teams get the lowest free numbers, all in one step, or none when too many', () => {
  const doc = new Y.Doc();
  const undo = createDocUndo(doc, 'plan');
  const numbers = () => [...readPlan(doc).plan.stoTeams.values()].map(({ number }) => number);
  const made = createStoTeams(doc, { count: 150 });
  expect(new Set(numbers())).toEqual(new Set(Array.from({ length: 150 }, (_, at) => at + 1)));
  expect(undo.undoLabel()).toBe('create 150 STO teams');
  const [first] = made.ok ? made.value.stoTeamIds : [];
  if (!first) throw new Error('150 teams were asked for');
  deleteStoTeams(doc, { stoTeamIds: [first] });
  expect(undo.undoLabel()).toBe('delete 1 STO team');
  createStoTeams(doc, { count: 1 });
  expect(numbers()).toHaveLength(150);
  expect(Math.max(...numbers())).toBe(150);
  for (const count of [0, 1.5, 1_001]) {
    expect(createStoTeams(doc, { count })).toMatchObject({ error: { field: 'count' } });
  }
  undo.undo();
  expect(numbers()).toHaveLength(149);
});
