// Dates and times away: checked first, only what differs is written, each is one undo step with its words.
import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { addAbsence } from '../../../src/lib/doc/commands/add-absence.ts';
import { addCalendarEvent } from '../../../src/lib/doc/commands/add-calendar-event.ts';
import { changeAbsence } from '../../../src/lib/doc/commands/change-absence.ts';
import { changeCalendarEvent } from '../../../src/lib/doc/commands/change-calendar-event.ts';
import { removeAbsence } from '../../../src/lib/doc/commands/remove-absence.ts';
import { removeCalendarEvent } from '../../../src/lib/doc/commands/remove-calendar-event.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { readRoster } from '../../../src/lib/doc/read-roster.ts';
import { seedRosterDoc } from '../../../src/lib/doc/seed-plan.ts';
import { createDocUndo } from '../../../src/lib/doc/undo.ts';
import type { CalendarEvent } from '../../../src/lib/domain/calendar.ts';
import { demonstrationRoster } from '../../../src/lib/domain/demonstration-roster.ts';
import { asId, type CalendarEventId, type ObserverId } from '../../../src/lib/domain/ids.ts';
import { createPeer } from '../../support/plan-peers.ts';

const SECURITY_BRIEFING: Omit<CalendarEvent, 'id'> = {
  ...{ title: 'Security briefing', kind: 'briefing', fromOffsetDays: -20, toOffsetDays: -20 },
  ...{ time: '09:30', basis: '' },
};

function countUpdates(doc: Y.Doc): () => number {
  let updates = 0;
  doc.on('update', () => (updates += 1));
  return () => updates;
}

describe('a date of the calendar', () => {
  function setUp() {
    const { doc, undo } = createPeer();
    const added = addCalendarEvent(doc, { event: SECURITY_BRIEFING });
    if (!added.ok) throw new Error(added.error.message);
    const id = added.value.calendarEventId;
    const event = () => readPlan(doc).plan.calendarEvents.get(id);
    return { doc, undo, id, event, updates: countUpdates(doc) };
  }

  test('is added, and taken away by undo', () => {
    const { undo, event, id } = setUp();
    expect(event()).toEqual({ id, ...SECURITY_BRIEFING });
    expect(undo.undoLabel()).toBe('add “Security briefing” to the calendar');
    undo.undo();
    expect(event()).toBeUndefined();
  });

  test('is moved in one step, and moving it to where it is writes nothing', () => {
    const { doc, undo, event, id, updates } = setUp();
    const fields = { fromOffsetDays: -19, toOffsetDays: -19 };
    changeCalendarEvent(doc, { calendarEventId: id, fields });
    expect(undo.undoLabel()).toBe('move “Security briefing” in the calendar');
    changeCalendarEvent(doc, { calendarEventId: id, fields });
    expect(updates()).toBe(1);
    undo.undo();
    expect(event()).toMatchObject({ fromOffsetDays: -20 });
  });

  test('is removed once, and comes back whole', () => {
    const { doc, undo, event, id, updates } = setUp();
    removeCalendarEvent(doc, { calendarEventId: id });
    removeCalendarEvent(doc, { calendarEventId: id });
    expect(updates()).toBe(1);
    undo.undo();
    expect(event()).toEqual({ id, ...SECURITY_BRIEFING });
  });

  test.each([
    [{ title: '  ' }, 'title'],
    [{ title: 'x'.repeat(121) }, 'title'],
    [{ fromOffsetDays: Number.NaN }, 'from'],
    [{ fromOffsetDays: -401 }, 'from'],
    [{ toOffsetDays: -21 }, 'to'],
    [{ time: '25:00' }, 'time'],
    [{ toOffsetDays: -19 }, 'time'],
    [{ basis: 'x'.repeat(201) }, 'basis'],
  ])('is refused at its field and nothing is written: %j', (wrong, field) => {
    const { doc, id, updates } = setUp();
    const refused = { ok: false, error: { code: 'invalid', field } };
    expect(addCalendarEvent(doc, { event: { ...SECURITY_BRIEFING, ...wrong } })).toMatchObject(
      refused,
    );
    expect(changeCalendarEvent(doc, { calendarEventId: id, fields: wrong })).toMatchObject(refused);
    expect(updates()).toBe(0);
  });

  test('that somebody removed meanwhile cannot be changed', () => {
    const { doc } = setUp();
    const gone = asId<CalendarEventId>('gone');
    const refused = changeCalendarEvent(doc, { calendarEventId: gone, fields: { title: 'x' } });
    expect(refused).toMatchObject({ ok: false });
  });
});

describe('a time away', () => {
  const WHO = asId<ObserverId>('demo-lto-01');
  const days = {
    observerId: WHO,
    reason: 'leave',
    fromDate: '2019-05-20',
    toDate: '2019-05-25',
  } as const;

  function setUp() {
    const doc = seedRosterDoc(demonstrationRoster('2019-06-09'));
    const undo = createDocUndo(doc, 'roster');
    const absences = () => [...readRoster(doc).roster.absences.values()];
    return { doc, undo, absences, updates: countUpdates(doc) };
  }

  test('is added, changed and removed, each one step that undo takes back', () => {
    const { doc, undo, absences } = setUp();
    const added = addAbsence(doc, { absence: days });
    if (!added.ok) throw new Error(added.error.message);
    const { absenceId } = added.value;
    changeAbsence(doc, { absenceId, fields: { toDate: '2019-05-27', reason: 'rotation' } });
    expect(absences()).toMatchObject([{ ...days, toDate: '2019-05-27', reason: 'rotation' }]);
    removeAbsence(doc, { absenceId });
    expect(absences()).toEqual([]);
    undo.undo();
    undo.undo();
    expect(absences()).toMatchObject([days]);
    undo.undo();
    expect(absences()).toEqual([]);
  });

  test('that is as it was, or gone, writes nothing', () => {
    const { doc, updates } = setUp();
    const added = addAbsence(doc, { absence: days });
    if (!added.ok) throw new Error(added.error.message);
    const { absenceId } = added.value;
    changeAbsence(doc, { absenceId, fields: { reason: 'leave' } });
    removeAbsence(doc, { absenceId });
    expect(removeAbsence(doc, { absenceId })).toMatchObject({ value: { changed: 0 } });
    expect(changeAbsence(doc, { absenceId, fields: {} })).toMatchObject({ ok: false });
    expect(updates()).toBe(2);
  });

  test.each([
    [{ fromDate: '' }, 'from'],
    [{ toDate: '2019-02-30x' }, 'to'],
    [{ toDate: '2019-05-19' }, 'to'],
    [{ observerId: asId<ObserverId>('nobody') }, undefined],
  ])('is refused and nothing is written: %j', (wrong, field) => {
    const { doc, updates } = setUp();
    const result = addAbsence(doc, { absence: { ...days, ...wrong } });
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(result.ok ? null : result.error.field).toBe(field);
    expect(updates()).toBe(0);
  });
});
