// People with an account, and invitations. For administrators alone; every act asks again.
import { fail } from '@sveltejs/kit';
import { asId, type UserId } from '$lib/domain/ids.ts';
import type { Result } from '$lib/domain/result.ts';
import { done, refused, wrongFields } from '$lib/features/accounts/form-state.ts';
import { statusOfRefusal } from '$lib/features/accounts/refusal-status.ts';
import {
  changeRoleFormSchema,
  inviteFormSchema,
  personFormSchema,
  revokeInviteFormSchema,
} from '$lib/protocol/account-forms.ts';
import { readForm, textOfFields } from '$lib/protocol/form.ts';
import { ROLE_LABELS } from '$lib/protocol/roles.ts';
import type { People } from '../../../server/auth/people.ts';
import type { Refusal } from '../../../server/auth/refusal.ts';
import { requireRight } from '../require-right.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const UNREADABLE = 'This could not be read. Load the page again.';

const HISTORY_SHOWN = 30;

export const load: PageServerLoad = async ({ locals }) => {
  const user = requireRight(locals, 'manage-people');
  const { people, invites, audit } = locals.muster;
  return {
    user,
    people: await people.list(),
    invites: await invites.listOpen(),
    history: await audit.listForPeople({ limit: HISTORY_SHOWN }),
  };
};

export const actions = {
  invite: async ({ locals, request }: RequestEvent) => {
    const author = requireRight(locals, 'manage-people');
    const posted = await request.formData();
    const form = readForm(inviteFormSchema, posted);
    if (!form.ok) {
      return fail(400, wrongFields('invite', textOfFields(['role', 'note'], posted), form.error));
    }
    const { token } = await locals.muster.invites.create(form.value, author);
    const link = { path: `/invite/${token}`, note: form.value.note };
    return { ...done('invite', 'The link is ready.'), link };
  },

  revoke: async ({ locals, request }: RequestEvent) => {
    const author = requireRight(locals, 'manage-people');
    const form = readForm(revokeInviteFormSchema, await request.formData());
    if (!form.ok) return fail(400, refused('people', {}, { message: UNREADABLE }));
    const revoked = await locals.muster.invites.revoke(form.value.inviteId, author);
    return answerOf(revoked, () => 'The invitation is revoked; its link no longer works.');
  },

  changeRole: async ({ locals, request }: RequestEvent) => {
    const author = requireRight(locals, 'manage-people');
    const form = readForm(changeRoleFormSchema, await request.formData());
    if (!form.ok) return fail(400, refused('people', {}, { message: UNREADABLE }));
    const { role } = form.value;
    const personId = asId<UserId>(form.value.personId);
    const changed = await locals.muster.people.changeRole({ personId, role, author });
    return answerOf(changed, ({ name }) => `${name} is now: ${ROLE_LABELS[role]}.`);
  },

  resetPassword: async ({ locals, request }: RequestEvent) => {
    const author = requireRight(locals, 'manage-people');
    const form = readForm(personFormSchema, await request.formData());
    if (!form.ok) return fail(400, refused('people', {}, { message: UNREADABLE }));
    const personId = asId<UserId>(form.value.personId);
    const made = await locals.muster.passwordResets.create({ personId, author });
    if (!made.ok) return answerOf(made, () => '');
    const link = { path: `/reset/${made.value.token}`, note: made.value.name };
    return { ...done('reset', `${made.value.name} can choose a new password.`), link };
  },

  endSessions: actionOnPerson('endSessions', (name) => `All sessions of ${name} have ended.`),
  disable: actionOnPerson('disable', (name) => `${name} can no longer sign in.`),
  enable: actionOnPerson('enable', (name) => `${name} can sign in again.`),
} satisfies Actions;

function actionOnPerson(
  act: 'endSessions' | 'disable' | 'enable',
  wordsFor: (name: string) => string,
) {
  return async ({ locals, request }: RequestEvent) => {
    const author = requireRight(locals, 'manage-people');
    const form = readForm(personFormSchema, await request.formData());
    if (!form.ok) return fail(400, refused('people', {}, { message: UNREADABLE }));
    const people: People = locals.muster.people;
    const acted = await people[act]({ personId: asId<UserId>(form.value.personId), author });
    return answerOf(acted, ({ name }) => wordsFor(name));
  };
}

function answerOf<T>(acted: Result<T, Refusal>, wordsFor: (value: T) => string) {
  if (acted.ok) return done('people', wordsFor(acted.value));
  return fail(statusOfRefusal(acted.error.code), refused('people', {}, acted.error));
}
