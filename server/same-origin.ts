// Whether a WebSocket handshake comes from a page of this very server.
// Invariant: browsers send Origin with every WebSocket handshake, so one without it is not a page.
import type { IncomingMessage } from 'node:http';
import { originOfRequest } from './forwarded.ts';

/** True when Origin names the host and port that was asked. */
export function isSameOrigin(request: IncomingMessage, trustProxy: boolean): boolean {
  const { origin } = request.headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  const { protocol, host } = originOfRequest(request, trustProxy);
  const own = `${protocol}://${host}`;
  return URL.canParse(own) && new URL(origin).host === new URL(own).host;
}
