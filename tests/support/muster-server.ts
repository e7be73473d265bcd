// The whole program in this process: built pages, API and sockets on a free port, over a folder of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MusterConfig } from '../../server/config.ts';
import type { Muster } from '../../server/muster.ts';
import { startServer } from '../../server/start-server.ts';
import { asId, type UserId } from '../../src/lib/domain/ids.ts';
import type { Role } from '../../src/lib/protocol/roles.ts';
import { GOOD_PASSWORD } from './good-password.ts';

export type MusterServer = {
  readonly muster: Muster;
  readonly dataDir: string;
  readonly url: string;
  get(path: string, cookie?: string): Promise<Response>;
  /** Posts a form as a page of this server does. */
  post(path: string, fields: Record<string, string>, options?: PostOptions): Promise<Response>;
  /** Creates the first administrator by the set-up link; gives the Cookie header of the new session. */
  setUp(name?: string): Promise<string>;
  /** Lets somebody join by invitation, who becomes `<name>@example.org`; gives id and Cookie header. */
  join(name: string, role: Role): Promise<{ id: UserId; cookie: string }>;
  close(): Promise<void>;
};

export type PostOptions = {
  readonly cookie?: string;
  readonly origin?: string;
  readonly headers?: Record<string, string>;
};

/** Starts on a fresh data folder, which `close` removes. */
export async function startMusterServer(
  settings: Partial<MusterConfig> = {},
): Promise<MusterServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-test-'));
  const local = {
    port: 0,
    host: '127.0.0.1',
    secureCookies: false,
    trustProxy: false,
    routing: null,
  };
  const server = await startServer({ ...local, dataDir, ...settings });
  const { muster } = server;
  const url = `http://127.0.0.1:${server.port}`;

  const get: MusterServer['get'] = (path, cookie = '') =>
    fetch(url + path, { redirect: 'manual', headers: { cookie, accept: 'text/html' } });

  const post: MusterServer['post'] = (path, fields, { cookie = '', origin = url, headers } = {}) =>
    fetch(url + path, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(fields),
      headers: { cookie, origin, accept: 'text/html', ...headers },
    });

  async function setUp(name = 'Ann'): Promise<string> {
    const token = await muster.setup.issueToken();
    return cookieOf(await post(`/setup/${token}`, personFields(name)));
  }

  async function join_(name: string, role: Role): Promise<{ id: UserId; cookie: string }> {
    const [author] = await muster.people.list();
    if (!author) throw new Error('set up first: somebody must invite');
    const { token } = await muster.invites.create({ role, note: name }, author);
    const cookie = cookieOf(await post(`/invite/${token}`, personFields(name)));
    const person = (await muster.people.list()).find((one) => one.name === name);
    return { id: person?.id ?? asId<UserId>(''), cookie };
  }

  return {
    ...{ muster, dataDir, url, get, post, setUp, join: join_ },
    async close() {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a new person types: `<name>@example.org` and a good password. */
export function personFields(name: string): Record<string, string> {
  return { name, email: `${name.toLowerCase()}@example.org`, password: GOOD_PASSWORD };
}

/** The Cookie header that a browser would send after this answer. */
export function cookieOf(answer: Response): string {
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`no cookie in an answer with status ${answer.status}`);
  return cookie;
}
