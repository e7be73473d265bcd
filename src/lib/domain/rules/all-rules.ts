// The rules of the plan checker that there are, by their number in the domain's list.
import type { Rule } from './rule.ts';
import { everyTecHasAnAor } from './rule-09-every-tec-has-an-aor.ts';
import { aorContiguous } from './rule-10-aor-contiguous.ts';
import { workloadWithinTolerance } from './rule-11-workload-within-tolerance.ts';
import { baseWithinReach } from './rule-12-base-within-reach.ts';
import { aorCovered } from './rule-13-aor-covered.ts';
import { tecsVisited } from './rule-14-tecs-visited.ts';

export const ALL_RULES: readonly Rule[] = [
  everyTecHasAnAor,
  aorContiguous,
  workloadWithinTolerance,
  baseWithinReach,
  aorCovered,
  tecsVisited,
];

/** The rule of a number, or null when there is none. */
export function ruleOfNumber(number: number): Rule | null {
  return ALL_RULES.find((rule) => rule.number === number) ?? null;
}
