// The thread of one search for areas: gets a task, tells how far it is, gives the proposal, ends.
// Invariant: the cancel flag is read at every look, and nothing is told more than four times a second.
import { parentPort, workerData } from 'node:worker_threads';
import { createDriveTimes } from '../../src/lib/domain/geo/drive-times.ts';
import type { AreasGround } from '../../src/lib/domain/optimise/areas/build-problem.ts';
import { proposeAreas } from '../../src/lib/domain/optimise/areas/propose-areas.ts';
import type { AreasTask, WorkerMessage } from './worker-messages.ts';

const PROGRESS_GAP_MILLISECONDS = 250;
const SECONDS_PER_HOUR = 3600;

search(workerData as AreasTask);

function search({ dataset, neighbours, plan, wish, cancelFlag }: AreasTask): void {
  const flag = new Int32Array(cancelFlag);
  let toldAt = -Infinity;
  const proposal = proposeAreas(groundOf(dataset, neighbours, plan), plan, wish, {
    budget: {
      kind: 'time',
      milliseconds: wish.seconds * 1000,
      now: () => performance.now(),
    },
    isCancelled: () => Atomics.load(flag, 0) !== 0,
    onProgress(figures, done) {
      const now = performance.now();
      if (now - toldAt < PROGRESS_GAP_MILLISECONDS) return;
      toldAt = now;
      tell({ kind: 'progress', done, best: figures() });
    },
  });
  tell({ kind: 'proposal', proposal });
}

/** Drives in hours, from a person's word or over the seats. */
function groundOf(
  dataset: AreasTask['dataset'],
  neighbours: AreasTask['neighbours'],
  { settings, driveOverrides: overrides }: AreasTask['plan'],
): AreasGround {
  const drives = createDriveTimes({ dataset, settings, overrides });
  return {
    dataset,
    neighbours,
    driveBetween(from, to) {
      const drive = drives.between(from, to);
      if (!drive) throw new Error(`no drive is known from ${from} to ${to}`);
      return drive.seconds / SECONDS_PER_HOUR;
    },
  };
}

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}
