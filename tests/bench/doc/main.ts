// Measures a plan document after 100,000 edits of its routes: its size and how long it takes to open.
import { performance } from 'node:perf_hooks';
import { cpus, loadavg } from 'node:os';
import { gzipSync } from 'node:zlib';
import * as Y from 'yjs';
import { acceptRoutes } from '../../../src/lib/doc/commands/accept-routes.ts';
import { moveStop } from '../../../src/lib/doc/commands/move-stop.ts';
import { pinStops } from '../../../src/lib/doc/commands/pin-stops.ts';
import { removeStops } from '../../../src/lib/doc/commands/remove-stops.ts';
import { setStopDwell } from '../../../src/lib/doc/commands/set-stop-dwell.ts';
import { addStops } from '../../../src/lib/doc/commands/add-stops.ts';
import { createStoTeams } from '../../../src/lib/doc/commands/create-sto-teams.ts';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { stopOfDoc, stopsOfDoc } from '../../../src/lib/doc/read-stops.ts';
import { seedPlanDoc } from '../../../src/lib/doc/seed-plan.ts';
import { demonstrationPlan } from '../../../src/lib/domain/demonstration.ts';
import type { StopId, StoTeamId } from '../../../src/lib/domain/ids.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { done, station } from '../../support/route-plan.ts';
import { createRandom, pick } from '../../support/seeded-random.ts';

const SEED = 2019;
const EDITS = 100_000;
const SITTINGS = 30;
const TEAMS = 150;
const STOPS = 11;
const OPENINGS = 5;
const OPEN_MAX_MS = 1_000;

const random = createRandom(SEED);
/** Which stops each team has, so that choosing one costs nothing beside the edits that are measured. */
const stopsOf = new Map<StoTeamId, StopId[]>();
let nextStation = TEAMS * STOPS;

/** Mostly reorders, as people do. */
function editOnce(doc: Y.Doc, teamIds: readonly StoTeamId[]): void {
  const stoTeamId = pick(random, teamIds);
  const own = stopsOf.get(stoTeamId) ?? [];
  const kind = random();
  if (own.length < STOPS - 2) {
    own.push(...done(addStops(doc, { stoTeamId, stationIds: [station(nextStation++)] })).stopIds);
    return;
  }
  const stopId = pick(random, own);
  if (kind < 0.6) done(moveStop(doc, { stopId, stoTeamId, before: pick(random, own) }));
  else if (kind < 0.75) {
    const to = pick(random, teamIds);
    done(moveStop(doc, { stopId, stoTeamId: to, before: null }));
    own.splice(own.indexOf(stopId), 1);
    stopsOf.get(to)?.push(stopId);
  } else if (kind < 0.85) {
    done(setStopDwell(doc, { stopId, dwellMinutes: 10 + Math.floor(random() * 60) }));
  } else if (kind < 0.95) {
    const isPinned = stopOfDoc(doc, stopId)?.isPinned === false;
    done(pinStops(doc, { stopIds: [stopId], isPinned }));
  } else {
    done(removeStops(doc, { stopIds: [stopId] }));
    own.splice(own.indexOf(stopId), 1);
  }
}

/** The document after the edits of several people in turn. */
function editedDoc(): Uint8Array {
  const doc = seedPlanDoc(demonstrationPlan(kz2019));
  const teamIds = done(createStoTeams(doc, { count: TEAMS })).stoTeamIds;
  const teams = teamIds.map((stoTeamId, at) => ({
    stoTeamId,
    stops: Array.from({ length: STOPS }, (_, stop) => ({
      ...{ stationId: station(at * STOPS + stop), kind: 'voting' as const },
    })),
  }));
  done(acceptRoutes(doc, { teams }));
  for (const { id, stoTeamId } of stopsOfDoc(doc)) {
    stopsOf.set(stoTeamId, [...(stopsOf.get(stoTeamId) ?? []), id]);
  }
  let state = Y.encodeStateAsUpdate(doc);
  console.log(`before: ${planRoots(doc).stops.size} stops, ${sizeOf(state)}`);
  for (let sitting = 0; sitting < SITTINGS; sitting++) {
    // Each sitting is another client, as every page that opens a plan is.
    const copy = new Y.Doc();
    Y.applyUpdate(copy, state);
    for (let edit = 0; edit < EDITS / SITTINGS; edit++) editOnce(copy, teamIds);
    state = Y.encodeStateAsUpdate(copy);
  }
  return state;
}

function sizeOf(bytes: Uint8Array): string {
  const kb = (length: number) => `${(length / 1024).toFixed(0)} KiB`;
  return `${kb(bytes.length)} (${kb(gzipSync(bytes).length)} gzipped)`;
}

function openMs(bytes: Uint8Array): number {
  const start = performance.now();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, bytes);
  readPlan(doc);
  return performance.now() - start;
}

console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1)}, seed ${SEED}, ${EDITS} edits in ${SITTINGS} sittings`,
);
const began = performance.now();
const state = editedDoc();
const seconds = (performance.now() - began) / 1000;
const opened = new Y.Doc();
Y.applyUpdate(opened, state);
const { plan, invalid } = readPlan(opened);
const longestKey = Math.max(...[...plan.stops.values()].map(({ orderKey }) => orderKey.length));
console.log(`edits took ${seconds.toFixed(1)} s, ${((seconds * 1e6) / EDITS).toFixed(0)} µs each`);
console.log(`after: ${plan.stops.size} stops, ${sizeOf(state)}, longest order key ${longestKey}`);
const times = Array.from({ length: OPENINGS }, () => openMs(state)).sort((a, b) => a - b);
console.log(`opens and reads in ${times.map((ms) => `${ms.toFixed(0)} ms`).join(', ')}`);
const slowest = times.at(-1) ?? Infinity;
if (slowest > OPEN_MAX_MS || invalid.length > 0) {
  console.error(`too slow or unreadable: ${slowest.toFixed(0)} ms, ${invalid.length} unreadable`);
  process.exitCode = 1;
}
