// A routing service that answers, lags, fails or talks nonsense: what is known is kept, the rest is left
// to the graph of seats, and without a configured service nobody is asked.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../server/storage/open-database.ts';
import type { Database } from '../../../server/storage/schema.ts';
import { createTravel } from '../../../server/travel/travel.ts';
import type { TecId } from '../../../src/lib/domain/ids.ts';
import { ROUTING_KINDS, type RoutingKind } from '../../../src/lib/protocol/drives.ts';
import {
  startFakeRoutingService,
  type FakeRoutingService,
  type RoutingMood,
} from '../../support/fake-routing-service.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { makeDataFolder } from '../../support/sync-server.ts';

const [base, ...others] = [...kz2019.tecs.keys()];
if (!base) throw new Error('the dataset has no TECs');
const pairsTo = (count: number): [TecId, TecId][] => others.slice(0, count).map((to) => [base, to]);

let data: ReturnType<typeof makeDataFolder>;
let db: Database;
beforeEach(async () => {
  data = makeDataFolder();
  db = await openDatabase(data.folder);
});
afterEach(async () => {
  await db.destroy();
  data.remove();
});

describe.each(ROUTING_KINDS)('a routing service of kind %s', (kind: RoutingKind) => {
  let service: FakeRoutingService;
  let now: number;
  beforeEach(async () => {
    service = await startFakeRoutingService(kind);
    now = Date.parse('2019-05-20T10:00:00Z');
  });
  afterEach(() => service.close());

  const travel = () =>
    createTravel({
      ...{ db, config: { kind, url: service.url }, timeoutMilliseconds: 300 },
      now: () => new Date(now),
    });

  it('gives seconds and metres for every pair', async () => {
    const { drives, asked, status } = await travel().drivesOfPairs(kz2019, pairsTo(3));
    expect(asked).toBe(3);
    expect(drives).toEqual(
      pairsTo(3).map(([from, to], index) => ({
        ...{ from, to, seconds: (index + 1) * 3600, metres: (index + 1) * 60_000 },
      })),
    );
    const name = new URL(service.url).host;
    expect(status).toEqual({
      ...{ service: { kind, name }, answeredAt: '2019-05-20T10:00:00.000Z', failure: null },
    });
  });

  it('is asked in batches, and once only, also after a restart', async () => {
    await travel().drivesOfPairs(kz2019, pairsTo(120));
    expect(service.requests).toEqual([50, 50, 20]);
    const { drives } = await travel().drivesOfPairs(kz2019, pairsTo(121));
    expect(service.requests).toEqual([50, 50, 20, 1]);
    expect(drives).toHaveLength(121);
  });

  it('is asked again after a month', async () => {
    await travel().drivesOfPairs(kz2019, pairsTo(2));
    now += 31 * 86_400_000;
    await travel().drivesOfPairs(kz2019, pairsTo(2));
    expect(service.requests).toEqual([2, 2]);
  });

  it('leaves out the legs for which it knows no way, and is not asked for them again', async () => {
    service.mood = 'none';
    const asked = travel();
    const { drives } = await asked.drivesOfPairs(kz2019, pairsTo(4));
    expect(drives.map(({ to }) => to)).toEqual([others[0], others[2]]);
    await asked.drivesOfPairs(kz2019, pairsTo(4));
    expect(service.requests).toHaveLength(1);
  });

  const failures: [RoutingMood, string][] = [
    ['silent', 'did not answer in time'],
    ['status-500', 'answered with status 500'],
    ['no-json', 'answered with something that is no JSON'],
    ['too-short', 'answered with a matrix of another size'],
  ];
  it.each(failures)('that is %s is said to have failed and left alone', async (mood, failure) => {
    const asked = travel();
    await asked.drivesOfPairs(kz2019, pairsTo(1));
    service.mood = mood;
    const { drives, status } = await asked.drivesOfPairs(kz2019, pairsTo(3));
    expect(drives).toHaveLength(1);
    expect(status.failure).toBe(failure);
    await asked.drivesOfPairs(kz2019, pairsTo(3));
    expect(service.requests).toHaveLength(2);
    service.mood = 'well';
    now += 61_000;
    expect((await asked.drivesOfPairs(kz2019, pairsTo(3))).drives).toHaveLength(3);
    expect(asked.status().failure).toBeNull();
  });

  it('that is gone leaves what it once said in use, however old', async () => {
    await travel().drivesOfPairs(kz2019, pairsTo(2));
    await service.close();
    now += 365 * 86_400_000;
    const asked = travel();
    expect((await asked.drivesOfPairs(kz2019, pairsTo(2))).drives).toHaveLength(2);
    expect(asked.status().failure).toBe('could not be reached');
  });
});

describe('without a routing service', () => {
  it('nothing is known and nobody is asked', async () => {
    const service = await startFakeRoutingService('osrm');
    const travel = createTravel({ db, config: null });
    expect(await travel.drivesOfPairs(kz2019, pairsTo(3))).toEqual({
      ...{ asked: 3, drives: [] },
      status: { service: null, answeredAt: null, failure: null },
    });
    expect(service.requests).toEqual([]);
    await service.close();
  });
});
