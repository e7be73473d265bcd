// How a thread tells how far it is. Invariant: at most four times a second.
import { parentPort } from 'node:worker_threads';
import type { WorkerMessage } from './worker-messages.ts';

const GAP_MILLISECONDS = 250;

export type ThreadVoice<Figures, Answer> = {
  /** `best` is asked for only when it is told. */
  progress(done: number, best: () => Figures): void;
  answer(answer: Answer): void;
};

/** The voice of the thread this runs in. */
export function createThreadVoice<Figures, Answer>(): ThreadVoice<Figures, Answer> {
  let toldAt = -Infinity;
  const tell = (message: WorkerMessage<Figures, Answer>): void => parentPort?.postMessage(message);
  return {
    progress(done, best) {
      const now = performance.now();
      if (now - toldAt < GAP_MILLISECONDS) return;
      toldAt = now;
      tell({ kind: 'progress', done, best: best() });
    },
    answer: (answer) => tell({ kind: 'answer', answer }),
  };
}

/** Whether somebody has ended the search. */
export function cancelReader(cancelFlag: SharedArrayBuffer): () => boolean {
  const flag = new Int32Array(cancelFlag);
  return () => Atomics.load(flag, 0) !== 0;
}
