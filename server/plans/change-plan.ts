// Renames plans, puts them away and takes them back. Invariant: nothing is ever deleted.
import type { PlanId } from '../../src/lib/domain/ids.ts';
import { err, ok } from '../../src/lib/domain/result.ts';
import type { ActivityContent } from '../../src/lib/protocol/activity.ts';
import { checkPlanName, freePlanName } from './plan-name.ts';
import { findPlanSummary, takenNames } from './plan-rows.ts';
import type { PlanChangeStep, PlanError } from './plan-writer.ts';

export const UNKNOWN_PLAN: PlanError = {
  code: 'unknown-plan',
  field: null,
  message: 'There is no such plan. Load the list again.',
};

const ARCHIVED: PlanError = {
  code: 'archived',
  field: null,
  message: 'This plan is archived. Restore it before you change it.',
};

/** Gives a plan another name. */
export function renamePlan(planId: PlanId, written: string): PlanChangeStep {
  return async (tx) => {
    const plan = await findPlanSummary(tx, planId);
    if (!plan) return err(UNKNOWN_PLAN);
    if (plan.archivedAt !== null) return err(ARCHIVED);
    const name = checkPlanName(written, await takenNames(tx, planId));
    if (!name.ok) return err({ code: 'invalid-name', field: 'name', message: name.error });
    if (name.value === plan.name) return ok({ planId, contents: [] });
    await tx.updateTable('plans').set({ name: name.value }).where('id', '=', planId).execute();
    return ok({ planId, contents: [{ kind: 'plan-renamed', from: plan.name, to: name.value }] });
  };
}

/** Puts a plan away: from then on it can be read, not written. */
export function archivePlan(planId: PlanId): PlanChangeStep {
  return async (tx, at) => {
    const plan = await findPlanSummary(tx, planId);
    if (!plan) return err(UNKNOWN_PLAN);
    if (plan.archivedAt !== null) return ok({ planId, contents: [] });
    await tx.updateTable('plans').set({ archived_at: at }).where('id', '=', planId).execute();
    return ok({ planId, contents: [{ kind: 'plan-archived' }] });
  };
}

/** Takes an archived plan back, under a free name when its own has been taken meanwhile. */
export function unarchivePlan(planId: PlanId): PlanChangeStep {
  return async (tx) => {
    const plan = await findPlanSummary(tx, planId);
    if (!plan) return err(UNKNOWN_PLAN);
    if (plan.archivedAt === null) return ok({ planId, contents: [] });
    const name = freePlanName(plan.name, await takenNames(tx, planId));
    await tx
      .updateTable('plans')
      .set({ archived_at: null, name })
      .where('id', '=', planId)
      .execute();
    const contents: ActivityContent[] = [{ kind: 'plan-restored' }];
    if (name !== plan.name) contents.push({ kind: 'plan-renamed', from: plan.name, to: name });
    return ok({ planId, contents });
  };
}
