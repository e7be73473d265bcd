// What a rule finds in a whole plan, and that it says so in the form every rule keeps to.
import { expect } from 'vitest';
import type { Finding } from '../../src/lib/domain/rules/finding.ts';
import type { Rule, RuleContext } from '../../src/lib/domain/rules/rule.ts';

/** The findings of all subjects; also holds each to its rule's number, its key's length and to no name. */
export function findingsOfRule<Subject extends string>(
  rule: Rule<Subject>,
  context: RuleContext,
): readonly Finding[] {
  const findings = [...rule.subjectsOf(context)].flatMap((id) => rule.check(id, context));
  expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
  for (const { key, rule: number, severity, why } of findings) {
    const ofKey = rule.isWarningKey?.(key) ? 'warning' : rule.severity;
    expect([number, severity]).toEqual([rule.number, ofKey]);
    expect(key.length).toBeLessThanOrEqual(64);
    for (const { name } of context.roster?.observers.values() ?? []) {
      expect(why).not.toContain(name);
    }
  }
  return findings;
}
