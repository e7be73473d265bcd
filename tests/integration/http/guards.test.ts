// What the server refuses, whoever asks: foreign sites, oversized bodies, unknown upgrades; and what
// every answer tells the browser.
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cookieOf,
  personFields,
  startMusterServer,
  type MusterServer,
} from '../../support/muster-server.ts';
import { startServer } from '../../../server/start-server.ts';

let server: MusterServer;
let ann: string;

beforeAll(async () => {
  server = await startMusterServer();
  ann = await server.setUp('Ann');
});
afterAll(() => server.close());

describe('a post', () => {
  const fields = { email: 'ann@example.org', password: 'whatever it is' };

  it.each(['http://evil.example', 'null'])('from the origin %s is refused', async (origin) => {
    expect((await server.post('/sign-in', fields, { origin })).status).toBe(403);
    expect((await server.post('/sign-out', {}, { origin, cookie: ann })).status).toBe(403);
    expect((await server.get('/account', ann)).status).toBe(200);
  });

  it('as JSON from another site is refused too', async () => {
    const answer = await fetch(`${server.url}/account`, {
      method: 'POST',
      body: '{}',
      headers: {
        'content-type': 'application/json',
        cookie: ann,
        origin: 'http://evil.example',
      },
    });
    expect(answer.status).toBe(403);
  });

  it('passes on plain http under any address of this server', async () => {
    const { port } = new URL(server.url);
    const origin = `http://localhost:${port}`;
    const answer = await fetch(`${origin}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(fields),
      headers: { origin, accept: 'text/html' },
    });
    expect(answer.status).toBe(400);
  });

  it('cannot pretend to have come by https', async () => {
    const origin = server.url.replace('http:', 'https:');
    const headers = { 'x-forwarded-proto': 'https', 'x-muster-protocol': 'https' };
    expect((await server.post('/sign-in', fields, { origin, headers })).status).toBe(403);
  });

  it('larger than any form is refused with 413', async () => {
    const answer = await server.post('/sign-in', { ...fields, email: 'a'.repeat(70_000) });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('too large');
  });
});

describe('every answer', () => {
  it.each(['/sign-in', '/account', '/no/such/page', '/favicon.svg'])(
    'of %s keeps the browser strict',
    async (path) => {
      const { headers } = await server.get(path, ann);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
    },
  );

  it('with personal content is never stored and runs no inline script', async () => {
    const { headers } = await server.get('/account', ann);
    expect(headers.get('cache-control')).toBe('private, no-store');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'(;|$)/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('is rendered in the theme that the browser chose', async () => {
    const answer = await server.post('/theme', { theme: 'dark', next: '/account' });
    expect(answer.headers.get('location')).toBe('/account');
    const page = await server.get('/sign-in', cookieOf(answer));
    expect(await page.text()).toContain('<html lang="en" data-theme="dark">');
  });
});

describe('an upgrade that is not ours', () => {
  it.each(['//', '/elsewhere', '/%'])('to %s is refused and harms nobody', async (path) => {
    expect(await answerToUpgrade(path)).toBe('');
    expect((await server.get('/api/health')).status).toBe(200);
  });
});

describe('behind a proxy that we trust', () => {
  it('posts come by https and cookies travel encrypted only', async () => {
    const proxied = await startMusterServer({ trustProxy: true });
    const token = await proxied.muster.setup.issueToken();
    const answer = await proxied.post(`/setup/${token}`, personFields('Ann'), {
      origin: 'https://muster.example',
      headers: { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'muster.example' },
    });
    await proxied.close();
    expect(answer.status).toBe(303);
    expect(answer.headers.getSetCookie()[0]).toContain('; Secure');
  });
});

describe('starting', () => {
  it('fails with EADDRINUSE on a port that is taken, and leaves the data folder free', async () => {
    const { dataDir, close } = await startMusterServer();
    const port = Number(new URL(server.url).port);
    const config = {
      port,
      host: '127.0.0.1',
      secureCookies: false,
      trustProxy: false,
      routing: null,
    };
    const other = `${dataDir}-other`;
    await expect(startServer({ ...config, dataDir: other })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    const free = await startServer({ ...config, port: 0, dataDir: other });
    await free.close();
    await close();
  });
});

/** What a WebSocket handshake to a path is answered with until the server hangs up. */
function answerToUpgrade(path: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (bytes) => (answer += bytes.toString()));
    socket.once('error', reject);
    socket.once('close', () => resolve(answer));
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\n` +
        'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
  });
}
