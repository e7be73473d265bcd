// A list of stations by the fingerprint of its content: it never changes, so that a browser keeps it for good.
import { error } from '@sveltejs/kit';
import { asId, type StationFrameId } from '$lib/domain/ids.ts';
import { sendKeptList } from '../../../../../send-kept-list.ts';
import { requireDocument, requirePlan } from '../../../../../require-right.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, request }) => {
  requireDocument(locals, 'plan');
  const { id } = await requirePlan(locals, params.planId);
  const frameId = asId<StationFrameId>(params.frameId);
  const list = await locals.muster.stations.findFrame(id, frameId);
  if (!list) error(404, 'This plan has no such list of stations. Load the page again.');
  return sendKeptList(list, request);
};
