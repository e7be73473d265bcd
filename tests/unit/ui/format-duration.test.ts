// Lengths of time, as they are written and as people type them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatDuration,
  parseDurationMinutes,
  sayDuration,
} from '../../../src/lib/ui/format-duration.ts';

test('are hours and minutes', () => {
  expect([0, 10, 3599, 20_400].map(formatDuration)).toEqual(['0:00', '0:01', '1:00', '5:40']);
  expect([60, 3660, 20_400].map(sayDuration)).toEqual([
    '1 minute',
    '1 hour 1 minute',
    '5 hours 40 minutes',
  ]);
});

test.each([
  ['5:40', 340],
  ['5h40', 340],
  ['5 h', 300],
  [' 340 ', 340],
  ['45 min', 45],
])('are read from %j', (text, minutes) => {
  expect(parseDurationMinutes(text)).toBe(minutes);
});

test.each(['', 'soon', '5:75', '-3', '1.5', '5:4:0'])('are not read from %j', (text) => {
  expect(parseDurationMinutes(text)).toBeNull();
});

test('are read as they are written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (minutes) => {
      expect(parseDurationMinutes(formatDuration(minutes * 60))).toBe(minutes);
    }),
  );
});
