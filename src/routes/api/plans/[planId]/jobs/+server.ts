// The jobs of a plan: what runs or ran last, and how to start one.
import { error, json } from '@sveltejs/kit';
import { jobRequestSchema } from '$lib/protocol/jobs.ts';
import type { JobRefusal } from '../../../../../../server/jobs/start-job.ts';
import { requireWriter } from '../../../../require-writer.ts';
import type { RequestHandler } from './$types';

const STATUSES: Readonly<Record<JobRefusal['code'], number>> = {
  unfit: 400,
  unknown: 404,
  archived: 409,
  running: 409,
  busy: 429,
};

export const GET: RequestHandler = async ({ locals, params }) => {
  const { plan } = await requireWriter(locals, params.planId);
  return json({ jobs: locals.muster.jobs.of(plan.id) });
};

export const POST: RequestHandler = async ({ locals, params, request }) => {
  const { user, plan } = await requireWriter(locals, params.planId);
  const body: unknown = await request.json().catch(() => null);
  const wanted = jobRequestSchema.safeParse(body);
  if (!wanted.success) {
    const [issue] = wanted.error.issues;
    error(400, `These choices cannot be used: ${issue?.path.join('.') ?? ''} ${issue?.message}`);
  }
  const author = { id: user.id, name: user.name };
  const started = await locals.muster.jobs.propose(plan.id, author, wanted.data);
  if (started.ok) return json({ job: started.value }, { status: 201 });
  return json({ message: started.error.message }, { status: STATUSES[started.error.code] });
};
