// How the list of plans words a time.
import { expect, it } from 'vitest';
import { timeAgo } from '../../../src/lib/features/plans/time-ago.ts';

const NOW = '2019-06-09T12:00:00.000Z';

it.each([
  ['2019-06-09T11:59:30.000Z', 'just now'],
  ['2019-06-09T12:00:05.000Z', 'just now'],
  ['2019-06-09T11:55:00.000Z', '5 minutes ago'],
  ['2019-06-09T11:00:00.000Z', '1 hour ago'],
  ['2019-06-08T11:00:00.000Z', 'yesterday'],
  ['2019-04-09T00:30:00.000Z', '9 Apr 2019'],
])('%s is %s', (then, words) => {
  expect(timeAgo(then, NOW)).toBe(words);
});
