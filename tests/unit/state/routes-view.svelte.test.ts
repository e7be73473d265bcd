// The routes as components read them: what an edit of one team computes and re-runs, and what it leaves alone.
import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { newLegOverrideRecord } from '../../../src/lib/doc/records/leg-override-record.ts';
import { newLtoTeamRecord } from '../../../src/lib/doc/records/lto-team-record.ts';
import { newRouteRecord } from '../../../src/lib/doc/records/route-record.ts';
import { newStationPlaceRecord } from '../../../src/lib/doc/records/station-place-record.ts';
import { newStoTeamRecord } from '../../../src/lib/doc/records/sto-team-record.ts';
import { newStopRecord } from '../../../src/lib/doc/records/stop-record.ts';
import { createDriveTimes } from '../../../src/lib/domain/geo/drive-times.ts';
import { asId, type LtoTeamId, type StopId, type StoTeamId } from '../../../src/lib/domain/ids.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/domain/mission-settings.ts';
import { defaultRoute, keyOfLeg } from '../../../src/lib/domain/route.ts';
import type { StationFrame } from '../../../src/lib/domain/station.ts';
import type { StationStop } from '../../../src/lib/domain/stop.ts';
import { PlanView } from '../../../src/lib/state/plan-view.svelte.ts';
import { RoutesView } from '../../../src/lib/state/routes-view.svelte.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import {
  AKKOL,
  aStation,
  frameOf,
  KOKSHETAU,
  movedBy,
  seatOf,
  stationId,
} from '../../support/test-stations.ts';

const FIRST = asId<StoTeamId>('sto-first');
const SECOND = asId<StoTeamId>('sto-second');
const BASE_TEAM = asId<LtoTeamId>('lto-one');
const STATIONS = [1, 2, 3, 4, 5, 6].map((number) =>
  aStation(number, { position: movedBy(seatOf(KOKSHETAU), number * 5) }),
);
const drives = createDriveTimes({
  ...{ dataset: kz2019, settings: DEFAULT_SETTINGS, overrides: new Map() },
});

let doc: Y.Doc;
let view: PlanView;
let routes: RoutesView;
let frame = $state.raw<StationFrame | null>(null);
let stopEffects: () => void;
const runs = new Map<string, number>();

function stop(id: string, stoTeamId: StoTeamId, number: number, orderKey: string): StationStop {
  return {
    ...{ id: asId<StopId>(id), stoTeamId, orderKey, stationId: stationId(number) },
    ...{ kind: 'voting', isPinned: false, dwellMinutes: null },
  };
}

function put(one: StationStop): void {
  planRoots(doc).stops.set(one.id, newStopRecord(one));
}

function count(name: string): void {
  runs.set(name, (runs.get(name) ?? 0) + 1);
}

/** How often each reader ran since the last question. */
function runsSince(): Record<string, number> {
  flushSync();
  const counted = Object.fromEntries(runs);
  runs.clear();
  return counted;
}

beforeEach(() => {
  runs.clear();
  frame = frameOf(STATIONS);
  doc = new Y.Doc();
  const roots = planRoots(doc);
  const baseTecId = KOKSHETAU;
  roots.ltoTeams.set(
    BASE_TEAM,
    newLtoTeamRecord({ number: 1, name: '', colour: 'blue', baseTecId, isLocked: false }),
  );
  roots.stoTeams.set(FIRST, newStoTeamRecord({ number: 101, ltoTeamId: BASE_TEAM }));
  roots.stoTeams.set(SECOND, newStoTeamRecord({ number: 102, ltoTeamId: null }));
  put(stop('a', FIRST, 1, 'B'));
  put(stop('b', FIRST, 2, 'C'));
  put(stop('c', SECOND, 3, 'B'));
  view = new PlanView(doc);
  routes = new RoutesView({ doc, view, dataset: kz2019, frame: () => frame, drives: () => drives });
  stopEffects = $effect.root(() => {
    for (const [name, team] of [
      ['first', FIRST],
      ['second', SECOND],
    ] as const) {
      $effect(() => {
        routes.timesOf(team);
        count(name);
      });
    }
    $effect(() => {
      routes.stopsAt(stationId(2));
      count('station 2');
    });
    $effect(() => {
      void routes.all;
      count('all');
    });
  });
  runsSince();
});

afterEach(() => {
  stopEffects();
  routes.destroy();
  view.destroy();
});

