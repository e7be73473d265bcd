// The drives of a plan over HTTP: for its readers only, from the configured service, in bounded requests.
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  startFakeRoutingService,
  type FakeRoutingService,
} from '../../support/fake-routing-service.ts';
import { startMusterServer, type MusterServer } from '../../support/muster-server.ts';
import { drivesAnswerSchema } from '../../../src/lib/protocol/drives.ts';

let server: MusterServer;
let service: FakeRoutingService;
let ann: string;
let planId: string;

beforeAll(async () => {
  service = await startFakeRoutingService('osrm');
  server = await startMusterServer({ routing: { kind: 'osrm', url: service.url } });
  ann = await server.setUp('Ann');
  const [author] = await server.muster.people.list();
  if (!author) throw new Error('nobody was set up');
  const made = await server.muster.plans.createDemonstration(author);
  if (!made.ok) throw new Error(made.error.message);
  planId = made.value.id;
});
afterAll(async () => {
  await server.close();
  await service.close();
});

const drivesOf = (cookie: string, query = '') =>
  server.get(`/api/plans/${planId}/drives${query}`, cookie);

it('lead from each base to the seats of its AoR', async () => {
  const answer = drivesAnswerSchema.parse(await (await drivesOf(ann)).json());
  expect(answer.asked).toBeGreaterThan(200);
  expect(answer.drives).toHaveLength(answer.asked);
});

it('between named seats are given for every pair', async () => {
  const query = '?between=KZ-AKM-01,KZ-AKM-03,KZ-AKM-05';
  const answer = drivesAnswerSchema.parse(await (await drivesOf(ann, query)).json());
  expect(answer.drives.map(({ from, to }) => `${from} ${to}`)).toEqual([
    'KZ-AKM-01 KZ-AKM-03',
    'KZ-AKM-01 KZ-AKM-05',
    'KZ-AKM-03 KZ-AKM-05',
  ]);
});

it('are refused for too many seats at once, and unknown seats have none', async () => {
  const many = Array.from({ length: 61 }, (_, index) => `KZ-${index}`).join(',');
  expect((await drivesOf(ann, `?between=${many}`)).status).toBe(400);
  const before = service.requests.length;
  const answer = await (await drivesOf(ann, '?between=KZ-X,KZ-Y')).json();
  expect(drivesAnswerSchema.parse(answer).drives).toEqual([]);
  expect(service.requests).toHaveLength(before);
});

it('are for readers of the plan alone', async () => {
  const statusFor = async (cookie: string) => (await drivesOf(cookie)).status;
  expect(await statusFor((await server.join('Log', 'logistics')).cookie)).toBe(200);
  expect(await statusFor((await server.join('Lto', 'lto')).cookie)).toBe(403);
  expect(await statusFor((await server.join('Vic', 'viewer')).cookie)).toBe(403);
  expect(await statusFor('')).toBe(401);
  expect((await server.get('/api/plans/nothing/drives', ann)).status).toBe(404);
});
