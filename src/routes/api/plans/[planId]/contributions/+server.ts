// What LTOs said about the TECs of a plan, for the core team: to read, and to decide about.
import { error, json } from '@sveltejs/kit';
import { decisionSchema } from '$lib/protocol/contribution.ts';
import { CONTRIBUTION_STATUS } from '../../../../contribution-status.ts';
import { requirePlan, requireRight } from '../../../../require-right.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  requireRight(locals, 'review-contributions');
  const plan = await requirePlan(locals, params.planId);
  return json({ contributions: await locals.muster.contributions.list(plan.id) });
};

export const POST: RequestHandler = async ({ locals, params, request }) => {
  const { id, name } = requireRight(locals, 'review-contributions');
  const plan = await requirePlan(locals, params.planId);
  const wish = decisionSchema.safeParse(await request.json().catch(() => null));
  if (!wish.success) error(400, wish.error.issues[0]?.message ?? 'Send what you decide.');
  const decided = await locals.muster.contributions.decide({
    ...{ planId: plan.id, author: { id, name } },
    ...wish.data,
  });
  if (decided.ok) return json({});
  const { code, message, field } = decided.error;
  return json({ message, field }, { status: CONTRIBUTION_STATUS[code] });
};
