// Loaded boundaries are answered at the address of the areas that ship, without a restart.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boundariesPath } from '../../../server/boundaries/areas.ts';
import { asId, type DatasetId } from '../../../src/lib/domain/ids.ts';
import { startMusterServer, type MusterServer } from '../../support/muster-server.ts';

const ADDRESS = '/datasets/kz-2019/tec_areas.topo.json';

let server: MusterServer;
beforeAll(async () => {
  server = await startMusterServer();
});
afterAll(() => server.close());

it('answers with what was loaded, once a version, and with what ships when it is taken back', async () => {
  const shipped = await (await server.get(ADDRESS)).text();
  const file = boundariesPath(server.dataDir, asId<DatasetId>('kz-2019'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '{"loaded":true}');

  const loaded = await server.get(ADDRESS);
  expect(await loaded.json()).toEqual({ loaded: true });
  expect(loaded.headers.get('x-content-type-options')).toBe('nosniff');
  const etag = loaded.headers.get('etag') ?? '';
  const again = await fetch(server.url + ADDRESS, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);

  rmSync(file);
  expect(await (await server.get(ADDRESS)).text()).toBe(shipped);
});

it.each(['/datasets/../muster.sqlite', '/datasets/%2e%2e/tec_areas.topo.json', '/datasets/x/y'])(
  'answers nothing else of the data folder at %s',
  async (path) => {
    expect((await server.get(path)).status).toBe(404);
  },
);
