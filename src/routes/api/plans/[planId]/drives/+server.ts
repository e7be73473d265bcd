// What the mission's routing service knows of a plan's drives: from each base to the seats of its AoR, or
// between the seats that are named.
import { error, json } from '@sveltejs/kit';
import { drivesNeeded } from '$lib/domain/derive/drives-of-team.ts';
import { asId, type TecId } from '$lib/domain/ids.ts';
import { requireDocument, requirePlan } from '../../../../require-right.ts';
import type { RequestHandler } from './$types';

/** All pairs of so many seats; more are asked for in parts. */
const SEATS_MAX = 60;

export const GET: RequestHandler = async ({ locals, params, url }) => {
  requireDocument(locals, 'plan');
  const { muster } = locals;
  const { id, datasetId } = await requirePlan(locals, params.planId);
  const plan = await muster.plans.read(id);
  const dataset = muster.datasets.get(datasetId);
  if (!plan || !dataset) error(404, 'There is no such plan. Choose one from the list of plans.');
  const between = url.searchParams.get('between');
  const pairs = between === null ? drivesNeeded(plan, dataset) : pairsOf(between);
  return json(await muster.travel.drivesOfPairs(dataset, pairs));
};

/** "KZ-AKM-01,KZ-AKM-02": every pair of them. */
function pairsOf(between: string): readonly (readonly [TecId, TecId])[] {
  const seats = [...new Set(between.split(','))].map((text) => asId<TecId>(text));
  if (seats.length > SEATS_MAX) error(400, `Name at most ${SEATS_MAX} TECs at once.`);
  return seats.flatMap((from, index) => seats.slice(index + 1).map((to) => [from, to] as const));
}
