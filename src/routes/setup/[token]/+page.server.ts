// The one-time set-up link: creates the first administrator and signs in.
import { error, fail, redirect } from '@sveltejs/kit';
import { refused, wrongFields } from '$lib/features/accounts/form-state.ts';
import { statusOfRefusal } from '$lib/features/accounts/refusal-status.ts';
import { signInHere } from '$lib/features/accounts/session-cookie.ts';
import { newPersonFormSchema } from '$lib/protocol/account-forms.ts';
import { readForm, textOfFields } from '$lib/protocol/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  if (await locals.muster.setup.isValid(params.token)) return;
  error(404, 'This set-up link is not valid. The newest one is printed when Muster starts.');
};

export const actions: Actions = {
  default: async (event) => {
    const { setup } = event.locals.muster;
    const posted = await event.request.formData();
    const typed = textOfFields(['name', 'email'], posted);
    const form = readForm(newPersonFormSchema, posted);
    if (!form.ok) return fail(400, wrongFields('new-person', typed, form.error));
    const joined = await setup.complete(event.params.token, form.value);
    if (!joined.ok) {
      return fail(statusOfRefusal(joined.error.code), refused('new-person', typed, joined.error));
    }
    await signInHere(event, joined.value.userId);
    redirect(303, '/plans');
  },
};
