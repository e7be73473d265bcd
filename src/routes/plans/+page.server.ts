// The list of plans, and everything that can be done to a plan as a whole.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { asId, type DatasetId, type PlanId } from '$lib/domain/ids.ts';
import type { PlanSummary } from '$lib/domain/plan.ts';
import { can, documentAccess, type Role } from '$lib/protocol/roles.ts';
import type { PlanListItem } from '$lib/features/plans/plan-list-item.ts';
import type { PlanError, PlanResult } from '../../../server/plans/plan-writer.ts';
import { requireRight } from '../require-right.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const user = requireRight(locals, 'list-plans');
  const { role } = user;
  const { plans, datasets, live } = locals.muster;
  const all = await plans.list();
  const titleOf = (plan: PlanSummary) => datasets.get(plan.datasetId)?.title ?? plan.datasetId;
  const itemOf = (plan: PlanSummary) => listItemOf(plan, titleOf(plan), role);
  const mayReadNames = can(role, 'read-people-names');
  return {
    user,
    active: all.filter((plan) => plan.archivedAt === null).map(itemOf),
    archived: all.filter((plan) => plan.archivedAt !== null).map(itemOf),
    datasets: [...datasets.values()].map(({ id, title }) => ({ id, title })),
    people: mayReadNames ? Object.fromEntries(live.peopleInPlans()) : {},
    mayManage: can(role, 'manage-plans'),
    now: new Date().toISOString(),
  };
};

export const actions: Actions = {
  create: async (event) => {
    const { plans, author, text } = await readRequest(event);
    const wish = { name: text('name'), datasetId: asId<DatasetId>(text('datasetId')) };
    const result = await plans.create({ ...wish, author });
    if (!result.ok) return refused('create', result.error, wish);
    redirect(303, `/plans/${result.value.id}`);
  },
  demonstration: async (event) => {
    const { plans, author } = await readRequest(event);
    const result = await plans.createDemonstration(author);
    if (!result.ok) return refused('demonstration', result.error, {});
    redirect(303, `/plans/${result.value.id}`);
  },
  rename: async (event) => {
    const { plans, author, text } = await readRequest(event);
    const wish = { planId: asId<PlanId>(text('planId')), name: text('name') };
    const result = await plans.rename({ ...wish, author });
    return result.ok ? { name: result.value.name } : refused('rename', result.error, wish);
  },
  duplicate: (event) => changeOne(event, 'duplicate'),
  archive: (event) => changeOne(event, 'archive'),
  unarchive: (event) => changeOne(event, 'unarchive'),
};

async function changeOne(event: RequestEvent, action: 'duplicate' | 'archive' | 'unarchive') {
  const { plans, author, text } = await readRequest(event);
  const planId = asId<PlanId>(text('planId'));
  const result: PlanResult = await plans[action]({ planId, author });
  return result.ok ? { name: result.value.name } : refused(action, result.error, { planId });
}

async function readRequest({ locals, request }: RequestEvent) {
  const { id, name } = requireRight(locals, 'manage-plans');
  const form = await request.formData();
  const text = (field: string) => {
    const value = form.get(field);
    return typeof value === 'string' ? value : '';
  };
  return { plans: locals.muster.plans, author: { id, name }, text };
}

/** What was typed goes back, so that nothing has to be written again. */
function refused<T extends object>(action: string, error: PlanError, typed: T) {
  const status = error.code === 'unknown-plan' ? 404 : 400;
  return fail(status, { action, field: error.field, message: error.message, typed });
}

function listItemOf(plan: PlanSummary, datasetTitle: string, role: Role): PlanListItem {
  const { id, name, updatedAt, isIllustrative } = plan;
  const href = `/plans/${id}${viewOfRole(role)}`;
  return { id, name, datasetTitle, updatedAt, isIllustrative, href };
}

/** What a role opens a plan with; an LTO without an own area is led on to the summary. */
function viewOfRole(role: Role): string {
  if (can(role, 'work-in-own-area')) return '/my-area';
  return documentAccess(role, 'plan') === 'none' ? '/summary' : '';
}
