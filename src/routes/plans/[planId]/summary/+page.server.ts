// A plan to read: made on the server for everybody who may list plans, LTOs and viewers above all.
// Invariant: no person and no live document reaches this page.
import { overviewOfPlan } from '$lib/domain/derive/plan-overview.ts';
import { sketchOfOverview } from '$lib/features/plans/sketch-of-overview.ts';
import { LANGUAGES } from '$lib/domain/local-names.ts';
import { can, documentAccess } from '$lib/protocol/roles.ts';
import { requirePlan, requireRight } from '../../../require-right.ts';
import type { PageServerLoad } from './$types';

/** It works without scripts, which a phone on a bad network is spared. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const user = requireRight(locals, 'list-plans');
  const { id, name, datasetId, isIllustrative, archivedAt } = await requirePlan(
    locals,
    params.planId,
  );
  const plan = await locals.muster.plans.read(id);
  const dataset = locals.muster.datasets.get(datasetId);
  if (!plan || !dataset) throw new Error(`plan ${id} lacks its document or its dataset`);
  const asked = url.searchParams.get('language');
  const language = LANGUAGES.find((known) => known === asked) ?? 'en';
  const areas = await locals.muster.areas.of(datasetId);
  const overview = overviewOfPlan(plan, dataset, language);
  return {
    user,
    name,
    isIllustrative,
    isArchived: archivedAt !== null,
    datasetTitle: dataset.title,
    overview,
    sketch: sketchOfOverview(overview, areas.topology),
    boundaries: areas.note?.source ?? null,
    language,
    workspaceHref: documentAccess(user.role, 'plan') === 'none' ? null : `/plans/${id}`,
    ownArea: can(user.role, 'work-in-own-area')
      ? (await locals.muster.ownAreas.of(id, user.id)).kind
      : null,
    ownAreaHref: `/plans/${id}/my-area`,
    now: new Date().toISOString(),
  };
};
