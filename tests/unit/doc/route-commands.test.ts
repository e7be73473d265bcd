// Commands on routes check first, write only what differs, and each is one undo step with its words.
import { expect, test } from 'vitest';
import { addStops } from '../../../src/lib/doc/commands/add-stops.ts';
import { addTabulationStop } from '../../../src/lib/doc/commands/add-tabulation-stop.ts';
import { lockRoutes } from '../../../src/lib/doc/commands/lock-routes.ts';
import { moveStop } from '../../../src/lib/doc/commands/move-stop.ts';
import { pinStops } from '../../../src/lib/doc/commands/pin-stops.ts';
import { removeStops } from '../../../src/lib/doc/commands/remove-stops.ts';
import { setRouteField } from '../../../src/lib/doc/commands/set-route-field.ts';
import { setStopDwell } from '../../../src/lib/doc/commands/set-stop-dwell.ts';
import { setStopKind } from '../../../src/lib/doc/commands/set-stop-kind.ts';
import { swapStation } from '../../../src/lib/doc/commands/swap-station.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { routeOfDoc, stopOfDoc } from '../../../src/lib/doc/read-stops.ts';
import { asId, type StopId, type StoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import {
  addRoute,
  createPeersWithStoTeams,
  done,
  routeText,
  station,
  stopAt,
} from '../../support/route-plan.ts';

const AKKOL = asId<TecId>('KZ-AKM-03');
const NO_STOP = asId<StopId>('gone');

function setUp() {
  const { a, teamIds } = createPeersWithStoTeams(2);
  const [first, second] = teamIds;
  addRoute(a.doc, first, [1, 2, 3]);
  let updates = 0;
  a.doc.on('update', () => (updates += 1));
  return { ...a, first, second, updates: () => updates };
}

test('stops are added at the end, before the closing and the tabulation, or where it is said', () => {
  const { doc, undo, first } = setUp();
  done(setStopKind(doc, { stopId: stopAt(doc, first, 3), kind: 'closing' }));
  done(addTabulationStop(doc, { stoTeamId: first, tecId: AKKOL }));
  done(addStops(doc, { stoTeamId: first, stationIds: [station(4), station(5)] }));
  expect(undo.undoLabel()).toBe('add 2 stops to 0001');
  expect(routeText(doc, first)).toBe('1 2 4 5 3:closing KZ-AKM-03');
  const before = stopAt(doc, first, 2);
  done(addStops(doc, { stoTeamId: first, stationIds: [station(6)], before }));
  done(addStops(doc, { stoTeamId: first, stationIds: [station(7)], before: null }));
  done(addStops(doc, { stoTeamId: first, stationIds: [station(8)], before: NO_STOP }));
  expect(routeText(doc, first)).toBe('1 6 2 4 5 3:closing KZ-AKM-03 7 8');
  undo.undo();
  undo.undo();
  expect(routeText(doc, first)).toBe('1 6 2 4 5 3:closing KZ-AKM-03');
});

test('a station on another route is refused with the team that has it, unless it is to move', () => {
  const { doc, undo, first, second, updates } = setUp();
  const args = { stoTeamId: second, stationIds: [station(2), station(9)] };
  const before = updates();
  expect(addStops(doc, args)).toMatchObject({
    error: {
      code: 'station-taken',
      message: 'Station 0002 is on the route of 0001. Move it from there, or choose another.',
    },
  });
  expect(updates()).toBe(before);
  const stopId = stopAt(doc, first, 2);
  done(setStopDwell(doc, { stopId, dwellMinutes: 45 }));
  done(addStops(doc, { ...args, move: true }));
  expect([routeText(doc, first), routeText(doc, second)]).toEqual(['1 3', '2 9']);
  expect(stopOfDoc(doc, stopId)).toMatchObject({ stoTeamId: second, dwellMinutes: 45 });
  undo.undo();
  expect([routeText(doc, first), routeText(doc, second)]).toEqual(['1 2 3', '']);
});

test('a station that the route has is not added again', () => {
  const { doc, first, updates } = setUp();
  expect(addStops(doc, { stoTeamId: first, stationIds: [station(1)] })).toMatchObject({
    value: { changed: 0, stopIds: [] },
  });
  expect(updates()).toBe(0);
});

test('a route has one opening and one closing: the former one becomes an ordinary visit', () => {
  const { doc, undo, first } = setUp();
  done(setStopKind(doc, { stopId: stopAt(doc, first, 2), kind: 'opening' }));
  done(setStopKind(doc, { stopId: stopAt(doc, first, 1), kind: 'closing' }));
  expect(routeText(doc, first)).toBe('2:opening 3 1:closing');
  done(addStops(doc, { stoTeamId: first, stationIds: [station(4)], kind: 'opening' }));
  expect(routeText(doc, first)).toBe('4:opening 2 3 1:closing');
  done(setStopKind(doc, { stopId: stopAt(doc, first, 3), kind: 'closing' }));
  expect(routeText(doc, first)).toBe('4:opening 2 1 3:closing');
  expect(undo.undoLabel()).toBe('make station 0003 the closing of 0001');
  undo.undo();
  expect(routeText(doc, first)).toBe('4:opening 2 3 1:closing');
  const two = { stoTeamId: first, stationIds: [station(5), station(6)], kind: 'closing' } as const;
  expect(addStops(doc, two)).toMatchObject({ error: { field: 'stationIds' } });
});

test('a stop moves within its route and to others, and an opening does not become a second one there', () => {
  const { doc, undo, first, second, updates } = setUp();
  addRoute(doc, second, [11, 12]);
  done(setStopKind(doc, { stopId: stopAt(doc, first, 1), kind: 'opening' }));
  done(setStopKind(doc, { stopId: stopAt(doc, second, 11), kind: 'opening' }));
  const stopId = stopAt(doc, first, 1);
  const move = (stoTeamId: StoTeamId, before: StopId | null) =>
    moveStop(doc, { stopId, stoTeamId, before });
  const before = updates();
  expect(move(first, stopAt(doc, first, 2))).toMatchObject({ value: { changed: 0 } });
  expect(move(first, stopId)).toMatchObject({ value: { changed: 0 } });
  expect(updates()).toBe(before);
  done(move(first, null));
  expect(routeText(doc, first)).toBe('2 3 1:opening');
  done(move(second, stopAt(doc, second, 12)));
  expect([routeText(doc, first), routeText(doc, second)]).toEqual(['2 3', '11:opening 1 12']);
  expect(undo.undoLabel()).toBe('move station 0001 from 0001 to 0002');
  undo.undo();
  expect(routeText(doc, first)).toBe('2 3 1:opening');
  expect(moveStop(doc, { stopId: NO_STOP, stoTeamId: first, before: null })).toMatchObject({
    error: { code: 'unknown-stop' },
  });
});

test('moving works also where there is no room between two keys', () => {
  const { doc, first } = setUp();
  const { stops } = planRoots(doc);
  for (const fields of stops.values()) fields.set('orderKey', 'same');
  const [one, , last] = routeOfDoc(doc, first);
  if (!one || !last) throw new Error('three stops are needed');
  done(moveStop(doc, { stopId: last.id, stoTeamId: first, before: one.id }));
  expect(routeOfDoc(doc, first)[0]?.id).toBe(last.id);
  const keys = [...stops.values()].map((fields) => fields.get('orderKey'));
  expect(new Set(keys).size).toBe(3);
});

test('a locked route refuses every edit and says whose it is', () => {
  const { doc, first, second, updates } = setUp();
  const [stopId, other] = [stopAt(doc, first, 1), addRoute(doc, second, [11])[0] ?? NO_STOP];
  done(lockRoutes(doc, { stoTeamIds: [first], isLocked: true }));
  const before = updates();
  const refusals = [
    addStops(doc, { stoTeamId: first, stationIds: [station(9)] }),
    addStops(doc, { stoTeamId: second, stationIds: [station(1)], move: true }),
    removeStops(doc, { stopIds: [other, stopId] }),
    moveStop(doc, { stopId, stoTeamId: second, before: null }),
    moveStop(doc, { stopId: other, stoTeamId: first, before: null }),
    setStopKind(doc, { stopId, kind: 'opening' }),
    setStopDwell(doc, { stopId, dwellMinutes: 10 }),
    pinStops(doc, { stopIds: [stopId], isPinned: true }),
    setRouteField(doc, { stoTeamId: first, change: { mode: 'proposed' } }),
    addTabulationStop(doc, { stoTeamId: first, tecId: AKKOL }),
    swapStation(doc, { stopId, stationId: station(9), reason: 'road closed' }),
  ];
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({
      error: { code: 'route-locked', message: 'The route of 0001 is locked. Unlock it first.' },
    });
  }
  expect(updates()).toBe(before);
  done(lockRoutes(doc, { stoTeamIds: [first, second], isLocked: false }));
  done(removeStops(doc, { stopIds: [stopId, NO_STOP] }));
  expect(routeText(doc, first)).toBe('2 3');
});

