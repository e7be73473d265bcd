// What every answer tells the browser, pages and files alike. The Content-Security-Policy is SvelteKit's.
import type { ServerResponse } from 'node:http';

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // Links with a token must not reach another host. Not `no-referrer`: then forms would post without
  // an Origin, and the check against foreign sites needs it.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Frame-Options': 'DENY',
};

/** Sets the headers before anything else answers. */
export function writeSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}
