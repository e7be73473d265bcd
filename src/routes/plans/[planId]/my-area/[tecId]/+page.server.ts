// One TEC of the reader's own area: everything known of it, and what the reader has to say about it.
import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { CORRECTION_FIELDS, valueOfField } from '$lib/domain/contribution.ts';
import { asId, type PlanId, type TecId } from '$lib/domain/ids.ts';
import { done, refused, wrongFields } from '$lib/features/accounts/form-state.ts';
import { saidForReader } from '$lib/features/my-area/said-of.ts';
import { commentFormSchema, correctionFormSchema } from '$lib/protocol/contribution.ts';
import { readForm, textOfFields } from '$lib/protocol/form.ts';
import type { ContributionRefusal } from '../../../../../../server/own-areas/contributions.ts';
import { CONTRIBUTION_STATUS } from '../../../../contribution-status.ts';
import { requirePlan, requireRight } from '../../../../require-right.ts';
import { languageOf, requireOwnArea } from '../require-own-area.ts';
import type { Actions, PageServerLoad } from './$types';

/** It works without scripts, which a phone on a bad network is spared. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { user, plan, own } = await requireOwnArea(locals, params.planId);
  const { dataset, area } = own;
  const tec = area.tecs.find(({ id }) => id === params.tecId);
  const facts = tec && dataset.tecs.get(tec.id);
  if (!tec || !facts) error(404, 'This TEC is not in your area.');
  const said = await locals.muster.contributions.list(plan.id);
  return {
    user,
    plan: { id: plan.id, name: plan.name, isArchived: plan.archivedAt !== null },
    code: area.code,
    baseNames: area.baseNames,
    tec,
    currentValues: CORRECTION_FIELDS.map((field) => ({ field, value: valueOfField(facts, field) })),
    said: saidForReader(
      said.filter(({ tecId }) => tecId === tec.id),
      { userId: user.id, teamId: own.team.id },
    ),
    language: languageOf(url),
  };
};

export const actions: Actions = {
  comment: async (event) => {
    const { wish, form } = await readWish(event);
    const typed = textOfFields(['text'], form);
    const read = readForm(commentFormSchema, form);
    if (!read.ok) return fail(400, wrongFields('comment', typed, read.error));
    const added = await event.locals.muster.contributions.comment({ ...wish, ...read.value });
    if (!added.ok) return refusal('comment', typed, added.error);
    return done('comment', 'Sent to the core team. You will see the answer here.');
  },
  correct: async (event) => {
    const { wish, form } = await readWish(event);
    const typed = textOfFields(['field', 'proposedValue', 'text'], form);
    const read = readForm(correctionFormSchema, form);
    if (!read.ok) return fail(400, wrongFields('correct', typed, read.error));
    const { contributions } = event.locals.muster;
    const added = await contributions.proposeCorrection({ ...wish, ...read.value });
    if (!added.ok) return refusal('correct', typed, added.error);
    return done('correct', 'Sent to the core team. You will see here what it decides.');
  },
};

async function readWish({ locals, params, request }: RequestEvent) {
  const { id, name } = requireRight(locals, 'work-in-own-area');
  const plan = await requirePlan(locals, params['planId'] ?? '');
  const tecId = asId<TecId>(params['tecId'] ?? '');
  const wish: { planId: PlanId; tecId: TecId; author: { id: typeof id; name: string } } = {
    ...{ planId: plan.id, tecId, author: { id, name } },
  };
  return { wish, form: await request.formData() };
}

function refusal(
  form: 'comment' | 'correct',
  typed: Readonly<Record<string, string>>,
  error: ContributionRefusal,
) {
  const { code, message, field } = error;
  const shown = field === undefined ? { message } : { message, field };
  return fail(CONTRIBUTION_STATUS[code], refused(form, typed, shown));
}
