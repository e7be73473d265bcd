// Rule 7: everybody in a team is in the country on the days planned: LTOs from their deployment until
// they leave, STOs from their arrival until they leave. Days away in between are rule 13's matter.
import { dateOfOffset, KNOWN_EVENTS } from '../calendar.ts';
import { asId, type CalendarEventId, type ObserverId } from '../ids.ts';
import type { Observer, ObserverKind } from '../observer.ts';
import { keyOfFinding } from './finding.ts';
import { observersTouched, teamOfObserver } from './people-of-teams.ts';
import type { Rule, RuleContext } from './rule.ts';

const RULE = 7;

/** The calendar's events on which the work of each kind begins and ends. */
const WORKING_DAYS: Readonly<Record<ObserverKind, { readonly from: string; readonly to: string }>> =
  {
    lto: { from: KNOWN_EVENTS.ltosDeploy, to: KNOWN_EVENTS.ltosLeave },
    sto: { from: KNOWN_EVENTS.stosArrive, to: KNOWN_EVENTS.stosLeave },
  };

export const rule07: Rule<ObserverId> = {
  number: RULE,
  severity: 'error',
  title: 'Everybody present on the days planned',
  subjectsOf: ({ roster }) => roster?.members.keys() ?? [],
  check(observerId, context) {
    const observer = context.roster?.observers.get(observerId);
    if (!observer || !teamOfObserver(context, observerId)) return [];
    const object = { kind: 'observer', id: observerId } as const;
    return defectsOf(observer, context).map(([detail, why]) => ({
      ...{ key: keyOfFinding(RULE, object, detail), rule: RULE, severity: 'error', object, why },
      tecIds: [],
    }));
  },
  touchedBy(delta, before, after) {
    const events = Object.values(WORKING_DAYS).flatMap(({ from, to }) => [from, to]);
    if (events.some((event) => delta.calendarEvents?.has(event))) return 'all';
    return observersTouched(delta, before, after);
  },
  progress({ roster }) {
    const observers = [...(roster?.observers.values() ?? [])];
    const dated = observers.filter(
      ({ arrivesOn, leavesOn }) => arrivesOn !== null && leavesOn !== null,
    );
    return {
      label: 'Observers with arrival and departure',
      done: dated.length,
      total: observers.length,
    };
  },
};

function defectsOf(
  { kind, arrivesOn, leavesOn }: Observer,
  context: RuleContext,
): readonly (readonly [string, string])[] {
  const from = dayOf(context, WORKING_DAYS[kind].from);
  const to = dayOf(context, WORKING_DAYS[kind].to);
  const isLate = arrivesOn !== null && from !== null && arrivesOn > from;
  const isEarly = leavesOn !== null && to !== null && leavesOn < to;
  return [
    ...(isLate
      ? [['arrival', `Arrives on ${arrivesOn}; the work begins on ${from}.`] as const]
      : []),
    ...(isEarly ? [['departure', `Leaves on ${leavesOn}; the work ends on ${to}.`] as const] : []),
  ];
}

/** `YYYY-MM-DD`, or null when the calendar does not say. */
function dayOf({ plan, dataset }: RuleContext, event: string): string | null {
  const known = plan.calendarEvents.get(asId<CalendarEventId>(event));
  return known ? dateOfOffset(dataset.electionDay, known.fromOffsetDays) : null;
}
