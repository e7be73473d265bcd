// Rule 9 (E): every TEC is in exactly one AoR. The plan's shape makes two impossible, so what is left to
// find is none. A plan without any assignment has not been started.
import type { TecId } from '../ids.ts';
import { changedTecs } from './aors.ts';
import { keyOfFinding, type FindingObject } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

export const rule09: Rule<TecId> = {
  number: 9,
  severity: 'error',
  title: 'Every TEC is in one AoR',
  subjectsOf: ({ dataset }) => dataset.tecs.keys(),
  check(tecId, { plan, dataset }) {
    if (!isStarted(plan) || plan.tecAssignments.has(tecId) || !dataset.tecs.has(tecId)) return [];
    const object: FindingObject = { kind: 'tec', id: tecId };
    return [
      {
        key: keyOfFinding(9, object),
        ...{ rule: 9, severity: 'error', object, tecIds: [tecId] },
        why: 'No LTO team covers it. Give it to a team.',
      },
    ];
  },
  touchedBy(delta, before, after) {
    return isStarted(before.plan) === isStarted(after.plan)
      ? changedTecs(delta.tecAssignments)
      : 'all';
  },
  progress: ({ plan, dataset }) => ({
    label: 'TECs with an LTO team',
    done: [...dataset.tecs.keys()].filter((tecId) => plan.tecAssignments.has(tecId)).length,
    total: dataset.tecs.size,
  }),
};

function isStarted({ tecAssignments }: RuleContext['plan']): boolean {
  return tecAssignments.size > 0;
}
