// The days of an event while they are typed: date and days from E-day follow each other, nothing jumps.
import { expect, test } from 'vitest';
import { EventDays } from '../../../src/lib/features/calendar/event-days.svelte.ts';

const ELECTION_DAY = '2019-06-09';
const briefing = () => new EventDays({ fromOffsetDays: -4, toOffsetDays: -3 }, ELECTION_DAY);

test('a new event is on E-day', () => {
  const days = new EventDays(null, ELECTION_DAY);
  expect([days.firstDate, days.firstOffset, days.lastDate]).toEqual([
    '2019-06-09',
    'E-day',
    '2019-06-09',
  ]);
});

test('the first day, typed as a date, moves the event as a whole', () => {
  const days = briefing();
  days.firstDate = '2019-05-20';
  expect(days.firstOffset).toBe('E-20');
  expect(days.span).toEqual({ fromOffsetDays: -20, toOffsetDays: -19 });
});

test.each([
  ['E-20', -20],
  ['-20', -20],
  ['−20', -20],
  ['+10', 10],
  ['E+10', 10],
  ['E-day', 0],
])('the first day, typed as %j, moves the event as a whole', (text, offset) => {
  const days = briefing();
  days.firstOffset = text;
  expect(days.span).toEqual({ fromOffsetDays: offset, toOffsetDays: offset + 1 });
});

test('what is half typed stays as typed and leaves the last day alone', () => {
  const days = briefing();
  for (const text of ['E', 'E-', 'x', '-', '1.5', '4000']) {
    days.firstOffset = text;
    expect(days.firstOffset).toBe(text);
  }
  expect(days.span.fromOffsetDays).toBeNaN();
  days.firstDate = '0002-05-20';
  expect(days.firstDate).toBe('0002-05-20');
  expect(days.lastDate).not.toContain('0002');
  days.firstDate = '2019-06-05';
  expect(days.span).toEqual({ fromOffsetDays: -4, toOffsetDays: -3 });
});

test('the last day alone makes the event longer', () => {
  const days = briefing();
  days.lastDate = '2019-06-08';
  expect(days.span).toEqual({ fromOffsetDays: -4, toOffsetDays: -1 });
  days.firstOffset = '-10';
  expect(days.span).toEqual({ fromOffsetDays: -10, toOffsetDays: -7 });
});
