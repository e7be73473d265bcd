// Rule 6: everybody in a team is accredited, and nobody new once accreditation has closed.
// An application made in time is work under way, not an error.
import { dateOfOffset, KNOWN_EVENTS } from '../calendar.ts';
import { asId, type CalendarEventId, type ObserverId } from '../ids.ts';
import type { Observer } from '../observer.ts';
import { keyOfFinding } from './finding.ts';
import { observersTouched, teamOfObserver } from './people-of-teams.ts';
import type { Rule, RuleContext } from './rule.ts';

const RULE = 6;

export const rule06: Rule<ObserverId> = {
  number: RULE,
  severity: 'error',
  title: 'Everybody accredited, in time',
  subjectsOf: ({ roster }) => roster?.members.keys() ?? [],
  check(observerId, context) {
    const observer = context.roster?.observers.get(observerId);
    if (!observer || !teamOfObserver(context, observerId)) return [];
    const why = defectOf(observer, closingDayOf(context));
    if (why === null) return [];
    const object = { kind: 'observer', id: observerId } as const;
    const key = keyOfFinding(RULE, object);
    return [{ key, rule: RULE, severity: 'error', object, why, tecIds: [] }];
  },
  touchedBy(delta, before, after) {
    if (delta.calendarEvents?.has(KNOWN_EVENTS.accreditationCloses)) return 'all';
    return observersTouched(delta, before, after);
  },
  progress({ roster }) {
    const observers = [...(roster?.observers.values() ?? [])];
    const accredited = observers.filter(({ accreditation }) => accreditation === 'accredited');
    return { label: 'Observers accredited', done: accredited.length, total: observers.length };
  },
};

/** `YYYY-MM-DD`, or null when the calendar does not say. */
function closingDayOf({ plan, dataset }: RuleContext): string | null {
  const id = asId<CalendarEventId>(KNOWN_EVENTS.accreditationCloses);
  const event = plan.calendarEvents.get(id);
  return event ? dateOfOffset(dataset.electionDay, event.toOffsetDays) : null;
}

function defectOf(
  { accreditation, accreditationOn }: Observer,
  closingDay: string | null,
): string | null {
  if (accreditation === 'refused') {
    return 'Accreditation of this observer was refused. Take the observer out of the team.';
  }
  const isLate = closingDay !== null && accreditationOn !== null && accreditationOn > closingDay;
  if (!isLate || accreditation === 'none') return null;
  const what = accreditation === 'applied' ? 'Applied for accreditation on' : 'Accredited on';
  return `${what} ${accreditationOn}, after accreditation closed on ${closingDay}. Check the date, or take the observer out of the team.`;
}
