// A link from an administrator: choose a new password and sign in with it.
import { error, fail, redirect } from '@sveltejs/kit';
import { refused, wrongFields } from '$lib/features/accounts/form-state.ts';
import { statusOfRefusal } from '$lib/features/accounts/refusal-status.ts';
import { signInHere } from '$lib/features/accounts/session-cookie.ts';
import { newPasswordFormSchema } from '$lib/protocol/account-forms.ts';
import { readForm } from '$lib/protocol/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const owner = await locals.muster.passwordResets.find(params.token);
  if (!owner.ok) error(statusOfRefusal(owner.error.code), owner.error.message);
  return { name: owner.value.name, email: owner.value.email };
};

export const actions: Actions = {
  default: async (event) => {
    const form = readForm(newPasswordFormSchema, await event.request.formData());
    if (!form.ok) return fail(400, wrongFields('new-password', {}, form.error));
    const { passwordResets } = event.locals.muster;
    const changed = await passwordResets.complete(event.params.token, form.value.newPassword);
    if (!changed.ok) {
      return fail(statusOfRefusal(changed.error.code), refused('new-password', {}, changed.error));
    }
    await signInHere(event, changed.value.id);
    redirect(303, '/plans');
  },
};
