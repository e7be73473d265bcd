// One question to "pair the rest" at a time, answered by a worker off the main thread.
// Invariant: an answer that was cancelled, or asked anew, never arrives.
import type { PairingProblem } from '../domain/optimise/pairing-problem.ts';
import type { PairingProposal } from '../domain/optimise/pairing-proposal.ts';

export type PairingRunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly proposal: PairingProposal }
  | { readonly kind: 'failed'; readonly message: string };

/** What is used of a worker; tests hand in their own. */
export type PairingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

function startWorker(): PairingWorker {
  return new Worker(new URL('./pairing-worker.ts', import.meta.url), { type: 'module' });
}

export class PairingRun {
  readonly #startWorker: () => PairingWorker;
  #worker: PairingWorker | null = null;
  #state = $state.raw<PairingRunState>({ kind: 'idle' });

  constructor(start: () => PairingWorker = startWorker) {
    this.#startWorker = start;
  }

  get state(): PairingRunState {
    return this.#state;
  }

  /** Asks; an earlier question is dropped. */
  start(problem: PairingProblem): void {
    this.cancel();
    const worker = this.#startWorker();
    this.#worker = worker;
    this.#state = { kind: 'running' };
    worker.onmessage = ({ data }: MessageEvent<PairingProposal>) =>
      this.#end({ kind: 'done', proposal: data });
    worker.onerror = ({ message }) => this.#end({ kind: 'failed', message });
    worker.postMessage(problem);
  }

  /** Ends the work at once; nothing comes of it. */
  cancel(): void {
    this.#end({ kind: 'idle' });
  }

  #end(state: PairingRunState): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#state = state;
  }
}
