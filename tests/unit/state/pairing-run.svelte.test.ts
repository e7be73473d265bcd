// "Pair the rest" runs in a worker: one question at a time, and what was cancelled never arrives.
import { expect, test } from 'vitest';
import { pairObservers } from '../../../src/lib/domain/optimise/pair-observers.ts';
import type { PairingProblem } from '../../../src/lib/domain/optimise/pairing-problem.ts';
import { PairingRun, type PairingWorker } from '../../../src/lib/state/pairing-run.svelte.ts';
import { randomPairing } from '../../support/pairing-problems.ts';

class FakeWorker implements PairingWorker {
  onmessage: PairingWorker['onmessage'] = null;
  onerror: PairingWorker['onerror'] = null;
  asked: PairingProblem | null = null;
  isEnded = false;

  postMessage(problem: PairingProblem): void {
    this.asked = problem;
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(): void {
    if (!this.asked || this.isEnded) return;
    const event = new MessageEvent('message', { data: pairObservers(this.asked) });
    this.onmessage?.call(this as unknown as Worker, event);
  }
}

function setUp() {
  const workers: FakeWorker[] = [];
  const run = new PairingRun(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  return { run, workers };
}

test('an answer arrives and the worker is let go', () => {
  const { run, workers } = setUp();
  const problem = randomPairing(1, 6);
  run.start(problem);
  expect(run.state.kind).toBe('running');
  workers[0]?.answer();
  expect(run.state).toEqual({ kind: 'done', proposal: pairObservers(problem) });
  expect(workers[0]?.isEnded).toBe(true);
});

test('a cancelled question ends its worker at once and never answers', () => {
  const { run, workers } = setUp();
  run.start(randomPairing(1, 6));
  run.cancel();
  expect(workers[0]?.isEnded).toBe(true);
  workers[0]?.answer();
  expect(run.state.kind).toBe('idle');
});

test('asking anew drops the earlier question', () => {
  const { run, workers } = setUp();
  run.start(randomPairing(1, 6));
  const second = randomPairing(2, 8);
  run.start(second);
  workers[0]?.answer();
  expect(run.state.kind).toBe('running');
  workers[1]?.answer();
  expect(run.state).toMatchObject({ proposal: { basedOn: pairObservers(second).basedOn } });
});

test('a fault of the worker is said', () => {
  const { run, workers } = setUp();
  run.start(randomPairing(1, 6));
  const [worker] = workers;
  // The client build's tests run without a window, where there is no ErrorEvent.
  worker?.onerror?.call(worker as unknown as Worker, { message: 'out of memory' } as ErrorEvent);
  expect(run.state).toEqual({ kind: 'failed', message: 'out of memory' });
});
