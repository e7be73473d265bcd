// Watches everything that a browser context does, and collects what must not happen on any page: a
// request to another host, a violation of the content policy, an uncaught error, a console error.
import type { BrowserContext, Page } from '@playwright/test';

/** Chromium's own words when a request meets a stopped server or no network; the page copes with it. */
const LOST_CONNECTION =
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_(REFUSED|RESET|CLOSED)|EMPTY_RESPONSE|NETWORK_CHANGED)/;

export type PageGuard = {
  /** Watches a context from now on. */
  watch(context: BrowserContext): void;
  /** Declares that this test provokes console errors like this one. */
  allowError(pattern: RegExp): void;
  /** Declares that this test cuts the network or the server. */
  allowLostConnections(): void;
  /** What happened and was not declared. */
  faults(): readonly string[];
};

/** A guard that lets requests pass to `origin` only. */
export function createPageGuard(origin: string): PageGuard {
  const { host } = new URL(origin);
  const seen: string[] = [];
  const allowed: RegExp[] = [];

  function checkHost(url: string, what: string): void {
    const { protocol, host: asked } = new URL(url);
    const isLocal = protocol === 'data:' || protocol === 'blob:' || protocol === 'about:';
    if (!isLocal && asked !== host) seen.push(`${what} to a foreign host: ${url}`);
  }
  function watchPage(page: Page): void {
    page.on('websocket', (socket) => checkHost(socket.url(), 'WebSocket'));
    page.on('pageerror', (error) => seen.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      seen.push(`console error on ${page.url()}: ${message.text()} ${message.location().url}`);
    });
  }
  return {
    watch(context) {
      context.on('request', (request) => checkHost(request.url(), 'request'));
      context.on('page', watchPage);
    },
    allowError: (pattern) => void allowed.push(pattern),
    allowLostConnections: () => void allowed.push(LOST_CONNECTION),
    faults: () => seen.filter((fault) => !allowed.some((pattern) => pattern.test(fault))),
  };
}
