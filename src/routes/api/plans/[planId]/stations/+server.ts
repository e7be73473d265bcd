// Makes a list of stations for a plan, or takes over one that was read from a file. What it answers is the
// list's id; the plan chooses it by a command of its own.
import { error, json } from '@sveltejs/kit';
import { LIST_UNPACKED_MAX_BYTES } from '$lib/protocol/body-limits.ts';
import { documentAccess } from '$lib/protocol/roles.ts';
import { stationsRequestSchema } from '$lib/protocol/stations.ts';
import type { StationsRefusal } from '../../../../../../server/stations/stations.ts';
import { readPackedJson } from '../../../../read-packed-json.ts';
import { requireDocument, requirePlan } from '../../../../require-right.ts';
import type { RequestHandler } from './$types';

const STATUSES: Readonly<Record<StationsRefusal['code'], number>> = {
  unfit: 400,
  archived: 409,
  'too-many': 429,
  failed: 500,
};

export const POST: RequestHandler = async ({ locals, params, request }) => {
  const { id, name, role } = requireDocument(locals, 'plan');
  if (documentAccess(role, 'plan') !== 'write') {
    error(403, 'Your role can read this plan but not change it.');
  }
  const plan = await requirePlan(locals, params.planId);
  const body = await readPackedJson(request, LIST_UNPACKED_MAX_BYTES);
  const wanted = stationsRequestSchema.safeParse(body);
  if (!wanted.success) {
    const [issue] = wanted.error.issues;
    error(400, `This list cannot be used: ${issue?.path.join('.') ?? ''} ${issue?.message}`);
  }
  const kept = await locals.muster.stations.keep({
    ...{ planId: plan.id, datasetId: plan.datasetId, author: { id, name } },
    request: wanted.data,
  });
  if (kept.ok) return json(kept.value, { status: 201 });
  return json({ message: kept.error.message }, { status: STATUSES[kept.error.code] });
};
