// A page of a plan's audit log, newest first, for the activity feed.
import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { DOCUMENT_KINDS, documentAccess } from '$lib/protocol/roles.ts';
import { requirePlan, requireRight } from '../../../../require-right.ts';
import type { RequestHandler } from './$types';

const LIMIT_MAX = 100;

const pageSchema = z.object({
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(50),
});

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { role } = requireRight(locals, 'read-activity');
  const plan = await requirePlan(locals, params.planId);
  const page = pageSchema.safeParse(Object.fromEntries(url.searchParams));
  if (!page.success) {
    error(400, `before must be the id of an entry, limit a number from 1 to ${LIMIT_MAX}.`);
  }
  const { before, limit } = page.data;
  const entries = await locals.muster.audit.listForPlan(plan.id, {
    limit,
    documents: DOCUMENT_KINDS.filter((kind) => documentAccess(role, kind) !== 'none'),
    ...(before !== undefined && { before }),
  });
  return json({ entries });
};
