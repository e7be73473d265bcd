// What a finished job proposes.
import { error, json } from '@sveltejs/kit';
import { requireWriter } from '../../../../../../require-writer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const { plan } = await requireWriter(locals, params.planId);
  const proposal = locals.muster.jobs.proposalOf(plan.id, params.jobId);
  if (!proposal) error(404, 'This proposal is no longer kept. Make a new one.');
  return json(proposal);
};
