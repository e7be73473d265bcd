// What was done to routes is told in short words, whoever did it and however much it was.
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { acceptRoutes } from '../../../src/lib/doc/commands/accept-routes.ts';
import { addStops } from '../../../src/lib/doc/commands/add-stops.ts';
import { addTabulationStop } from '../../../src/lib/doc/commands/add-tabulation-stop.ts';
import { allocateStoTeams } from '../../../src/lib/doc/commands/allocate-sto-teams.ts';
import { chooseSample } from '../../../src/lib/doc/commands/choose-sample.ts';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { deleteStoTeams } from '../../../src/lib/doc/commands/delete-sto-teams.ts';
import { lockRoutes } from '../../../src/lib/doc/commands/lock-routes.ts';
import { moveStop } from '../../../src/lib/doc/commands/move-stop.ts';
import { pinStops } from '../../../src/lib/doc/commands/pin-stops.ts';
import { placeStation } from '../../../src/lib/doc/commands/place-station.ts';
import { removeStops } from '../../../src/lib/doc/commands/remove-stops.ts';
import { setAllocation } from '../../../src/lib/doc/commands/set-allocation.ts';
import { setLegOverride } from '../../../src/lib/doc/commands/set-leg-override.ts';
import { setRouteField } from '../../../src/lib/doc/commands/set-route-field.ts';
import { setStopDwell } from '../../../src/lib/doc/commands/set-stop-dwell.ts';
import { setStopKind } from '../../../src/lib/doc/commands/set-stop-kind.ts';
import { setTabulationReasons } from '../../../src/lib/doc/commands/set-tabulation-reasons.ts';
import { swapStation } from '../../../src/lib/doc/commands/swap-station.ts';
import { describePlanChanges } from '../../../src/lib/doc/plan-changes.ts';
import { stoTeamsOfDoc } from '../../../src/lib/doc/read-teams.ts';
import {
  asId,
  type LtoTeamId,
  type SampleId,
  type StoTeamId,
  type TecId,
} from '../../../src/lib/domain/ids.ts';
import { namesOfPlaces } from '../../../src/lib/domain/names-of-places.ts';
import { codeOfStoTeam } from '../../../src/lib/domain/sto-team.ts';
import { planChangeSchema, type PlanChange } from '../../../src/lib/protocol/plan-change.ts';
import { sentenceOfChange } from '../../../src/lib/protocol/sentence-of-change.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import {
  addRoute,
  createPeersWithStoTeams,
  done,
  station,
  stopAt,
} from '../../support/route-plan.ts';

const AKKOL = asId<TecId>('KZ-AKM-03');

let doc: Y.Doc;
let teamIds: readonly [StoTeamId, StoTeamId, ...StoTeamId[]];
let first: StoTeamId;
let second: StoTeamId;
let latest: PlanChange[];

beforeEach(() => {
  const peers = createPeersWithStoTeams(6);
  doc = peers.a.doc;
  ({ teamIds } = peers);
  [first, second] = teamIds;
  addRoute(doc, first, [1, 2, 3, 4]);
  addRoute(doc, second, [11]);
  latest = [];
  // As the server hears of it: one update, on its own copy.
  const server = new Y.Doc();
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
  server.on('afterTransaction', (transaction: Y.Transaction) => {
    latest = describePlanChanges(transaction);
  });
  doc.on('update', (update: Uint8Array) => Y.applyUpdate(server, update));
});

function words(): readonly string[] {
  const teams = new Map<string, string>(
    stoTeamsOfDoc(doc).map((team) => [team.id, codeOfStoTeam(team)]),
  );
  const names = {
    ...namesOfPlaces(kz2019, 'en'),
    personName: (id: string) => id,
    observerName: (id: string) => id,
    teamCode: (id: string) => teams.get(id) ?? id,
  };
  return latest.map((change) => sentenceOfChange(planChangeSchema.parse(change), names));
}

