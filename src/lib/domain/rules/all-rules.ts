// The rules of the plan checker that there are, by their number in the domain's list.
import { ruleOfFindingKey } from './finding.ts';
import type { Rule } from './rule.ts';
import { rule01 } from './rule-01-two-observers.ts';
import { rule02 } from './rule-02-different-nationality.ts';
import { rule03 } from './rule-03-mixed-and-experienced.ts';
import { rule04 } from './rule-04-no-host-national.ts';
import { rule05 } from './rule-05-one-team-a-day.ts';
import { rule06 } from './rule-06-accredited.ts';
import { rule07 } from './rule-07-present.ts';
import { rule08 } from './rule-08-state-share.ts';
import { rule09 } from './rule-09-every-tec-has-an-aor.ts';
import { rule10 } from './rule-10-aor-contiguous.ts';
import { rule11 } from './rule-11-workload-within-tolerance.ts';
import { rule12 } from './rule-12-base-within-reach.ts';
import { rule13 } from './rule-13-aor-covered.ts';
import { rule14 } from './rule-14-tecs-visited.ts';

export const ALL_RULES: readonly Rule[] = [
  rule01,
  rule02,
  rule03,
  rule04,
  rule05,
  rule06,
  rule07,
  rule08,
  rule09,
  rule10,
  rule11,
  rule12,
  rule13,
  rule14,
];

/** Whether a key belongs to findings that a waiver can settle. */
export function isKeyOfWarning(key: string): boolean {
  const rule = ruleOfNumber(ruleOfFindingKey(key));
  return rule?.severity === 'warning' || rule?.warningKeys?.has(key) === true;
}

/** The rule of a number, or null when there is none. */
export function ruleOfNumber(number: number): Rule | null {
  return ALL_RULES.find((rule) => rule.number === number) ?? null;
}
