// On which days an AoR has none of its LTOs: what the calendar draws and rule 13 asks.
// Invariant: unknown arrivals and departures count as present, for what nobody has said is not a defect.
import { KNOWN_EVENTS, offsetOfDate, type CalendarEvent } from '../calendar.ts';
import type { Dataset } from '../dataset.ts';
import { asId, type CalendarEventId, type LtoTeamId, type ObserverId } from '../ids.ts';
import type { PlanData } from '../plan.ts';
import type { RosterData } from '../roster.ts';

/** Days from E-day; both ends count. */
export type DaySpan = { readonly fromOffsetDays: number; readonly toOffsetDays: number };

export type AorCoverage = {
  readonly ltoTeamId: LtoTeamId;
  readonly memberIds: readonly ObserverId[];
  /** The days on which the LTOs should be in their AoRs; null when the calendar does not say. */
  readonly deployment: DaySpan | null;
  /** Days of the deployment without any member, in runs; none while the team has no members at all. */
  readonly uncovered: readonly DaySpan[];
};

type Facts = {
  readonly plan: Pick<PlanData, 'calendarEvents'>;
  readonly roster: Pick<RosterData, 'observers' | 'members' | 'absences'>;
  readonly dataset: Pick<Dataset, 'electionDay'>;
};

/** The coverage of one team's AoR: rule 13 compares `daysOfSpan` of each run with its limit. */
export function coverageOfAor(facts: Facts, ltoTeamId: LtoTeamId): AorCoverage {
  const { plan, roster } = facts;
  const memberIds = [...roster.members]
    .filter(([observerId, teamId]) => teamId === ltoTeamId && roster.observers.has(observerId))
    .map(([observerId]) => observerId);
  const deployment = deploymentOfLtos(plan.calendarEvents);
  const presences = memberIds.map((observerId) => presenceOfObserver(facts, observerId));
  const uncovered =
    deployment === null || memberIds.length === 0 ? [] : runsWithout(presences, deployment);
  return { ltoTeamId, memberIds, deployment, uncovered };
}

/** From the day the LTOs deploy to the day they leave; null when either date was removed. */
export function deploymentOfLtos(
  events: ReadonlyMap<CalendarEventId, CalendarEvent>,
): DaySpan | null {
  const deploy = events.get(asId(KNOWN_EVENTS.ltosDeploy));
  const leave = events.get(asId(KNOWN_EVENTS.ltosLeave));
  if (!deploy || !leave || deploy.toOffsetDays > leave.fromOffsetDays) return null;
  return { fromOffsetDays: deploy.toOffsetDays, toOffsetDays: leave.fromOffsetDays };
}

/** When an observer is there: between arrival and departure, without the times away. */
export type Presence = {
  /** An end that nobody has said is at infinity. */
  readonly stay: DaySpan;
  readonly away: readonly DaySpan[];
};

/** The presence of an observer of the roster; nobody unknown is ever present. */
export function presenceOfObserver(
  { roster, dataset: { electionDay } }: Pick<Facts, 'roster' | 'dataset'>,
  observerId: ObserverId,
): Presence {
  const observer = roster.observers.get(observerId);
  if (!observer) return { stay: { fromOffsetDays: Infinity, toOffsetDays: -Infinity }, away: [] };
  const { arrivesOn, leavesOn } = observer;
  const away = [...roster.absences.values()]
    .filter((absence) => absence.observerId === observerId)
    .map(({ fromDate, toDate }) => ({
      fromOffsetDays: offsetOfDate(electionDay, fromDate),
      toOffsetDays: offsetOfDate(electionDay, toDate),
    }));
  return {
    stay: {
      fromOffsetDays: arrivesOn === null ? -Infinity : offsetOfDate(electionDay, arrivesOn),
      toOffsetDays: leavesOn === null ? Infinity : offsetOfDate(electionDay, leavesOn),
    },
    away,
  };
}

/** How many days a span has. */
export function daysOfSpan({ fromOffsetDays, toOffsetDays }: DaySpan): number {
  return Math.max(0, toOffsetDays - fromOffsetDays + 1);
}

function isPresentOn({ stay, away }: Presence, day: number): boolean {
  return contains(stay, day) && !away.some((span) => contains(span, day));
}

function contains({ fromOffsetDays, toOffsetDays }: DaySpan, day: number): boolean {
  return day >= fromOffsetDays && day <= toOffsetDays;
}

function runsWithout(presences: readonly Presence[], deployment: DaySpan): readonly DaySpan[] {
  const runs: DaySpan[] = [];
  for (let day = deployment.fromOffsetDays; day <= deployment.toOffsetDays; day += 1) {
    if (presences.some((presence) => isPresentOn(presence, day))) continue;
    const last = runs.at(-1);
    if (last?.toOffsetDays === day - 1) runs[runs.length - 1] = { ...last, toOffsetDays: day };
    else runs.push({ fromOffsetDays: day, toOffsetDays: day });
  }
  return runs;
}
