// The own account: password and sessions.
import { error, fail } from '@sveltejs/kit';
import { done, refused, wrongFields } from '$lib/features/accounts/form-state.ts';
import { statusOfRefusal } from '$lib/features/accounts/refusal-status.ts';
import { changePasswordFormSchema, sessionFormSchema } from '$lib/protocol/account-forms.ts';
import { readForm } from '$lib/protocol/form.ts';
import type { SignedIn } from '../../../server/auth/session-port.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const { user, sessionHash } = requireSignedIn(locals);
  const { accounts, sessions } = locals.muster;
  const open = await sessions.listOfUser(user.id);
  return {
    user,
    email: await accounts.emailOf(user.id),
    sessions: open.map((session) => ({
      ...session,
      isThisOne: session.sessionHash === sessionHash,
    })),
  };
};

export const actions: Actions = {
  password: async ({ locals, request, getClientAddress }) => {
    const who = requireSignedIn(locals);
    const form = readForm(changePasswordFormSchema, await request.formData());
    if (!form.ok) return fail(400, wrongFields('password', {}, form.error));
    const address = getClientAddress();
    const changed = await locals.muster.accounts.changePassword(who, form.value, address);
    if (!changed.ok) {
      return fail(statusOfRefusal(changed.error.code), refused('password', {}, changed.error));
    }
    return done('password', 'Your password is changed. All other sessions were ended.');
  },

  endSession: async ({ locals, request }) => {
    const who = requireSignedIn(locals);
    const form = readForm(sessionFormSchema, await request.formData());
    const isEnded =
      form.ok && (await locals.muster.accounts.endSession(who, form.value.sessionHash));
    if (isEnded) return done('sessions', 'That session has ended.');
    const message = 'That session had ended already.';
    return fail(404, refused('sessions', {}, { message }));
  },

  endOtherSessions: async ({ locals }) => {
    const count = await locals.muster.accounts.endOtherSessions(requireSignedIn(locals));
    const what = count === 1 ? '1 other session has' : `${count} other sessions have`;
    return done('sessions', `${what} ended.`);
  },
};

function requireSignedIn(locals: App.Locals): SignedIn {
  return locals.signedIn ?? error(401, 'Sign in first.');
}
