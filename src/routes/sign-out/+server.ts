// Signing out: the session ends everywhere it is open, and the browser forgets what it kept.
import { redirect, type RequestHandler } from '@sveltejs/kit';
import { setSessionCookie } from '$lib/features/accounts/session-cookie.ts';

export const POST: RequestHandler = async (event) => {
  const { muster, signedIn } = event.locals;
  if (signedIn) await muster.sessions.end(signedIn.user.id, signedIn.sessionHash);
  setSessionCookie(event, muster.sessions.blankCookie());
  // Offline copies of plans must not outlive the session on a shared computer.
  event.setHeaders({ 'clear-site-data': '"storage"' });
  redirect(303, '/sign-in');
};
