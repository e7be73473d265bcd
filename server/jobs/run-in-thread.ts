// Runs one search in a thread of its own. Invariant: the thread ends with its search, or two seconds after
// the time it was given, whatever it does.
import { Worker } from 'node:worker_threads';
import type { AreasProposal } from '../../src/lib/domain/proposal.ts';
import type { AreasTask, WorkerMessage } from './worker-messages.ts';

const GRACE_MILLISECONDS = 2_000;
/** A thread that needs more than a hundred times what a search takes is broken. */
const MEMORY_MAX_MEGABYTES = 512;

export type ThreadListeners = {
  onProgress(message: Extract<WorkerMessage, { kind: 'progress' }>): void;
  /** Called once, last. */
  onEnd(end: ThreadEnd): void;
};

export type ThreadEnd =
  | { readonly kind: 'proposal'; readonly proposal: AreasProposal }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'late' }
  | { readonly kind: 'crashed'; readonly fault: unknown };

export type RunningThread = { cancel(): void };

/** What the thread runs; tests hand in their own. */
export const AREAS_WORKER = new URL('./areas-worker.ts', import.meta.url);

/** Starts the thread. */
export function runInThread(
  file: URL,
  task: Omit<AreasTask, 'cancelFlag'>,
  { onProgress, onEnd }: ThreadListeners,
): RunningThread {
  const cancelFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const worker = new Worker(file, {
    workerData: { ...task, cancelFlag } satisfies AreasTask,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MAX_MEGABYTES },
  });
  worker.unref();
  let hasEnded = false;
  const end = (how: ThreadEnd): void => {
    if (hasEnded) return;
    hasEnded = true;
    clearTimeout(deadline);
    void worker.terminate();
    onEnd(how);
  };
  const milliseconds = task.wish.seconds * 1000 + GRACE_MILLISECONDS;
  const deadline = setTimeout(() => end({ kind: 'late' }), milliseconds);
  worker.on('message', (message: WorkerMessage) => {
    if (hasEnded) return;
    if (message.kind === 'progress') onProgress(message);
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
