// Rule 14 (W): the team visits every TEC of its AoR, or the plan says why not. An AoR in which no visit has
// been thought of yet has not been started.
import type { LtoTeamId, TecId } from '../ids.ts';
import type { PlanData } from '../plan.ts';
import type { TecVisit } from '../tec-visit.ts';
import { aorsOf, changedTecs, teamsOfTecs } from './aors.ts';
import { keyOfFinding, type FindingObject } from './finding.ts';
import { onceFor } from '../once-for.ts';
import type { Rule } from './rule.ts';

export const rule14: Rule<TecId> = {
  number: 14,
  severity: 'warning',
  title: 'Every TEC is visited, or there is a reason why not',
  subjectsOf: ({ dataset }) => dataset.tecs.keys(),
  check(tecId, { plan }) {
    const ltoTeamId = plan.tecAssignments.get(tecId);
    if (ltoTeamId === undefined || isSettled(plan.tecVisits.get(tecId))) return [];
    if (!startedTeams(plan).has(ltoTeamId)) return [];
    const object: FindingObject = { kind: 'tec', id: tecId };
    return [
      {
        key: keyOfFinding(14, object),
        ...{ rule: 14, severity: 'warning', object, tecIds: [tecId] },
        why: 'No visit is planned and no reason is given. Plan a day, or choose why it is not visited.',
      },
    ];
  },
  touchedBy(delta, before, after) {
    const tecIds = new Set([...changedTecs(delta.tecVisits), ...changedTecs(delta.tecAssignments)]);
    const teams = teamsOfTecs(tecIds, before, after);
    // One visit starts its whole AoR.
    const aors = [...teams].flatMap((team) => aorsOf(after.plan).get(team) ?? []);
    return new Set([...tecIds, ...aors]);
  },
  progress: ({ plan, dataset }) => ({
    label: 'TECs with a visit or a reason',
    done: [...dataset.tecs.keys()].filter((tecId) => isSettled(plan.tecVisits.get(tecId))).length,
    total: dataset.tecs.size,
  }),
};

function isSettled(visit: TecVisit | undefined): boolean {
  return visit !== undefined && (visit.plannedOn ?? visit.visitedOn ?? visit.reason) !== null;
}

const startedTeams = onceFor((plan: PlanData): ReadonlySet<LtoTeamId> => {
  const teams = new Set<LtoTeamId>();
  for (const [tecId, visit] of plan.tecVisits) {
    const team = plan.tecAssignments.get(tecId);
    if (team !== undefined && isSettled(visit)) teams.add(team);
  }
  return teams;
});
