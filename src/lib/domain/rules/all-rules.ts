// The rules of the plan checker that there are, by their number in the domain's list.
import type { Rule } from './rule.ts';
import { rule09 } from './rule-09-every-tec-has-an-aor.ts';
import { rule10 } from './rule-10-aor-contiguous.ts';
import { rule11 } from './rule-11-workload-within-tolerance.ts';
import { rule12 } from './rule-12-base-within-reach.ts';
import { rule13 } from './rule-13-aor-covered.ts';
import { rule14 } from './rule-14-tecs-visited.ts';

export const ALL_RULES: readonly Rule[] = [rule09, rule10, rule11, rule12, rule13, rule14];

/** The rule of a number, or null when there is none. */
export function ruleOfNumber(number: number): Rule | null {
  return ALL_RULES.find((rule) => rule.number === number) ?? null;
}
