// What endpoints that act on a plan for its writers ask first.
import { error } from '@sveltejs/kit';
import type { PlanSummary } from '$lib/domain/plan.ts';
import { documentAccess } from '$lib/protocol/roles.ts';
import type { SignedIn } from '../../server/auth/session-port.ts';
import { requirePlan, requireRight } from './require-right.ts';

/** The person and the plan; answers 401, 403 or 404, the right before the plan. */
export async function requireWriter(
  locals: App.Locals,
  planId: string,
): Promise<{ readonly user: SignedIn['user']; readonly plan: PlanSummary }> {
  const user = requireRight(locals, 'list-plans');
  if (documentAccess(user.role, 'plan') !== 'write') {
    error(403, 'Only those who may change this plan see the proposals made for it.');
  }
  return { user, plan: await requirePlan(locals, planId) };
}
