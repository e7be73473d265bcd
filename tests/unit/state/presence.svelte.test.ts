// Presence: what others see of one person, how often, and who re-runs for it.
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import {
  asId,
  type ObserverId,
  type StopId,
  type StoTeamId,
  type TecId,
} from '../../../src/lib/domain/ids.ts';
import { PlanPresence } from '../../../src/lib/state/presence.svelte.ts';

const AKKOL = asId<TecId>('KZ-AKM-03');
const AIGERIM = { id: 'aigerim', name: 'Aigerim Nurlan' };
const BOLAT = { id: 'bolat', name: 'Bolat Serik' };

let mine: Awareness;
let theirs: Awareness;
let own: PlanPresence;
let other: PlanPresence;

function send(from: Awareness, to: Awareness): void {
  applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [from.clientID]), 'wire');
}

beforeEach(() => {
  vi.useFakeTimers();
  mine = new Awareness(new Y.Doc());
  theirs = new Awareness(new Y.Doc());
  own = new PlanPresence(mine, AIGERIM);
  other = new PlanPresence(theirs, BOLAT);
  theirs.on('update', () => send(theirs, mine));
  send(theirs, mine);
});

afterEach(() => {
  own.destroy();
  other.destroy();
  mine.destroy();
  theirs.destroy();
  vi.useRealTimers();
});

test('moving the cursor a thousand times in a second sends at most ten presences, the last one included', () => {
  let sent = 0;
  mine.on('update', () => (sent += 1));
  for (let step = 0; step < 1000; step += 1) {
    own.show({ cursor: { lng: step / 100, lat: 50 } });
    vi.advanceTimersByTime(1);
  }
  vi.advanceTimersByTime(1000);
  expect(sent).toBeLessThanOrEqual(11);
  expect(mine.getLocalState()?.['cursor']).toEqual({ lng: 9.99, lat: 50 });
});

test('who was in the plan before the page was ready is shown as soon as it is', () => {
  const early = new Awareness(new Y.Doc());
  send(theirs, early);
  const late = new PlanPresence(early, AIGERIM);
  expect(late.people.map((person) => person.user.name)).toEqual(['Bolat Serik']);
  late.destroy();
  early.destroy();
});

test('a TEC that somebody selects shows who holds it', () => {
  other.show({ selection: [AKKOL] });
  expect(own.holdersOfTec(AKKOL).map((person) => person.user.name)).toEqual(['Bolat Serik']);
});

test('an observer whose details somebody has open shows who reads them, until they are closed', () => {
  const observerId = asId<ObserverId>('demo-lto-01');
  other.show({ observerId });
  expect(own.readersOfObserver(observerId).map(({ user }) => user.name)).toEqual(['Bolat Serik']);
  vi.advanceTimersByTime(200);
  other.show({ observerId: null });
  expect(own.readersOfObserver(observerId)).toEqual([]);
});

test('a route that somebody has in hand shows who edits it, and which stop they are moving', () => {
  const stoTeamId = asId<StoTeamId>('sto-0101');
  const stopId = asId<StopId>('stop-1');
  const namesOf = (people: readonly { user: { name: string } }[]) =>
    people.map(({ user }) => user.name);
  other.show({ route: { stoTeamId, heldStopId: null } });
  expect(namesOf(own.editorsOfRoute(stoTeamId))).toEqual(['Bolat Serik']);
  expect(own.moversOfStop(stopId)).toEqual([]);
  vi.advanceTimersByTime(200);
  other.show({ route: { stoTeamId, heldStopId: stopId } });
  expect(namesOf(own.moversOfStop(stopId))).toEqual(['Bolat Serik']);
  expect(own.editorsOfRoute(asId('sto-0102'))).toEqual([]);
});

test('a cursor that moves does not re-run the rows of the lists', () => {
  other.show({ selection: [AKKOL] });
  vi.advanceTimersByTime(200);
  let runs = 0;
  const stop = $effect.root(() => {
    $effect(() => {
      own.holdersOfTec(AKKOL);
      runs += 1;
    });
  });
  flushSync();
  other.show({ cursor: { lng: 1, lat: 2 } });
  vi.advanceTimersByTime(200);
  flushSync();
  expect(own.people[0]?.cursor).toEqual({ lng: 1, lat: 2 });
  expect(runs).toBe(1);
  stop();
});

test('following somebody moves the view when theirs moves, not when their cursor does', () => {
  other.show({ viewport: { center: { lng: 70, lat: 48 }, zoom: 5 } });
  vi.advanceTimersByTime(200);
  own.followedKey = String(theirs.clientID);
  const views: unknown[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      views.push(own.followedView?.zoom);
    });
  });
  flushSync();
  other.show({ cursor: { lng: 1, lat: 2 } });
  vi.advanceTimersByTime(200);
  flushSync();
  other.show({ viewport: { center: { lng: 70, lat: 48 }, zoom: 6 } });
  vi.advanceTimersByTime(200);
  flushSync();
  expect(views).toEqual([5, 6]);
  stop();
});

test('who leaves is forgotten and no longer followed', () => {
  own.followedKey = String(theirs.clientID);
  theirs.setLocalState(null);
  expect(own.people).toEqual([]);
  expect(own.followedKey).toBeNull();
});

test('presence that is not of the protocol is not shown', () => {
  theirs.setLocalState({ user: BOLAT, selection: 'everything' });
  expect(own.people).toEqual([]);
});
