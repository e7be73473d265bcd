// An invitation: shows what it offers, creates the account and signs in.
import { error, fail, redirect } from '@sveltejs/kit';
import { refused, wrongFields } from '$lib/features/accounts/form-state.ts';
import { statusOfRefusal } from '$lib/features/accounts/refusal-status.ts';
import { signInHere } from '$lib/features/accounts/session-cookie.ts';
import { newPersonFormSchema } from '$lib/protocol/account-forms.ts';
import { readForm, textOfFields } from '$lib/protocol/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const invite = await locals.muster.invites.find(params.token);
  if (!invite.ok) error(statusOfRefusal(invite.error.code), invite.error.message);
  return { role: invite.value.role, signedInAs: locals.signedIn?.user.name ?? null };
};

export const actions: Actions = {
  default: async (event) => {
    const { invites, live } = event.locals.muster;
    const posted = await event.request.formData();
    const typed = textOfFields(['name', 'email'], posted);
    const form = readForm(newPersonFormSchema, posted);
    if (!form.ok) return fail(400, wrongFields('new-person', typed, form.error));
    const joined = await invites.accept(event.params.token, form.value);
    if (!joined.ok) {
      return fail(statusOfRefusal(joined.error.code), refused('new-person', typed, joined.error));
    }
    // Whoever has a plan open can choose the new person at once.
    live.publishPlansChanged();
    await signInHere(event, joined.value.userId);
    redirect(303, '/plans');
  },
};
