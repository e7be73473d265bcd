// Where a request really came from and by which protocol.
// Invariant: X-Forwarded-* counts only behind a proxy of ours; otherwise any client could set it.
import type { IncomingMessage } from 'node:http';

export const PROTOCOL_HEADER = 'x-muster-protocol';
export const ADDRESS_HEADER = 'x-muster-address';
export const HOST_HEADER = 'x-muster-host';

export type RequestOrigin = {
  readonly protocol: 'http' | 'https';
  readonly host: string;
  /** The peer's network address. */
  readonly address: string;
};

/** Protocol, host and client address of a request. */
export function originOfRequest(request: IncomingMessage, trustProxy: boolean): RequestOrigin {
  const forwarded = (name: string) => (trustProxy ? lastOf(request.headers[name]) : null);
  return {
    protocol: forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http',
    host: forwarded('x-forwarded-host') ?? request.headers.host ?? '',
    address: forwarded('x-forwarded-for') ?? request.socket.remoteAddress ?? '',
  };
}

/** Tells SvelteKit's handler the same facts, overwriting whatever the client sent under these names. */
export function writeOriginHeaders(request: IncomingMessage, trustProxy: boolean): void {
  const { protocol, host, address } = originOfRequest(request, trustProxy);
  request.headers[PROTOCOL_HEADER] = protocol;
  request.headers[HOST_HEADER] = host;
  request.headers[ADDRESS_HEADER] = address;
}

/** The entry that the nearest proxy, the one we trust, has appended. */
function lastOf(header: string | string[] | undefined): string | null {
  const value = Array.isArray(header) ? header.at(-1) : header;
  const last = value?.split(',').at(-1)?.trim();
  return last ? last : null;
}
