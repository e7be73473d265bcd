// Taking over proposed routes writes only what differs and leaves alone what others decided since.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { acceptRoutes } from '../../../src/lib/doc/commands/accept-routes.ts';
import { addStops } from '../../../src/lib/doc/commands/add-stops.ts';
import { addTabulationStop } from '../../../src/lib/doc/commands/add-tabulation-stop.ts';
import { lockRoutes } from '../../../src/lib/doc/commands/lock-routes.ts';
import { pinStops } from '../../../src/lib/doc/commands/pin-stops.ts';
import { setStopDwell } from '../../../src/lib/doc/commands/set-stop-dwell.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { routeOfDoc, stopOfDoc } from '../../../src/lib/doc/read-stops.ts';
import { asId, type StoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import type { RouteStop } from '../../../src/lib/domain/routes-proposal.ts';
import { FRAME_MAX_BYTES } from '../../../src/lib/protocol/frames.ts';
import {
  addRoute,
  createPeersWithStoTeams,
  done,
  routeText,
  station,
  stopAt,
} from '../../support/route-plan.ts';

const AKKOL = asId<TecId>('KZ-AKM-03');

function setUp() {
  const { a, teamIds } = createPeersWithStoTeams(3);
  const [first, second, third] = teamIds;
  if (!third) throw new Error('three teams are needed');
  addRoute(a.doc, first, [1, 2, 3, 4]);
  addRoute(a.doc, second, [11, 12]);
  return { ...a, first, second, third };
}

/** The first opens, the last closes. */
function route(stoTeamId: StoTeamId, numbers: readonly number[]) {
  const stops = numbers.map((number, at): RouteStop => {
    const kind = at === 0 ? 'opening' : at === numbers.length - 1 ? 'closing' : 'voting';
    return { stationId: station(number), kind };
  });
  return { stoTeamId, stops };
}

test('routes become the proposed ones in one step, and stops that stay keep what is known of them', () => {
  const { doc, undo, first, second } = setUp();
  const kept = stopAt(doc, first, 2);
  const moved = stopAt(doc, second, 11);
  done(setStopDwell(doc, { stopId: kept, dwellMinutes: 50 }));
  done(addTabulationStop(doc, { stoTeamId: first, tecId: AKKOL }));
  const teams = [
    { ...route(first, [3, 2, 11, 9]), startTecId: AKKOL },
    { ...route(second, [1, 12]), startTecId: null },
  ];
  done(acceptRoutes(doc, { teams }));
  expect(routeText(doc, first)).toBe('3:opening 2 11 9:closing KZ-AKM-03');
  expect(routeText(doc, second)).toBe('1:opening 12:closing');
  expect(stopOfDoc(doc, kept)).toMatchObject({ dwellMinutes: 50, stoTeamId: first });
  expect(stopOfDoc(doc, moved)).toMatchObject({ stoTeamId: first });
  expect(readPlan(doc).plan.routes.get(first)?.startTecId).toBe(AKKOL);
  expect(undo.undoLabel()).toBe('accept the proposed routes of 2 teams');
  expect(done(acceptRoutes(doc, { teams })).changed).toBe(0);
  undo.undo();
  expect(routeText(doc, first)).toBe('1 2 3 4 KZ-AKM-03');
  expect(routeText(doc, second)).toBe('11 12');
});

test('only stops that differ are written: the longest run that is in order keeps its keys', () => {
  const { doc, first } = setUp();
  const teams = [route(first, [1, 2, 3, 4])];
  done(acceptRoutes(doc, { teams }));
  const before = new Map(routeOfDoc(doc, first).map((stop) => [stop.id, stop.orderKey]));
  done(acceptRoutes(doc, { teams: [route(first, [1, 3, 2, 4])] }));
  expect(routeText(doc, first)).toBe('1:opening 3 2 4:closing');
  const after = routeOfDoc(doc, first);
  expect(after.filter(({ id, orderKey }) => before.get(id) !== orderKey)).toHaveLength(1);
});

test('teams that are gone or locked since are passed over, and their stations left out', () => {
  const { doc, first, second } = setUp();
  done(lockRoutes(doc, { stoTeamIds: [second], isLocked: true }));
  const gone = asId<StoTeamId>('gone');
  const teams = [route(first, [1, 11, 4]), route(second, [2, 12]), route(gone, [30])];
  const taken = done(acceptRoutes(doc, { teams }));
  expect(taken).toMatchObject({ taken: [first], passedOver: [second, gone], leftOut: 1 });
  expect(routeText(doc, first)).toBe('1:opening 4:closing');
  expect(routeText(doc, second)).toBe('11 12');
});

test('a station that another team got since, and a stop that was pinned since, stay where they are', () => {
  const { doc, first, second, third } = setUp();
  done(addStops(doc, { stoTeamId: third, stationIds: [station(20)] }));
  const pinned = [stopAt(doc, first, 2), stopAt(doc, second, 12)];
  done(pinStops(doc, { stopIds: pinned, isPinned: true }));
  const teams = [route(first, [1, 20, 12, 4]), route(second, [11, 3])];
  expect(done(acceptRoutes(doc, { teams })).leftOut).toBe(2);
  expect(routeText(doc, first)).toBe('1:opening 2 4:closing');
  expect(routeText(doc, second)).toBe('11:opening 12 3:closing');
  expect(routeText(doc, third)).toBe('20');
});

test('of two stops at one station, which two people made at once, one is left', () => {
  const { a, b, teamIds } = createPeersWithStoTeams(2);
  const [first, second] = teamIds;
  addRoute(a.doc, first, [1]);
  addRoute(b.doc, second, [1]);
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
  done(acceptRoutes(a.doc, { teams: [route(first, [1, 2]), route(second, [3, 4])] }));
  expect(routeText(a.doc, first)).toBe('1:opening 2:closing');
  expect(routeText(a.doc, second)).toBe('3:opening 4:closing');
});

test('routes of 150 teams fit one frame to the server and are taken back in one step', () => {
  const { a, teamIds } = createPeersWithStoTeams(150);
  const sizes: number[] = [];
  a.doc.on('update', (update: Uint8Array) => sizes.push(update.length));
  const teams = teamIds.map((id, at) =>
    route(
      id,
      Array.from({ length: 12 }, (_, stop) => at * 12 + stop),
    ),
  );
  done(acceptRoutes(a.doc, { teams }));
  expect(readPlan(a.doc).plan.stops.size).toBe(1_800);
  expect(sizes).toHaveLength(1);
  expect(sizes[0]).toBeLessThan(FRAME_MAX_BYTES / 3);
  a.undo.undo();
  expect(readPlan(a.doc).plan.stops.size).toBe(0);
});
