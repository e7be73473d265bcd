// What every page and endpoint of ours asks first: who is it, may they, and is there such a plan.
// Invariant: the right is asked before the plan, so that nobody learns which plans exist by trying.
import { error } from '@sveltejs/kit';
import { asId, type PlanId } from '$lib/domain/ids.ts';
import type { PlanSummary } from '$lib/domain/plan.ts';
import { can, documentAccess, type Capability, type DocumentKind } from '$lib/protocol/roles.ts';
import type { SignedIn } from '../../server/auth/session-port.ts';

/** The person who asks; answers 401 or 403 when they may not. */
export function requireRight(locals: App.Locals, capability: Capability): SignedIn['user'] {
  const user = locals.signedIn?.user;
  if (!user) error(401, 'Sign in first.');
  if (!can(user.role, capability)) {
    error(403, 'Your role does not allow this. Ask an administrator if you need it.');
  }
  return user;
}

/** The person who asks, who may read live documents of a kind; answers 401 or 403 when they may not. */
export function requireDocument(locals: App.Locals, kind: DocumentKind): SignedIn['user'] {
  const user = requireRight(locals, 'list-plans');
  if (documentAccess(user.role, kind) === 'none') {
    error(403, 'Your role does not allow this. Ask an administrator if you need it.');
  }
  return user;
}

/** The plan of an address; answers 404 when there is none. */
export async function requirePlan(locals: App.Locals, planId: string): Promise<PlanSummary> {
  const plan = await locals.muster.plans.get(asId<PlanId>(planId));
  if (!plan) error(404, 'There is no such plan. Choose one from the list of plans.');
  return plan;
}
