// Lets those who may join the live plan into its workspace, and leads the others to the page for readers.
import { redirect } from '@sveltejs/kit';
import { can, documentAccess } from '$lib/protocol/roles.ts';
import { requirePlan, requireRight } from '../../../require-right.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, params }) => {
  const user = requireRight(locals, 'list-plans');
  const plan = await requirePlan(locals, params.planId);
  if (can(user.role, 'work-in-own-area')) redirect(303, `/plans/${plan.id}/my-area`);
  if (documentAccess(user.role, 'plan') === 'none') redirect(303, `/plans/${plan.id}/summary`);
  const people = can(user.role, 'read-people-names') ? await locals.muster.people.listNames() : [];
  const { id, name, datasetId, archivedAt, isIllustrative } = plan;
  const { epoch, rosterEpoch, securityEpoch } = plan;
  return {
    me: user,
    plan: {
      ...{ id, name, datasetId, epoch, rosterEpoch, securityEpoch, isIllustrative },
      isArchived: archivedAt !== null,
      boundaries: (await locals.muster.areas.of(datasetId)).note,
    },
    people,
  };
};
