// Keeps the findings of one plan in step with its edits and tells only what changed.
// Invariant: whoever adds up all changes has the findings of a check from scratch.
import { checkPlan, findingsOf, recheck, type PlanCheck, type RuleProgress } from './check-plan.ts';
import type { Finding } from './finding.ts';
import {
  applyPatch,
  createCheckerContext,
  type ContextFacts,
  type PlanPatch,
} from './plan-patch.ts';

/** What a check changed in the list of findings. */
export type FindingsChange = {
  /** New ones, and known ones that read differently now. */
  readonly found: readonly Finding[];
  /** Keys of findings that are no more. */
  readonly gone: readonly string[];
  readonly progress: readonly RuleProgress[];
};

export type PlanChecker = {
  /** Everything there is to find at the start. */
  readonly first: FindingsChange;
  /** Checks what an edit touched. */
  edit(patch: PlanPatch): FindingsChange;
};

/** Checks the plan from scratch, then waits for edits. */
export function createPlanChecker(facts: ContextFacts): PlanChecker {
  let context = createCheckerContext(facts);
  let check = checkPlan(context);
  return {
    first: { found: findingsOf(check), gone: [], progress: check.progress },
    edit(patch) {
      const { after, delta } = applyPatch(context, patch);
      const next = recheck(check, delta, { before: context, after });
      const change = changeBetween(check, next);
      context = after;
      check = next;
      return change;
    },
  };
}

function changeBetween(before: PlanCheck, after: PlanCheck): FindingsChange {
  const found: Finding[] = [];
  const gone: string[] = [];
  for (const [rule, findings] of after.byRule) {
    const known = before.byRule.get(rule);
    if (known === findings) continue;
    const old = new Map([...(known?.values() ?? [])].flat().map((one) => [one.key, one]));
    for (const finding of [...findings.values()].flat()) {
      const same = old.get(finding.key);
      old.delete(finding.key);
      if (!same || !isSame(same, finding)) found.push(finding);
    }
    gone.push(...old.keys());
  }
  return { found, gone, progress: after.progress };
}

/** Findings with the same key are about the same thing; only their words and places can differ. */
function isSame(a: Finding, b: Finding): boolean {
  return a === b || (a.why === b.why && a.tecIds.join() === b.tecIds.join());
}
