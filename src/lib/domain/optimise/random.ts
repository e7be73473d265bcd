// Numbers that look random and are the same for the same seed, so that a result can be had again.

/** A generator of numbers from 0 up to 1 (mulberry32); `int(n)` gives a whole number from 0 up to n. */
export type Random = { next(): number; int(below: number): number };

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  return { next, int: (below) => Math.floor(next() * below) };
}
