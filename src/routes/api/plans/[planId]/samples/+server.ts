// The samples of a plan: who drew which when, and how to draw another.
import { error, json } from '@sveltejs/kit';
import { documentAccess } from '$lib/protocol/roles.ts';
import { drawRequestSchema } from '$lib/protocol/samples.ts';
import type { SampleRefusal } from '../../../../../../server/samples/samples.ts';
import { requireDocument, requirePlan } from '../../../../require-right.ts';
import type { RequestHandler } from './$types';

const STATUSES: Readonly<Record<SampleRefusal['code'], number>> = {
  unfit: 400,
  'unknown-plan': 404,
  archived: 409,
  'too-many': 429,
};

export const GET: RequestHandler = async ({ locals, params }) => {
  requireDocument(locals, 'plan');
  const { id } = await requirePlan(locals, params.planId);
  return json({ samples: await locals.muster.samples.list(id) });
};

export const POST: RequestHandler = async ({ locals, params, request }) => {
  const { id, name, role } = requireDocument(locals, 'plan');
  if (documentAccess(role, 'plan') !== 'write') {
    error(403, 'Your role can read this plan but not change it.');
  }
  const plan = await requirePlan(locals, params.planId);
  const body: unknown = await request.json().catch(() => null);
  const wanted = drawRequestSchema.safeParse(body);
  if (!wanted.success) {
    const [issue] = wanted.error.issues;
    error(400, `These choices cannot be used: ${issue?.path.join('.') ?? ''} ${issue?.message}`);
  }
  const wish = { planId: plan.id, author: { id, name }, wish: wanted.data.wish };
  const drawn = await locals.muster.samples.draw(wish);
  if (drawn.ok) return json({ sampleId: drawn.value }, { status: 201 });
  return json({ message: drawn.error.message }, { status: STATUSES[drawn.error.code] });
};
