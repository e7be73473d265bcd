// What happens to every request before its page or endpoint: who asks, whether that may be, and what
// the browser may keep. Invariant: a route needs a session unless it is named as open.
import { error, redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError, RequestEvent } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { randomId } from '$lib/domain/ids.ts';
import { signInPath } from '$lib/features/accounts/next-path.ts';
import { setSessionCookie } from '$lib/features/accounts/session-cookie.ts';
import { bodyLimitOf } from '$lib/protocol/body-limits.ts';
import { readTheme, THEME_COOKIE } from '$lib/protocol/theme.ts';

const OPEN_ROUTES: ReadonlySet<string> = new Set([
  '/sign-in',
  '/setup/[token]',
  '/invite/[token]',
  '/reset/[token]',
  '/theme',
  '/api/health',
]);

const TOO_LARGE = 'What was sent is too large. Send less at once.';

const READING_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const refuseForeignSites: Handle = ({ event, resolve }) => {
  if (isForeignWrite(event)) error(403, 'This request came from another site and was refused.');
  return resolve(event);
};

const refuseLargeBodies: Handle = ({ event, resolve }) => {
  const { headers } = event.request;
  const length = headers.get('content-length');
  if (length === null && headers.has('transfer-encoding')) error(411, 'Say how long it is.');
  if (Number(length ?? 0) > bodyLimitOf(event.route.id)) error(413, TOO_LARGE);
  return resolve(event);
};

const findWhoAsks: Handle = async ({ event, resolve }) => {
  const { muster } = globalThis;
  if (!muster) throw new Error('Muster is not running');
  event.locals.muster = muster;
  event.locals.theme = readTheme(event.cookies.get(THEME_COOKIE));
  const session = await muster.sessions.read(event.request.headers.get('cookie') ?? '');
  event.locals.signedIn = session?.signedIn ?? null;
  if (session?.renewed) setSessionCookie(event, session.renewed);
  return resolve(event);
};

const requireSession: Handle = ({ event, resolve }) => {
  const { route, locals, url } = event;
  if (locals.signedIn || route.id === null || OPEN_ROUTES.has(route.id)) return resolve(event);
  if (route.id.startsWith('/api/')) error(401, 'Sign in first.');
  redirect(303, signInPath(url));
};

const answerPrivately: Handle = async ({ event, resolve }) => {
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%muster.theme%', event.locals.theme),
  });
  if (!response.headers.has('cache-control')) {
    response.headers.set('cache-control', 'private, no-store');
  }
  return response;
};

export const handle: Handle = sequence(
  refuseForeignSites,
  refuseLargeBodies,
  findWhoAsks,
  requireSession,
  answerPrivately,
);

/** A fault is logged under an id; the person gets the id and what to do, never the fault itself. */
export const handleError: HandleServerError = ({ error: fault, status, message, event }) => {
  if (status === 404) return { message: 'There is nothing at this address.' };
  if (status === 413) return { message: TOO_LARGE };
  if (status < 500) return { message };
  const faultId = randomId<never>();
  console.error(`Fault ${faultId} at ${event.request.method} ${event.route.id ?? ''}:`, fault);
  return {
    message: 'Muster could not do this. Try again; if it stays so, report the fault.',
    faultId,
  };
};

/** SvelteKit checks the origin of form posts only; this also covers what scripts send. */
function isForeignWrite({ request, url }: RequestEvent): boolean {
  if (READING_METHODS.has(request.method)) return false;
  const origin = request.headers.get('origin');
  return origin !== null && origin !== url.origin;
}
