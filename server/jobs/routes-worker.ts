// A thread of a search for routes: reads what was stored, then proposes the routes of its AoRs one by one.
// Invariant: only what was stored when the search began counts; the server itself reads and waits for nothing.
import { workerData } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { readPlan } from '../../src/lib/doc/read-plan.ts';
import { readSecurity } from '../../src/lib/doc/read-security.ts';
import { createCountryBorder } from '../../src/lib/domain/geo/country-border.ts';
import { createDriveTimes } from '../../src/lib/domain/geo/drive-times.ts';
import { createPlaceDrives } from '../../src/lib/domain/geo/station-drives.ts';
import { proposeAor } from '../../src/lib/domain/optimise/propose-routes/propose-aor.ts';
import type { RoutesGround } from '../../src/lib/domain/optimise/propose-routes/routes-ground.ts';
import {
  sumOfFigures,
  type RoutesPart,
  type RoutesPartFigures,
} from '../../src/lib/domain/optimise/propose-routes/routes-part.ts';
import type { PlanData } from '../../src/lib/domain/plan.ts';
import type { Result } from '../../src/lib/domain/result.ts';
import { decodeStationFrame } from '../../src/lib/domain/stations/station-frame-wire.ts';
import { decodeSample } from '../../src/lib/domain/sampling/sample-wire.ts';
import { docOfStored } from '../plans/load-doc.ts';
import { cancelReader, createThreadVoice } from './thread-progress.ts';
import type { RoutesTask } from './worker-messages.ts';

search(workerData as RoutesTask);

function search(task: RoutesTask): void {
  const { aors, wish, cancelFlag } = task;
  const endAt = performance.now() + wish.seconds * 1000;
  const voice = createThreadVoice<RoutesPartFigures, readonly RoutesPart[]>();
  const ground = groundOf(task);
  const parts: RoutesPart[] = [];
  for (const [index, { ltoTeamId, teams }] of aors.entries()) {
    const teamsLeft = aors.slice(index).reduce((sum, aor) => sum + aor.teams, 0);
    const part = proposeAor(ground, ltoTeamId, wish, {
      seed: wish.seed,
      timeBudgetMs: ((endAt - performance.now()) * teams) / teamsLeft,
      now: () => performance.now(),
      isCancelled: cancelReader(cancelFlag),
      onProgress: (best, done) =>
        voice.progress((index + done) / aors.length, () => figuresOf([...parts, best])),
    });
    parts.push(part);
    voice.progress((index + 1) / aors.length, () => figuresOf(parts));
  }
  voice.answer(parts);
}

function figuresOf(parts: readonly RoutesPartFigures[]): RoutesPartFigures {
  return {
    before: sumOfFigures(parts.map(({ before }) => before)),
    after: sumOfFigures(parts.map(({ after }) => after)),
  };
}

function groundOf(task: RoutesTask): RoutesGround {
  const { dataset } = task;
  const plan = readPlan(docOfStored(task.plan, 'plan')).plan;
  const frame = mustRead(decodeStationFrame(contentOf(task.frame)));
  const sample = task.sample && mustRead(decodeSample(contentOf(task.sample)));
  return {
    ...{ dataset, plan, frame, sample },
    security: task.security && readSecurity(docOfStored(task.security, 'security')).security,
    drives: createPlaceDrives({
      ...{ dataset, settings: plan.settings, legOverrides: plan.legOverrides },
      ...{ frame, places: plan.stationPlaces },
      drives: drivesOf(dataset, plan),
    }),
    border: task.outline && createCountryBorder(task.outline),
  };
}

function drivesOf(dataset: RoutesTask['dataset'], plan: PlanData) {
  return createDriveTimes({ dataset, settings: plan.settings, overrides: plan.driveOverrides });
}

function contentOf(compressed: Uint8Array): unknown {
  return JSON.parse(gunzipSync(compressed).toString('utf8'));
}

/** What the server kept itself can be read, or something is broken. */
function mustRead<T>(read: Result<T, string>): T {
  if (!read.ok) throw new Error(read.error);
  return read.value;
}
