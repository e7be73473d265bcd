// Puts the session cookie into an answer. Invariant: scripts can never read it.
import type { RequestEvent } from '@sveltejs/kit';
import type { UserId } from '../../domain/ids.ts';

type SessionCookie = { readonly name: string; readonly value: string; readonly maxAge: number };

/** Sets the cookie; over https, or where the operator says so, it travels encrypted only. */
export function setSessionCookie(
  { cookies, url, locals }: Pick<RequestEvent, 'cookies' | 'url' | 'locals'>,
  { name, value, maxAge }: SessionCookie,
): void {
  cookies.set(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: locals.muster.config.secureCookies || url.protocol === 'https:',
    maxAge,
  });
}

/** Signs this browser in as somebody; whoever was signed in here before is signed out. */
export async function signInHere(event: RequestEvent, userId: UserId): Promise<void> {
  const { muster, signedIn } = event.locals;
  if (signedIn) await muster.sessions.end(signedIn.user.id, signedIn.sessionHash);
  const userAgent = event.request.headers.get('user-agent') ?? '';
  setSessionCookie(event, await muster.sessions.start(userId, userAgent));
}
