// Rule 13 (W): no AoR is without any of its LTOs for more days in a row than the mission allows, between
// their deployment and their departure. A team without members is not started: rule 1 tells of it.
import { dateOfOffset, KNOWN_EVENTS } from '../calendar.ts';
import { coverageOfAor, daysOfSpan, type DaySpan } from '../derive/aor-coverage.ts';
import type { AbsenceId, LtoTeamId, ObserverId } from '../ids.ts';
import { aorOf, teamsTouchedBy } from './aors.ts';
import { keyOfFinding, type FindingObject } from './finding.ts';
import type { PlanDelta, Rule, RuleContext } from './rule.ts';

export const rule13: Rule<LtoTeamId> = {
  number: 13,
  severity: 'warning',
  title: 'No AoR is left without LTOs',
  subjectsOf: ({ plan }) => plan.ltoTeams.keys(),
  check(ltoTeamId, context) {
    const limit = context.plan.settings.uncoveredDaysMax;
    const object: FindingObject = { kind: 'lto-team', id: ltoTeamId };
    return uncoveredTimes(ltoTeamId, context)
      .filter((span) => daysOfSpan(span) > limit)
      .map((span) => {
        const { electionDay } = context.dataset;
        const from = dateOfOffset(electionDay, span.fromOffsetDays);
        const to = dateOfOffset(electionDay, span.toOffsetDays);
        return {
          key: keyOfFinding(13, object, from),
          ...{ rule: 13, severity: 'warning', object, tecIds: aorOf(context, ltoTeamId) },
          why:
            `Nobody of the team is there ${from === to ? `on ${from}` : `from ${from} to ${to}`}: ` +
            `${countOfDays(daysOfSpan(span))}, the limit is ${limit}. ` +
            'Move a leave, or send somebody meanwhile.',
        };
      });
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

/** Runs of days without anybody; none for an AoR that is empty, a team that is gone or without people. */
function uncoveredTimes(ltoTeamId: LtoTeamId, context: RuleContext): readonly DaySpan[] {
  const { plan, roster, dataset } = context;
  if (!roster || aorOf(context, ltoTeamId).length === 0) return [];
  return coverageOfAor({ plan, roster, dataset }, ltoTeamId).uncovered;
}

/** The teams, in one context, of the observers whom an edit touched. */
function teamsOfPeople(delta: PlanDelta, { roster }: RuleContext): readonly LtoTeamId[] {
  const people = new Set([...(delta.observers ?? []), ...(delta.members ?? [])]);
  for (const id of delta.absences ?? []) {
    const absence = roster?.absences.get(id as AbsenceId);
    if (absence) people.add(absence.observerId);
  }
  const teams = [...people].map((id) => roster?.members.get(id as ObserverId));
  return teams.filter((team) => team !== undefined).map((team) => team as LtoTeamId);
}

function countOfDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