test('a stop that one team gets re-runs that team alone, and keeps the day of the others', () => {
  const [own, others] = [routes.timesOf(FIRST), routes.timesOf(SECOND)];
  put(stop('d', FIRST, 4, 'D'));
  expect(runsSince()).toEqual({ first: 1, all: 1 });
  expect(routes.timesOf(SECOND)).toBe(others);
  expect(routes.timesOf(FIRST)).not.toBe(own);
  expect(routes.stopsOf(FIRST).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
});

test('a stop that is moved to another team re-runs both and nobody else', () => {
  planRoots(doc).stops.get('b')?.set('stoTeamId', SECOND);
  expect(runsSince()).toEqual({ first: 1, second: 1, 'station 2': 1, all: 1 });
  expect(routes.stopsOf(SECOND).map(({ id }) => id)).toEqual(['c', 'b']);
});

test('stops come in the order of their keys, whoever wrote them last', () => {
  planRoots(doc).stops.get('a')?.set('orderKey', 'D');
  expect(routes.stopsOf(FIRST).map(({ id }) => id)).toEqual(['b', 'a']);
});

test('a decision about a route re-runs that team alone', () => {
  planRoots(doc).routes.set(SECOND, newRouteRecord({ ...defaultRoute(SECOND), startTecId: AKKOL }));
  expect(runsSince()).toEqual({ second: 1, all: 1 });
  expect(routes.startOf(SECOND)).toBe(AKKOL);
});

test('a team begins its day at the base of its LTO team, and follows when the base moves', () => {
  expect(routes.startOf(FIRST)).toBe(KOKSHETAU);
  planRoots(doc).ltoTeams.get(BASE_TEAM)?.set('baseTecId', AKKOL);
  expect(runsSince()).toEqual({ first: 1, all: 1 });
  expect(routes.startOf(FIRST)).toBe(AKKOL);
});

test('a moved pin changes the day of the teams that stop there', () => {
  const before = routes.timesOf(FIRST).metres;
  const movedTo = movedBy(seatOf(KOKSHETAU), 60);
  const place = { stationId: stationId(2), movedTo, reason: 'seen', isVerified: true };
  planRoots(doc).stationPlaces.set(stationId(2), newStationPlaceRecord(place));
  expect(runsSince()).toEqual({ first: 1, all: 1 });
  expect(routes.timesOf(FIRST).metres).toBeGreaterThan(before);
});

test("a person's word on a leg changes the day of the teams that drive it", () => {
  const [fromId, toId] = [stationId(1), stationId(2)];
  const word = { fromId, toId, seconds: 7200, reason: 'bridge closed' };
  planRoots(doc).legOverrides.set(keyOfLeg(fromId, toId), newLegOverrideRecord(word));
  expect(runsSince()).toEqual({ first: 1, all: 1 });
  expect(routes.timesOf(FIRST).stops[1]?.leg).toMatchObject({
    ...{ driveSeconds: 7200, source: 'override' },
  });
});

test('a limit of the mission and another list of stations change every day', () => {
  planRoots(doc).settings.set('votingDwellMinutes', 45);
  expect(runsSince()).toEqual({ first: 1, second: 1 });
  frame = frameOf(STATIONS, 'frame-2');
  expect(runsSince()).toEqual({ first: 1, second: 1 });
});

test('without a list of stations nothing is known of the day, and no stop is lost', () => {
  frame = null;
  expect(routes.timesOf(FIRST).stops).toEqual([]);
  expect(routes.timesOf(FIRST).unplacedStopIds).toEqual(['a', 'b']);
  expect(routes.stopsOf(FIRST)).toHaveLength(2);
});

test('stops of a team that is gone are nobody’s', () => {
  expect(routes.stopsAt(stationId(2))).toHaveLength(1);
  planRoots(doc).stoTeams.delete(FIRST);
  expect(routes.stopsAt(stationId(2))).toEqual([]);
  expect(routes.all.map(({ id }) => id)).toEqual(['c']);
});

test('stops that two people put between the same two both stay, in one order for both', () => {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  put(stop('mine', FIRST, 4, 'BV'));
  const theirs = stop('theirs', FIRST, 5, 'BV');
  planRoots(other).stops.set(theirs.id, newStopRecord(theirs));
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(routes.stopsOf(FIRST).map(({ id }) => id)).toEqual(['a', 'mine', 'theirs', 'b']);
});
