// The share of messages that one connection has.
import { expect, it } from 'vitest';
import { createTokenBucket } from '../../../server/token-bucket.ts';

it('gives a burst at once, then a steady rate, and never saves up more than the burst', () => {
  let now = 0;
  const bucket = createTokenBucket({ burst: 3, perSecond: 2 }, () => now);
  const takeAll = () => {
    let taken = 0;
    while (bucket.take()) taken += 1;
    return taken;
  };
  expect(takeAll()).toBe(3);
  now += 1000;
  expect(takeAll()).toBe(2);
  now += 60_000;
  expect(takeAll()).toBe(3);
});
