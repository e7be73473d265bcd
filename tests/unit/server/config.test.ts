import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';

describe('the settings of the operator', () => {
  it('serve this computer alone on plain http until told otherwise', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      value: {
        port: 3000,
        host: '127.0.0.1',
        dataDir: resolve('data'),
        secureCookies: false,
        trustProxy: false,
        routing: null,
      },
    });
  });

  it('name a routing service by address and kind', () => {
    const environment = {
      MUSTER_ROUTING_URL: 'http://routes.local:5000/',
      MUSTER_ROUTING_KIND: 'valhalla',
    };
    expect(readConfig(environment)).toMatchObject({
      value: { routing: { kind: 'valhalla', url: 'http://routes.local:5000' } },
    });
  });

  it.each([
    [{ PORT: 'web' }, 'PORT must be a whole number from 0 to 65535, not "web"'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, not "70000"'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, not "-1"'],
    [{ HOST: '' }, 'HOST must be an address to listen on, not ""'],
    [
      { MUSTER_ROUTING_URL: 'routes.local' },
      'MUSTER_ROUTING_URL must be the http address of a routing service, not "routes.local"',
    ],
    [{ MUSTER_ROUTING_KIND: 'best' }, 'MUSTER_ROUTING_KIND must be osrm or valhalla, not "best"'],
    [{ MUSTER_TRUST_PROXY: 'yes' }, 'MUSTER_TRUST_PROXY must be 1 or 0, not "yes"'],
  ])('are refused in one line that names the wrong one: %j', (environment, line) => {
    expect(readConfig(environment)).toEqual({ ok: false, error: line });
  });
});