test('the time at a stop is whole minutes or the usual', () => {
  const { doc, undo, first, updates } = setUp();
  const stopId = stopAt(doc, first, 1);
  for (const dwellMinutes of [0, -5, 12.5, 1441, Number.NaN]) {
    expect(setStopDwell(doc, { stopId, dwellMinutes })).toMatchObject({
      error: { field: 'dwellMinutes' },
    });
  }
  done(setStopDwell(doc, { stopId, dwellMinutes: null }));
  expect(updates()).toBe(0);
  done(setStopDwell(doc, { stopId, dwellMinutes: 40 }));
  expect(undo.undoLabel()).toBe('set the time at station 0001 in 0001');
  expect(stopOfDoc(doc, stopId)?.dwellMinutes).toBe(40);
});

test('pins are one step and write only the stops that differ', () => {
  const { doc, undo, first } = setUp();
  const stopIds = [1, 2, 3].map((number) => stopAt(doc, first, number));
  done(pinStops(doc, { stopIds: stopIds.slice(0, 1), isPinned: true }));
  expect(done(pinStops(doc, { stopIds, isPinned: true })).changed).toBe(2);
  expect(undo.undoLabel()).toBe('pin 2 stops');
});

test('fields of a route are checked, trimmed and written only where they differ', () => {
  const { doc, undo, first, second, updates } = setUp();
  const set = (change: Parameters<typeof setRouteField>[1]['change']) =>
    setRouteField(doc, { stoTeamId: first, change });
  expect(set({ startsMinutes: 3_000 })).toMatchObject({ error: { field: 'startsMinutes' } });
  expect(set({ relievedByTeamId: first })).toMatchObject({ error: { field: 'relievedByTeamId' } });
  expect(set({ checkIns: 'x'.repeat(201) })).toMatchObject({ error: { field: 'checkIns' } });
  expect(done(set({ mode: 'assigned', checkIns: ' ' })).changed).toBe(0);
  expect(updates()).toBe(0);
  done(set({ checkIns: ' 09:00, 21:00 ' }));
  done(set({ relievedByTeamId: second, relievedAtMinutes: 1_500 }));
  expect(undo.undoLabel()).toBe('set the route of 0001');
  expect(readPlan(doc).plan.routes.get(first)).toMatchObject({
    ...{ mode: 'assigned', checkIns: '09:00, 21:00', relievedByTeamId: second },
    relievedAtMinutes: 1_500,
  });
});

