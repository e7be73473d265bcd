// Samples are drawn on the server from the plan as saved, kept once, and told of in the audit log.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSamples, type Samples } from '../../../server/samples/samples.ts';
import { createAuditLog } from '../../../server/storage/audit-log.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import type { Database } from '../../../server/storage/schema.ts';
import { asId, type PlanId, type UserId } from '../../../src/lib/domain/ids.ts';
import type { PlanData } from '../../../src/lib/domain/plan.ts';
import type { SampleWish } from '../../../src/lib/domain/sample.ts';
import { decodeSample } from '../../../src/lib/domain/sampling/sample-wire.ts';
import type { ActivityEntry } from '../../../src/lib/protocol/activity.ts';
import { draftPlan } from '../../support/checked-plan.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { testFrame, testStation } from '../../support/test-station.ts';

const PLAN = asId<PlanId>('plan-1');
const AUTHOR = { id: asId<UserId>('user-1'), name: 'Ann' };
const WISH: SampleWish = {
  ...{ seed: 2019, size: 5, reservesPerStation: 1, chance: 'size' },
  strata: { bySetting: true, bySize: false, bySpecial: false },
};
const FRAME = testFrame(
  Array.from({ length: 20 }, (_, at) => testStation(at + 1, at < 12 ? 'KZ-AKM-01' : 'KZ-KAR-01')),
);

let folder: string;
let db: Database;
let plan: PlanData | null;
let isArchived: boolean;
let told: ActivityEntry[];
let samples: Samples;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-samples-'));
  db = await openDatabase(folder);
  plan = {
    ...draftPlan({ areas: { 1: ['KZ-AKM-01'], 2: ['KZ-KAR-01'] } }),
    choices: new Map([['stationFrame', FRAME.id]]),
  };
  isArchived = false;
  told = [];
  const account = { email: 'a@example.org', password_hash: '', role: 'core-team' as const };
  await db
    .insertInto('users')
    .values({ ...AUTHOR, ...account, created_at: '', disabled_at: null })
    .execute();
  const facts = { name: 'Plan', dataset_id: kz2019.id, is_illustrative: 0 };
  const dates = { created_at: '', updated_at: '', archived_at: null };
  await db
    .insertInto('plans')
    .values({ id: PLAN, ...facts, ...dates })
    .execute();
  samples = createSamples({
    db,
    plans: { read: () => Promise.resolve(plan), isArchived: () => isArchived },
    stations: { readFrame: (_, id) => Promise.resolve(id === FRAME.id ? FRAME : null) },
    onChanged: (entries) => told.push(...entries),
    now: () => new Date('2019-05-25T09:00:00Z'),
  });
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const draw = (wish: Partial<SampleWish> = {}) =>
  samples.draw({ planId: PLAN, author: AUTHOR, wish: { ...WISH, ...wish } });

it('is kept under its fingerprint, with who drew it and when', async () => {
  const drawn = await draw();
  if (!drawn.ok) throw new Error(drawn.error.message);
  const text = await samples.find(PLAN, drawn.value);
  const sample = decodeSample(JSON.parse(gunzipSync(text ?? '').toString('utf8')));
  expect(sample).toMatchObject({ ok: true, value: { id: drawn.value, frameId: FRAME.id } });
  expect(await samples.list(PLAN)).toEqual([
    { id: drawn.value, drawnAt: '2019-05-25T09:00:00.000Z', drawnBy: 'Ann' },
  ]);
  expect(await samples.find(asId('plan-2'), drawn.value)).toBeNull();
});

it('drawn twice alike is one sample and one entry in the audit log', async () => {
  const first = await draw();
  expect(await draw()).toEqual(first);
  expect(await samples.list(PLAN)).toHaveLength(1);
  await draw({ seed: 1 });
  const log = await createAuditLog(db).listForPlan(PLAN, { limit: 9, documents: ['plan'] });
  expect(log.map(({ content }) => content)).toEqual([
    { kind: 'sample-drawn', size: 5, seed: 1 },
    { kind: 'sample-drawn', size: 5, seed: 2019 },
  ]);
  expect(told).toHaveLength(2);
});

it('follows the division as it is saved when it is drawn', async () => {
  const before = await draw();
  plan = plan && { ...plan, tecAssignments: new Map([...plan.tecAssignments].slice(0, 1)) };
  const after = await draw();
  expect(after.ok && before.ok && after.value !== before.value).toBe(true);
});

it('is refused in words where it cannot be drawn', async () => {
  const refusal = async (wish: Partial<SampleWish> = {}) => {
    const drawn = await draw(wish);
    return drawn.ok ? null : drawn.error.code;
  };
  expect(await refusal({ size: 21 })).toBe('unfit');
  plan = plan && { ...plan, choices: new Map() };
  expect(await refusal()).toBe('unfit');
  plan = null;
  expect(await refusal()).toBe('unknown-plan');
  isArchived = true;
  expect(await refusal()).toBe('archived');
  expect(await samples.list(PLAN)).toEqual([]);
});

it('cannot be drawn without end', async () => {
  const codes = await Promise.all(
    Array.from({ length: 25 }, async (_, seed) => {
      const drawn = await draw({ seed });
      return drawn.ok ? 'drawn' : drawn.error.code;
    }),
  );
  expect(codes).toContain('too-many');
});
