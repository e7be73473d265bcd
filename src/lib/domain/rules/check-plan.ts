// Runs the rules over a whole plan, or after an edit over what it touched.
// Invariant: `recheck` gives what `checkPlan` would give on the plan after the edit.
import { ALL_RULES } from './all-rules.ts';
import type { Finding } from './finding.ts';
import type { PlanDelta, Rule, RuleContext } from './rule.ts';

/** How far the work that a rule looks at has come. */
export type RuleProgress = {
  readonly rule: number;
  readonly label: string;
  readonly done: number;
  readonly total: number;
};

type FindingsOfSubjects = ReadonlyMap<string, readonly Finding[]>;

/** What the rules found; a subject without findings has no entry. */
export type PlanCheck = {
  readonly byRule: ReadonlyMap<number, FindingsOfSubjects>;
  readonly progress: readonly RuleProgress[];
};

/** Checks everything. */
export function checkPlan(context: RuleContext, rules: readonly Rule[] = ALL_RULES): PlanCheck {
  return {
    byRule: new Map(rules.map((rule) => [rule.number, checkAllSubjects(rule, context)])),
    progress: progressOf(rules, context),
  };
}

/** Checks what an edit touched; `delta` names every key whose value differs between the contexts. */
export function recheck(
  previous: PlanCheck,
  delta: PlanDelta,
  contexts: { readonly before: RuleContext; readonly after: RuleContext },
  rules: readonly Rule[] = ALL_RULES,
): PlanCheck {
  const { before, after } = contexts;
  const byRule = new Map(previous.byRule);
  for (const rule of rules) {
    const touched = rule.touchedBy(delta, before, after);
    const known = previous.byRule.get(rule.number) ?? new Map();
    byRule.set(
      rule.number,
      touched === 'all'
        ? checkAllSubjects(rule, after)
        : checkSubjects(rule, new Set(touched), after, known),
    );
  }
  return { byRule, progress: progressOf(rules, after) };
}

/** Every finding, by rule and then by key. */
export function findingsOf({ byRule }: PlanCheck): readonly Finding[] {
  return [...byRule.keys()]
    .sort((a, b) => a - b)
    .flatMap((rule) => [...(byRule.get(rule)?.values() ?? [])].flat().sort(byKey));
}

function checkAllSubjects(rule: Rule, context: RuleContext): FindingsOfSubjects {
  return checkSubjects(rule, new Set(rule.subjectsOf(context)), context, new Map());
}

/** `known` itself when nothing is found and nothing was. */
function checkSubjects(
  rule: Rule,
  subjects: ReadonlySet<string>,
  context: RuleContext,
  known: FindingsOfSubjects,
): FindingsOfSubjects {
  if (subjects.size === 0) return known;
  const found = new Map(known);
  for (const subject of subjects) {
    const findings = rule.check(subject, context);
    if (findings.length > 0) found.set(subject, findings);
    else found.delete(subject);
  }
  return found;
}

function progressOf(rules: readonly Rule[], context: RuleContext): readonly RuleProgress[] {
  return rules.flatMap((rule) => {
    const progress = rule.progress?.(context);
    return progress ? [{ rule: rule.number, ...progress }] : [];
  });
}

function byKey(a: Finding, b: Finding): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
