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
import { rule15 } from './rule-15-team-in-its-aor.ts';
import { rule16 } from './rule-16-enough-observers.ts';
import { rule20 } from './rule-20-lodging-near.ts';
import { rule21 } from './rule-21-opening-in-time.ts';
import { rule22 } from './rule-22-closing-in-time.ts';
import { rule23 } from './rule-23-opening-and-closing-differ.ts';
import { rule24 } from './rule-24-number-of-stations.ts';
import { rule25 } from './rule-25-long-enough.ts';
import { rule26 } from './rule-26-day-fits.ts';
import { rule27 } from './rule-27-within-hours.ts';
import { rule28 } from './rule-28-local-time-known.ts';
import { rule29 } from './rule-29-no-overlap.ts';
import { rule30 } from './rule-30-places-verified.ts';
import { rule31 } from './rule-31-shares-like-the-frame.ts';
import { rule32 } from './rule-32-sample-in-order.ts';
import { rule33 } from './rule-33-special-station.ts';
import { rule34 } from './rule-34-tabulation-observed.ts';
import { rule35 } from './rule-35-duty-and-driver.ts';
import { rule36 } from './rule-36-driving-limits.ts';
import { rule37 } from './rule-37-night-driving-approved.ts';
import { rule38 } from './rule-38-zones-respected.ts';
import { rule39 } from './rule-39-satellite-phone.ts';
import { rule40 } from './rule-40-check-ins-planned.ts';
import { rule41 } from './rule-41-hospital-near.ts';
import { rule42 } from './rule-42-parliamentarians.ts';

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
  rule15,
  rule16,
  rule20,
  rule21,
  rule22,
  rule23,
  rule24,
  rule25,
  rule26,
  rule27,
  rule28,
  rule29,
  rule30,
  rule31,
  rule32,
  rule33,
  rule34,
  rule35,
  rule36,
  rule37,
  rule38,
  rule39,
  rule40,
  rule41,
  rule42,
];

/** Whether a key belongs to findings that a waiver can settle. */
export function isKeyOfWarning(key: string): boolean {
  const rule = ruleOfNumber(ruleOfFindingKey(key));
  return rule?.severity === 'warning' || rule?.isWarningKey?.(key) === true;
}

/** The rule of a number, or null when there is none. */
export function ruleOfNumber(number: number): Rule | null {
  return ALL_RULES.find((rule) => rule.number === number) ?? null;
}
