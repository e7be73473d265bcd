// Where a person goes after signing in. Invariant: never to another host, whatever the link said.

const AFTER_SIGN_IN = '/plans';
/** Only its origin is compared; it is never opened. */
const HERE = 'http://here.invalid';

/** The address of the sign-in page that leads back to where the person wanted to go. */
export function signInPath(wanted: URL): string {
  const next = safeNextPath(wanted.pathname + wanted.search);
  return next === AFTER_SIGN_IN || next === '/'
    ? '/sign-in'
    : `/sign-in?next=${encodeURIComponent(next)}`;
}

/** A path of this server, or the list of plans for anything else. */
export function safeNextPath(next: string | null): string {
  if (!next?.startsWith('/') || !URL.canParse(next, HERE)) return AFTER_SIGN_IN;
  const { origin, pathname, search, hash } = new URL(next, HERE);
  // "/.//host" is a path to the parser and another host to the browser once it is normalised.
  if (origin !== HERE || pathname.startsWith('//')) return AFTER_SIGN_IN;
  return pathname + search + hash;
}
