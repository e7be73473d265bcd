// Rule 13 (W): no AoR is without any of its LTOs for more days in a row than the mission allows, between
// their deployment and their departure. A team without members is not started: rule 1 tells of it.
import { dateOfOffset, KNOWN_EVENTS } from '../calendar.ts';
import type { LtoTeamId, ObserverId, TeamId } from '../ids.ts';
import type { Observer } from '../observer.ts';
import { membersOfTeams, type Absence, type RosterData } from '../roster.ts';
import { aorOf, aorsOf, teamsTouchedBy } from './aors.ts';
import { keyOfFinding, type FindingObject } from './finding.ts';
import { onceFor } from './once-for.ts';
import type { PlanDelta, Rule, RuleContext } from './rule.ts';

export const aorCovered: Rule<LtoTeamId> = {
  number: 13,
  severity: 'warning',
  title: 'No AoR is left without LTOs',
  subjectsOf: ({ plan }) => aorsOf(plan).keys(),
  check(ltoTeamId, context) {
    const limit = context.plan.settings.uncoveredDaysMax;
    const object: FindingObject = { kind: 'lto-team', id: ltoTeamId };
    return uncoveredTimes(ltoTeamId, context)
      .filter(({ days }) => days > limit)
      .map(({ from, to, days }) => ({
        key: keyOfFinding(13, object, from),
        ...{ rule: 13, severity: 'warning', object, tecIds: aorOf(context, ltoTeamId) },
        why:
          `Nobody of the team is there ${from === to ? `on ${from}` : `from ${from} to ${to}`}: ` +
          `${days === 1 ? '1 day' : `${days} days`}, the limit is ${limit}. ` +
          'Move a leave, or send somebody meanwhile.',
      }));
  },
  touchedBy(delta, before, after) {
    const isPeriodMoved =
      delta.calendarEvents?.has(KNOWN_EVENTS.ltosDeploy) ||
      delta.calendarEvents?.has(KNOWN_EVENTS.ltosLeave);
    if (delta.settings || isPeriodMoved) return 'all';
    return new Set([
      ...teamsTouchedBy(delta, before, after),
      ...teamsOfPeople(delta, before),
      ...teamsOfPeople(delta, after),
    ]);
  },
};

/** The teams, in one context, of the observers whom an edit touched. */
function teamsOfPeople(delta: PlanDelta, { roster }: RuleContext): ReadonlySet<LtoTeamId> {
  const people = new Set([...(delta.observers ?? []), ...(delta.members ?? [])]);
  for (const id of delta.absences ?? []) {
    const absence = roster?.absences.get(id as Absence['id']);
    if (absence) people.add(absence.observerId);
  }
  const teams = [...people].map((id) => roster?.members.get(id as ObserverId));
  return new Set(teams.filter((team) => team !== undefined)) as ReadonlySet<LtoTeamId>;
}

type Uncovered = { readonly from: string; readonly to: string; readonly days: number };

function uncoveredTimes(ltoTeamId: LtoTeamId, context: RuleContext): readonly Uncovered[] {
  const { roster } = context;
  const members = roster ? membersOf(roster).get(ltoTeamId as TeamId) : undefined;
  if (!roster || !members || aorOf(context, ltoTeamId).length === 0) return [];
  const times: Uncovered[] = [];
  let isOpen = false;
  for (const day of daysOfDeployment(context)) {
    if (members.some((member) => isPresent(member, day, roster))) {
      isOpen = false;
      continue;
    }
    const last = isOpen ? times.pop() : undefined;
    times.push({ from: last?.from ?? day, to: day, days: (last?.days ?? 0) + 1 });
    isOpen = true;
  }
  return times;
}

/** Dates that are not known yet do not keep anybody away: rule 7 asks for them. */
function isPresent(
  { id, arrivesOn, leavesOn }: Observer,
  day: string,
  roster: RosterData,
): boolean {
  if (arrivesOn !== null && day < arrivesOn) return false;
  if (leavesOn !== null && day > leavesOn) return false;
  const absences = absencesOf(roster).get(id) ?? [];
  return !absences.some(({ fromDate, toDate }) => fromDate <= day && day <= toDate);
}

/** From the day on which LTOs deploy to the day on which they leave; none without these two dates. */
function daysOfDeployment({ plan, dataset }: RuleContext): readonly string[] {
  const offsetOf = (id: string) =>
    [...plan.calendarEvents.values()].find((event) => event.id === id)?.fromOffsetDays;
  const first = offsetOf(KNOWN_EVENTS.ltosDeploy);
  const last = offsetOf(KNOWN_EVENTS.ltosLeave);
  if (first === undefined || last === undefined || last < first) return [];
  return Array.from({ length: last - first + 1 }, (_, day) =>
    dateOfOffset(dataset.electionDay, first + day),
  );
}

const membersOf = onceFor(membersOfTeams);

const absencesOf = onceFor(({ absences }: RosterData) =>
  Map.groupBy(absences.values(), ({ observerId }) => observerId),
);
