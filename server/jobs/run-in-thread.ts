// Runs one search in a thread of its own. Invariant: the thread ends with its search, or two seconds after
// the time it was given, whatever it does.
import { Worker } from 'node:worker_threads';
import type { Cancellable, WorkerMessage } from './worker-messages.ts';

const GRACE_MILLISECONDS = 2_000;
/** A thread that needs more than a hundred times what a search takes is broken. */
const MEMORY_MAX_MEGABYTES = 512;

export type ThreadListeners<Figures, Answer> = {
  onProgress(done: number, best: Figures): void;
  /** Called once, last. */
  onEnd(end: ThreadEnd<Answer>): void;
};

export type ThreadEnd<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'late' }
  | { readonly kind: 'crashed'; readonly fault: unknown };

export type RunningThread = { cancel(): void };

/** Starts the thread; `milliseconds` is the time that the search was given. */
export function runInThread<Task extends Cancellable, Figures, Answer>(
  file: URL,
  task: Omit<Task, keyof Cancellable>,
  milliseconds: number,
  { onProgress, onEnd }: ThreadListeners<Figures, Answer>,
): RunningThread {
  const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const worker = new Worker(file, {
    workerData: { ...task, cancelFlag },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MAX_MEGABYTES },
  });
  worker.unref();
  let hasEnded = false;
  const end = (how: ThreadEnd<Answer>): void => {
    if (hasEnded) return;
    hasEnded = true;
    clearTimeout(deadline);
    void worker.terminate();
    onEnd(how);
  };
  const deadline = setTimeout(() => end({ kind: 'late' }), milliseconds + GRACE_MILLISECONDS);
  worker.on('message', (message: WorkerMessage<Figures, Answer>) => {
    if (hasEnded) return;
    if (message.kind === 'progress') onProgress(message.done, message.best);
    else end(message);
  });
  worker.on('error', (fault) => end({ kind: 'crashed', fault }));
  worker.on('exit', (code) => end({ kind: 'crashed', fault: new Error(`exit code ${code}`) }));
  return {
    cancel() {
      Atomics.store(new Int32Array(cancelFlag), 0, 1);
      end({ kind: 'cancelled' });
    },
  };
}
