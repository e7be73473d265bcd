// What happens to every request before its page or endpoint: who asks, what the answer may contain.
import type { Handle } from '@sveltejs/kit';

export const handle: Handle = async ({ event, resolve }) => {
  if (!globalThis.muster) throw new Error('Muster is not running');
  event.locals.muster = globalThis.muster;
  event.locals.signedIn = null;
  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%muster.theme%', 'system'),
  });
};
