// The thread of one search for areas: gets a task, tells how far it is, gives the proposal, ends.
import { workerData } from 'node:worker_threads';
import { createDriveTimes } from '../../src/lib/domain/geo/drive-times.ts';
import type { AreasGround } from '../../src/lib/domain/optimise/areas/build-problem.ts';
import { proposeAreas } from '../../src/lib/domain/optimise/areas/propose-areas.ts';
import type { AreasFigures, AreasProposal } from '../../src/lib/domain/proposal.ts';
import { cancelReader, createThreadVoice } from './thread-progress.ts';
import type { AreasTask } from './worker-messages.ts';

const SECONDS_PER_HOUR = 3600;

search(workerData as AreasTask);

function search({ dataset, neighbours, plan, wish, cancelFlag }: AreasTask): void {
  const voice = createThreadVoice<AreasFigures, AreasProposal>();
  const proposal = proposeAreas(groundOf(dataset, neighbours, plan), plan, wish, {
    budget: {
      kind: 'time',
      milliseconds: wish.seconds * 1000,
      now: () => performance.now(),
    },
    isCancelled: cancelReader(cancelFlag),
    onProgress: (figures, done) => voice.progress(done, figures),
  });
  voice.answer(proposal);
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
