// A sample by the fingerprint of its content: it never changes, so that a browser keeps it for good.
import { error } from '@sveltejs/kit';
import { asId, type SampleId } from '$lib/domain/ids.ts';
import { requireDocument, requirePlan } from '../../../../../require-right.ts';
import { sendKeptList } from '../../../../../send-kept-list.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
  requireDocument(locals, 'plan');
  const { id } = await requirePlan(locals, params.planId);
  const sample = await locals.muster.samples.find(id, asId<SampleId>(params.sampleId));
  if (!sample) error(404, 'This plan has no such sample. Load the page again.');
  return sendKeptList(sample, request);
};
