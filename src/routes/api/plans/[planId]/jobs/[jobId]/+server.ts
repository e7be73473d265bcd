// Cancels a job; anybody who may write the plan may, whoever started it.
import { error } from '@sveltejs/kit';
import { requireWriter } from '../../../../../require-writer.ts';
import type { RequestHandler } from './$types';

export const DELETE: RequestHandler = async ({ locals, params }) => {
  const { plan } = await requireWriter(locals, params.planId);
  if (!locals.muster.jobs.cancel(plan.id, params.jobId)) {
    error(404, 'This job has ended already.');
  }
  return new Response(null, { status: 204 });
};
