// The iCalendar file, read back by a parser that knows nothing of how it was written.
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { icsOfEntries, type IcsCalendar } from '../../../server/calendar/ics-of-entries.ts';
import { DEFAULT_CALENDAR } from '../../../src/lib/domain/default-calendar.ts';
import type { CalendarEntry } from '../../../src/lib/domain/derive/calendar-of-plan.ts';
import { asId } from '../../../src/lib/domain/ids.ts';

const CALENDAR: IcsCalendar = {
  ...{ planId: asId('plan'), name: 'Plan: mission', description: 'Exported by Ada.' },
  ...{ entries: DEFAULT_CALENDAR, electionDay: '2019-06-09', timeZone: 'Asia/Almaty' },
  ...{ changedAt: '2019-05-01T10:00:00.000Z', isIllustrative: false },
};

function eventsOf(calendar: Partial<IcsCalendar> = {}) {
  const component = new ICAL.Component(ICAL.parse(icsOfEntries({ ...CALENDAR, ...calendar })));
  const events = component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  return { component, events };
}

function eventWith(entry: Partial<CalendarEntry>) {
  const whole = { id: 'x', title: 'X', kind: 'legal', time: null, basis: '' } as const;
  const span = { fromOffsetDays: 0, toOffsetDays: 0 };
  const [event] = eventsOf({ entries: [{ ...whole, ...span, ...entry }] }).events;
  if (!event) throw new Error('the file has no event');
  return event;
}

describe('an iCalendar file', () => {
  test('has every entry with its title and an id that stays', () => {
    const { events, component } = eventsOf();
    expect(events.map(({ summary }) => summary)).toEqual(
      DEFAULT_CALENDAR.map(({ title }) => title),
    );
    expect(events.map(({ uid }) => uid)).toEqual(
      DEFAULT_CALENDAR.map(({ id }) => `${id}@plan.muster`),
    );
    expect(component.getFirstPropertyValue('x-wr-caldesc')).toBe('Exported by Ada.');
  });

  test('gives whole days as dates, with the day after as the end', () => {
    const event = eventWith({ fromOffsetDays: -4, toOffsetDays: -3 });
    expect(event.startDate.isDate).toBe(true);
    expect([event.startDate, event.endDate].map(String)).toEqual(['2019-06-05', '2019-06-07']);
  });

  test.each([
    [-6, '18:00', '2019-06-03T12:00:00.000Z'],
    [-2, '24:00', '2019-06-07T18:00:00.000Z'],
  ])('gives E%i at %s in the capital’s time of 2019', (fromOffsetDays, time, instant) => {
    const event = eventWith({ fromOffsetDays, toOffsetDays: fromOffsetDays, time });
    expect(event.startDate.toJSDate().toISOString()).toBe(instant);
  });

  test('keeps commas, line breaks and letters of any script', () => {
    const title = 'Встреча, брифинг; “Ақмола”\nlong '.repeat(6);
    expect(eventWith({ title }).summary).toBe(title);
  });

  test('says that invented people are invented, wherever it says anything', () => {
    const { events, component } = eventsOf({ isIllustrative: true });
    expect(component.getFirstPropertyValue('x-wr-caldesc')).toContain('Illustrative');
    for (const { description } of events) expect(description).toContain('Illustrative');
  });

  test('is the same to the byte for the same content, in any zone of the server', () => {
    const zone = process.env['TZ'];
    const written = ['UTC', 'Asia/Almaty', 'America/Los_Angeles'].map((name) => {
      process.env['TZ'] = name;
      return { offset: new Date(0).getTimezoneOffset(), text: icsOfEntries(CALENDAR) };
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(written.map(({ offset }) => offset)).size).toBe(3);
    expect(new Set(written.map(({ text }) => text)).size).toBe(1);
    expect(written[0]?.text).toContain('DTSTAMP:20190501T100000Z');
  });
});
