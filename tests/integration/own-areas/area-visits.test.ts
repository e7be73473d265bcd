// When a visit ends and the next one begins: only then what changed meanwhile has been seen.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { PlanId } from '../../../src/lib/domain/ids.ts';
import { asId } from '../../../src/lib/domain/ids.ts';
import {
  createAreaVisits,
  VISIT_PAUSE_MILLISECONDS,
} from '../../../server/own-areas/area-visits.ts';
import { createMuster } from '../../../server/muster.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import { GOOD_PASSWORD } from '../../support/good-password.ts';

const START = Date.parse('2019-05-20T08:00:00Z');

async function visitsOfSomebody() {
  const dataDir = mkdtempSync(join(tmpdir(), 'muster-visits-'));
  const address = { port: 0, host: '127.0.0.1', secureCookies: false, trustProxy: false };
  const muster = await createMuster({ ...address, routing: null, dataDir });
  const token = (await muster.setup.issueToken()) ?? '';
  const person = { name: 'Ann', email: 'ann@example.org', password: GOOD_PASSWORD };
  const added = await muster.setup.complete(token, person);
  if (!added.ok) throw new Error(added.error.message);
  const { userId } = added.value;
  const made = await muster.plans.create({
    ...{ name: 'Plan', datasetId: asId('kz-2019'), author: { id: userId, name: 'Ann' } },
  });
  if (!made.ok) throw new Error(made.error.message);
  await muster.close();
  const db = await openDatabase(dataDir);
  onTestFinished(async () => {
    await db.destroy();
    rmSync(dataDir, { recursive: true, force: true });
  });
  let now = START;
  const visits = createAreaVisits(db, () => new Date(now));
  return (at: number, planId: PlanId = made.value.id) => {
    now = at;
    return visits.enter(userId, planId);
  };
}

it('a visit lasts until a pause; the next one knows when it ended', async () => {
  const lookAt = await visitsOfSomebody();
  const minutes = (count: number) => START + count * 60_000;
  expect(await lookAt(START)).toBeNull();
  expect(await lookAt(minutes(5))).toBeNull();
  const next = minutes(5) + VISIT_PAUSE_MILLISECONDS + 1;
  expect(await lookAt(next)).toBe(new Date(minutes(5)).toISOString());
  expect(await lookAt(next + 60_000)).toBe(new Date(minutes(5)).toISOString());
});
