// The web worker in which "pair the rest" is solved, so that the page stays quick meanwhile.
import { pairObservers } from '../domain/optimise/pair-observers.ts';
import type { PairingProblem } from '../domain/optimise/pairing-problem.ts';

self.addEventListener('message', ({ data }: MessageEvent<PairingProblem>) => {
  self.postMessage(pairObservers(data));
});
