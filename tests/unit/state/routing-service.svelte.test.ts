// What a page knows of the routing service: asked when the plan needs it, silent where there is none.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { asId, type PlanId, type TecId } from '../../../src/lib/domain/ids.ts';
import { keyOfDrive } from '../../../src/lib/domain/travel.ts';
import type { DrivesAnswer } from '../../../src/lib/protocol/drives.ts';
import { RoutingService } from '../../../src/lib/state/routing-service.svelte.ts';

const A = asId<TecId>('KZ-AKM-01');
const B = asId<TecId>('KZ-AKM-03');
const OSRM = { kind: 'osrm', name: 'routes.local' } as const;
const DRIVE = { from: B, to: A, seconds: 5400, metres: 90_000 };

let asked: string[];
let answer: Partial<DrivesAnswer> | 'broken' | 'offline';
let routing: RoutingService;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answer = { drives: [DRIVE], status: { service: OSRM, answeredAt: null, failure: null } };
  routing = new RoutingService(asId<PlanId>('plan'));
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    if (answer === 'offline') throw new TypeError('offline');
    return Response.json(answer === 'broken' ? { drives: 1 } : { asked: 1, drives: [], ...answer });
  });
});
afterEach(() => {
  routing.destroy();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('many changes of the plan are one request', async () => {
  for (let change = 0; change < 5; change++) routing.refreshSoon();
  await vi.runAllTimersAsync();
  expect(asked).toEqual(['/api/plans/plan/drives']);
  const drive = { seconds: 5400, metres: 90_000, basis: 'OSRM (routes.local)' };
  expect(routing.drives.get(keyOfDrive(A, B))).toEqual(drive);
});

test('a server without a routing service is asked once and never again', async () => {
  answer = { status: { service: null, answeredAt: null, failure: null } };
  await routing.refresh();
  routing.refreshSoon();
  await routing.askBetween(A, B);
  await vi.runAllTimersAsync();
  expect(asked).toHaveLength(1);
  expect(routing.status?.service).toBeNull();
});

test('the drive between two seats is asked for only while it is not known', async () => {
  answer = { status: { service: OSRM, answeredAt: null, failure: null } };
  await routing.refresh();
  answer = { ...answer, drives: [DRIVE] };
  await routing.askBetween(A, B);
  await routing.askBetween(B, A);
  expect(asked.slice(1)).toEqual([`/api/plans/plan/drives?between=${A}%2C${B}`]);
});

test.each(['broken', 'offline'] as const)(
  'what is known stays when the answer is %s',
  async (how) => {
    await routing.refresh();
    answer = how;
    await routing.refresh();
    expect(routing.drives.size).toBe(1);
    expect(routing.status?.service).toEqual(OSRM);
  },
);
