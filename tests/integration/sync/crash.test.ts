// A short run of `npm run bench:crash`: no acknowledged edit is lost or doubled, whenever the server dies.
import { expect, it } from 'vitest';
import { runCrashRounds } from '../../bench/crash/crash-rounds.ts';

const SEED = 20_190_609;

it('keeps every acknowledged edit, once, over ten kills', { timeout: 180_000 }, async () => {
  const report = await runCrashRounds({ rounds: 10, seed: SEED, port: 0 });
  expect(report.broken, `seed ${SEED}`).toEqual([]);
  expect(report.kills).toBe(10);
  expect(report.acknowledged).toBeGreaterThan(0);
  expect(report.cuts).toBeGreaterThan(0);
});