test('the tabulation of one TEC stands on a route once', () => {
  const { doc, first } = setUp();
  const { stopId } = done(addTabulationStop(doc, { stoTeamId: first, tecId: AKKOL }));
  expect(addTabulationStop(doc, { stoTeamId: first, tecId: AKKOL })).toMatchObject({
    value: { changed: 0, stopId },
  });
  expect(setStopKind(doc, { stopId, kind: 'voting' })).toMatchObject({ error: { field: 'kind' } });
});

test('swaps are kept under the first station with the last reason, and going back forgets them', () => {
  const { doc, undo, first } = setUp();
  const stopId = stopAt(doc, first, 2);
  const swap = (number: number, reason = 'road closed') =>
    swapStation(doc, { stopId, stationId: station(number), reason });
  expect(swap(9, ' ')).toMatchObject({ error: { field: 'reason' } });
  expect(swap(3)).toMatchObject({ error: { code: 'station-taken', field: 'stationId' } });
  done(swap(9));
  done(swap(10, 'flooded'));
  expect(routeText(doc, first)).toBe('1 10 3');
  expect([...readPlan(doc).plan.swaps.values()]).toEqual([
    { stationId: station(2), replacedBy: station(10), reason: 'flooded' },
  ]);
  expect(undo.undoLabel()).toBe('put station 0010 in place of station 0009');
  done(swap(2));
  expect(readPlan(doc).plan.swaps.size).toBe(0);
  undo.undo();
  expect(readPlan(doc).plan.swaps.size).toBe(1);
});