test('edits of stops are told with station and team', () => {
  const stop = (number: number) => stopAt(doc, first, number);
  done(addStops(doc, { stoTeamId: first, stationIds: [station(5)] }));
  expect(words()).toEqual(['added station 0005 to 0001']);
  done(addStops(doc, { stoTeamId: first, stationIds: [6, 7, 8].map(station) }));
  expect(words()).toEqual(['added 3 stops to 0001']);
  done(moveStop(doc, { stopId: stop(1), stoTeamId: first, before: stop(4) }));
  expect(words()).toEqual(['moved station 0001 to third place of 0001']);
  done(moveStop(doc, { stopId: stop(4), stoTeamId: second, before: null }));
  expect(words()).toEqual(['moved station 0004 from 0001 to 0002']);
  done(setStopKind(doc, { stopId: stop(3), kind: 'opening' }));
  done(setStopKind(doc, { stopId: stop(1), kind: 'opening' }));
  expect(words().toSorted()).toEqual([
    'made station 0001 the opening of 0001',
    'made station 0003 an ordinary visit of 0001',
  ]);
  done(setStopDwell(doc, { stopId: stop(1), dwellMinutes: 75 }));
  expect(words()).toEqual(['set the time at station 0001 on 0001 to 75 min']);
  done(pinStops(doc, { stopIds: [stop(1), stop(2)], isPinned: true }));
  expect(words()).toEqual(['pinned station 0001 and station 0002 of 0001']);
  done(swapStation(doc, { stopId: stop(2), stationId: station(9), reason: 'road closed' }));
  expect(words()).toEqual([
    'added the swap of station 0002',
    'put station 0009 in place of station 0002 on 0001',
  ]);
  done(addTabulationStop(doc, { stoTeamId: first, tecId: AKKOL }));
  expect(words()).toEqual(['added the tabulation at Akkol District to 0001']);
  done(removeStops(doc, { stopIds: [stop(1), stop(3)] }));
  expect(words()[0]).toMatch(/^removed station 000[13] and station 000[13] from 0001$/);
});

test('what is decided about a route is told, and its coming and going with a team is not', () => {
  done(setRouteField(doc, { stoTeamId: first, change: { mode: 'proposed' } }));
  expect(words()).toEqual(['changed the route of 0001']);
  done(lockRoutes(doc, { stoTeamIds: [first], isLocked: true }));
  expect(words()).toEqual(['locked the route of 0001']);
  done(lockRoutes(doc, { stoTeamIds: [first], isLocked: false }));
  expect(words()).toEqual(['unlocked the route of 0001']);
  done(deleteStoTeams(doc, { stoTeamIds: [second] }));
  expect(words()).toEqual(['removed the STO team 0002', 'removed station 0011 from 0002']);
  const { ltoTeamId } = done(createLtoTeam(doc));
  done(allocateStoTeams(doc, { counts: new Map<LtoTeamId, number>([[ltoTeamId, 7]]) }));
  expect(words()[0]).toBe('added 2 STO teams');
});

test('many routes at once are summed up, however many stops they have', () => {
  const teams = teamIds.map((stoTeamId, at) => ({
    stoTeamId,
    stops: Array.from({ length: 12 }, (_, stop) => ({
      ...{ stationId: station(at * 12 + stop + 1), kind: 'voting' as const },
    })),
  }));
  done(acceptRoutes(doc, { teams }));
  expect(words()).toEqual(['changed 6 routes (67 stops added, 1 stop changed)']);
  expect(JSON.stringify(latest).length).toBeLessThan(200);
});

test('samples, numbers of teams, places, drives and tabulations are told', () => {
  const { ltoTeamId } = done(createLtoTeam(doc));
  done(setAllocation(doc, { ltoTeamId, teams: 7 }));
  expect(words()).toEqual(['set the STO teams of LTO01 to 7']);
  done(setAllocation(doc, { ltoTeamId, teams: null }));
  expect(words()).toEqual(['let proportion decide the STO teams of LTO01']);
  done(chooseSample(doc, { sampleId: asId<SampleId>('sample') }));
  expect(words()).toEqual(['chose the sample in use']);
  done(chooseSample(doc, { sampleId: null }));
  expect(words()).toEqual(['gave up the sample in use']);
  const movedTo = { lng: 71, lat: 51 };
  done(placeStation(doc, { stationId: station(1), movedTo, reason: 'seen', isVerified: true }));
  expect(words()).toEqual(['added the place of station 0001']);
  const leg = { fromId: station(1), toId: AKKOL, minutes: 30, reason: 'driver' };
  done(setLegOverride(doc, leg));
  expect(words()).toEqual(['added the drive time between Akkol and station 0001']);
  done(setTabulationReasons(doc, { tecIds: [AKKOL], reason: 'no-staff' }));
  expect(words()).toEqual(['said why nobody observes the tabulation at Akkol District: no staff']);
});
