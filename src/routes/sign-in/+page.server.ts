// Signing in; afterwards back to where the person wanted to go.
import { fail, redirect } from '@sveltejs/kit';
import { refused, wrongFields } from '$lib/features/accounts/form-state.ts';
import { safeNextPath } from '$lib/features/accounts/next-path.ts';
import { statusOfRefusal } from '$lib/features/accounts/refusal-status.ts';
import { signInHere } from '$lib/features/accounts/session-cookie.ts';
import { signInFormSchema } from '$lib/protocol/account-forms.ts';
import { readForm, textOfFields } from '$lib/protocol/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (locals.signedIn) redirect(303, safeNextPath(url.searchParams.get('next')));
  return { isSetUpNeeded: await locals.muster.setup.isNeeded() };
};

export const actions: Actions = {
  default: async (event) => {
    const { accounts } = event.locals.muster;
    const posted = await event.request.formData();
    const typed = textOfFields(['email'], posted);
    const form = readForm(signInFormSchema, posted);
    if (!form.ok) return fail(400, wrongFields('sign-in', typed, form.error));
    const known = await accounts.signIn(form.value, event.getClientAddress());
    if (!known.ok) {
      return fail(statusOfRefusal(known.error.code), refused('sign-in', typed, known.error));
    }
    await signInHere(event, known.value.userId);
    redirect(303, safeNextPath(event.url.searchParams.get('next')));
  },
};
