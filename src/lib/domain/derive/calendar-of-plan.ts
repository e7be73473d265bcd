// What stands in a calendar: the mission's dates, and when its people come, are away and leave. Screen and
// exports render these entries, so that they cannot disagree.
// Invariant: entries that name a person are made from the roster alone, for those who may read it.
import { offsetOfDate, type CalendarEvent, type CalendarKind } from '../calendar.ts';
import type { Dataset } from '../dataset.ts';
import type { CalendarEventId, ObserverId } from '../ids.ts';
import type { PlanData } from '../plan.ts';
import type { Absence, AbsenceReason, RosterData } from '../roster.ts';
import type { DaySpan } from './aor-coverage.ts';

export type CalendarEntry = DaySpan & {
  /** The same for the same thing for ever. */
  readonly id: string;
  readonly title: string;
  readonly kind: CalendarKind | 'away';
  /** `HH:MM` in the capital's local time, `24:00` for midnight at the day's end; null for whole days. */
  readonly time: string | null;
  readonly basis: string;
};

export const ABSENCE_REASON_LABELS: Readonly<Record<AbsenceReason, string>> = {
  leave: 'Leave',
  rotation: 'Rotation',
  other: 'Other',
};

/** The dates of the mission in their order. */
export function eventsInOrder(
  events: ReadonlyMap<CalendarEventId, CalendarEvent>,
): readonly CalendarEvent[] {
  return [...events.values()].sort(inOrder);
}

/** The dates of the mission. */
export function entriesOfMission(plan: Pick<PlanData, 'calendarEvents'>): readonly CalendarEntry[] {
  return eventsInOrder(plan.calendarEvents);
}

/** When these people come, are away and leave, with their names; what nobody has said is left out. */
export function entriesOfObservers(
  roster: Pick<RosterData, 'observers' | 'absences'>,
  { electionDay }: Pick<Dataset, 'electionDay'>,
  observerIds: ReadonlySet<ObserverId>,
): readonly CalendarEntry[] {
  const entries: CalendarEntry[] = [];
  const add = (entry: Pick<CalendarEntry, 'id' | 'title' | 'kind'>, from: string, to: string) =>
    entries.push({
      ...{ ...entry, time: null, basis: 'the mission’s roster' },
      fromOffsetDays: offsetOfDate(electionDay, from),
      toOffsetDays: offsetOfDate(electionDay, to),
    });
  for (const { id, name, arrivesOn, leavesOn } of roster.observers.values()) {
    if (!observerIds.has(id)) continue;
    if (arrivesOn !== null) {
      add({ id: `${id}-arrives`, title: `${name} arrives`, kind: 'arrival' }, arrivesOn, arrivesOn);
    }
    if (leavesOn !== null) {
      add({ id: `${id}-leaves`, title: `${name} leaves`, kind: 'departure' }, leavesOn, leavesOn);
    }
  }
  for (const { id, observerId, reason, fromDate, toDate } of roster.absences.values()) {
    const name = observerIds.has(observerId) && roster.observers.get(observerId)?.name;
    if (!name) continue;
    const why = ABSENCE_REASON_LABELS[reason].toLowerCase();
    add({ id, title: `${name} away: ${why}`, kind: 'away' }, fromDate, toDate);
  }
  return entries.sort(inOrder);
}

/** The times away of one person, first ones first. */
export function absencesOfObserver(
  roster: Pick<RosterData, 'absences'>,
  observerId: ObserverId,
): readonly Absence[] {
  return [...roster.absences.values()]
    .filter((absence) => absence.observerId === observerId)
    .sort((a, b) => a.fromDate.localeCompare(b.fromDate) || a.id.localeCompare(b.id));
}

/** What cannot be right about the times away of one person, in words. */
export function conflictsOfAbsences(
  roster: Pick<RosterData, 'observers' | 'absences'>,
  { electionDay }: Pick<Dataset, 'electionDay'>,
  observerId: ObserverId,
): readonly string[] {
  const observer = roster.observers.get(observerId);
  const absences = absencesOfObserver(roster, observerId);
  const conflicts: string[] = [];
  for (const [index, { fromDate, toDate }] of absences.entries()) {
    const span = fromDate === toDate ? fromDate : `${fromDate} to ${toDate}`;
    const before = absences[index - 1];
    if (before && before.toDate >= fromDate) conflicts.push(`Away twice on ${fromDate}.`);
    if (observer?.arrivesOn && toDate < observer.arrivesOn) {
      conflicts.push(`Away ${span}, before arriving on ${observer.arrivesOn}.`);
    }
    if (observer?.leavesOn && fromDate > observer.leavesOn) {
      conflicts.push(`Away ${span}, after leaving on ${observer.leavesOn}.`);
    }
    if (fromDate <= electionDay && toDate >= electionDay) conflicts.push('Away on E-day.');
  }
  return conflicts;
}

type Dated = Pick<CalendarEntry, 'fromOffsetDays' | 'time' | 'title' | 'id'>;

function inOrder(a: Dated, b: Dated): number {
  return (
    a.fromOffsetDays - b.fromOffsetDays ||
    (a.time ?? '').localeCompare(b.time ?? '') ||
    a.title.localeCompare(b.title) ||
    a.id.localeCompare(b.id)
  );
}
