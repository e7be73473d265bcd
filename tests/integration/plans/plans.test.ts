// The plans service over a real database file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { planRoots } from '../../../src/lib/doc/plan-doc.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import type { Dataset } from '../../../src/lib/domain/dataset.ts';
import { asId, type PlanId, type UserId } from '../../../src/lib/domain/ids.ts';
import type { PlanSummary } from '../../../src/lib/domain/plan.ts';
import type { ActivityEntry } from '../../../src/lib/protocol/activity.ts';
import { createPlans, type Plans } from '../../../server/plans/plans.ts';
import { loadDoc } from '../../../server/plans/load-doc.ts';
import { DEFAULT_CALENDAR } from '../../../src/lib/domain/default-calendar.ts';
import { SCHEMA_VERSIONS } from '../../../src/lib/protocol/room.ts';
import { emptyRoster } from '../../../src/lib/domain/roster.ts';
import { emptySecurity } from '../../../src/lib/domain/zone.ts';
import type { PlanResult } from '../../../server/plans/plan-writer.ts';
import { createAuditLog } from '../../../server/storage/audit-log.ts';
import type { DocumentStore } from '../../../server/storage/document-store.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import type { Database } from '../../../server/storage/schema.ts';
import { createSqlDocumentStore } from '../../../server/storage/sql-document-store.ts';
import { KZ_2019, smallDemonstration, TEAM, TEC } from '../../support/small-demonstration.ts';

const AUTHOR = { id: asId<UserId>('user-1'), name: 'Aigerim' };
let folder: string;
let db: Database;
let documents: DocumentStore;
let plans: Plans;
let told: ActivityEntry[];
let flush: (planId: PlanId) => Promise<void>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-plans-'));
  db = await openDatabase(folder);
  documents = createSqlDocumentStore(db);
  flush = async () => {};
  plans = await startPlans();
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

function startPlans(): Promise<Plans> {
  told = [];
  return createPlans({
    db,
    documents,
    datasets: new Map([[KZ_2019, { id: KZ_2019 } as Dataset]]),
    demonstrationOf: () => ({ plan: smallDemonstration, roster: emptyRoster() }),
    flush: (planId) => flush(planId),
    onChanged: (entries) => told.push(...entries),
  });
}

function planOf(result: PlanResult): PlanSummary {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function createPlan(name: string): Promise<PlanSummary> {
  return planOf(await plans.create({ name, datasetId: KZ_2019, author: AUTHOR }));
}

async function docOf(planId: PlanId): Promise<Y.Doc> {
  const doc = await loadDoc(documents, { planId, kind: 'plan' });
  if (!doc) throw new Error('the plan has no document');
  return doc;
}

describe('a plan from before a kind of document', () => {
  it.each(['roster', 'security'] as const)(
    'gets an empty %s at the next start, once',
    async (kind) => {
      const plan = await createPlan('Old plan');
      for (const table of ['document_updates', 'documents'] as const) {
        await db.deleteFrom(table).where('kind', '=', kind).execute();
      }
      expect(await plans.list()).toEqual([]);
      for (let starts = 0; starts < 2; starts += 1) plans = await startPlans();
      expect(await plans.list()).toEqual([plan]);
      const rows = db.selectFrom('document_updates').select('id').where('kind', '=', kind);
      expect(await rows.execute()).toHaveLength(1);
      expect(await plans.readSecurity(plan.id)).toEqual(emptySecurity());
      expect(await plans.readRoster(plan.id)).toEqual(emptyRoster());
    },
  );
});

describe('creating a plan', () => {
  it('seeds its live document once, with the dataset and the schema version', async () => {
    const plan = await createPlan('  First draft ');
    expect(plan).toMatchObject({
      name: 'First draft',
      datasetId: KZ_2019,
      epoch: 1,
      archivedAt: null,
    });
    expect(planRoots(await docOf(plan.id)).meta.toJSON()).toEqual({
      datasetId: KZ_2019,
      schemaVersion: SCHEMA_VERSIONS.plan,
    });
    expect(await plans.list()).toEqual([plan]);
    expect(await plans.get(plan.id)).toEqual(plan);
  });

  it('is written down and told to those connected', async () => {
    const plan = await createPlan('First draft');
    expect(told).toMatchObject([
      { planId: plan.id, actor: AUTHOR, content: { kind: 'plan-created', from: null } },
    ]);
    expect(
      await createAuditLog(db).listForPlan(plan.id, { limit: 10, documents: ['plan'] }),
    ).toEqual(told);
  });

  it.each([
    ['', /name/],
    ['   ', /name/],
    ['x'.repeat(81), /80/],
    ['two\nlines', /one line/],
    ['\u200b', /letter/],
    ['FIRST draft', /Another plan/],
  ])('refuses the name %j, says so at the field and writes nothing', async (name, message) => {
    await createPlan('First draft');
    const result = await plans.create({ name, datasetId: KZ_2019, author: AUTHOR });
    expect(result).toMatchObject({ ok: false, error: { field: 'name' } });
    if (!result.ok) expect(result.error.message).toMatch(message);
    expect(await plans.list()).toHaveLength(1);
    expect(told).toHaveLength(1);
  });

  it('refuses a dataset that does not ship', async () => {
    const result = await plans.create({ name: 'A', datasetId: asId('xx'), author: AUTHOR });
    expect(result).toMatchObject({ ok: false, error: { field: 'datasetId' } });
  });

  it('makes a demonstration that is marked as illustrative, as often as wanted', async () => {
    const first = planOf(await plans.createDemonstration(AUTHOR));
    const second = planOf(await plans.createDemonstration(AUTHOR));
    expect(first.isIllustrative).toBe(true);
    expect(second.name).toBe(`${first.name} (2)`);
    const calendarEvents = new Map(DEFAULT_CALENDAR.map((event) => [event.id, event]));
    const plan = { ...smallDemonstration, calendarEvents };
    expect(readPlan(await docOf(first.id))).toEqual({ plan, invalid: [] });
    expect(await plans.readRoster(first.id)).toEqual(emptyRoster());
  });
});

describe('renaming a plan', () => {
  it('changes the name, keeps it when it was so already, and tells both names', async () => {
    const plan = await createPlan('First draft');
    await plans.rename({ planId: plan.id, name: 'First draft', author: AUTHOR });
    expect(told).toHaveLength(1);
    const renamed = planOf(
      await plans.rename({ planId: plan.id, name: 'FIRST DRAFT', author: AUTHOR }),
    );
    expect(renamed.name).toBe('FIRST DRAFT');
    expect(told.at(-1)?.content).toEqual({
      kind: 'plan-renamed',
      from: 'First draft',
      to: 'FIRST DRAFT',
    });
  });

  it('refuses the name of another active plan', async () => {
    await createPlan('A');
    const plan = await createPlan('B');
    const result = await plans.rename({ planId: plan.id, name: 'a', author: AUTHOR });
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-name', field: 'name' } });
  });
});

describe('duplicating a plan', () => {
  it('copies what it holds, unknown fields included, into a history of its own', async () => {
    const source = planOf(await plans.createDemonstration(AUTHOR));
    const edited = await docOf(source.id);
    const before = Y.encodeStateVector(edited);
    planRoots(edited).ltoTeams.get(TEAM)?.set('fieldOfALaterVersion', 'kept');
    const update = Y.encodeStateAsUpdate(edited, before);
    await documents.append([
      {
        key: { planId: source.id, kind: 'plan' },
        update,
        author: AUTHOR,
        at: '2019-05-08',
        activity: null,
      },
    ]);

    const copy = planOf(await plans.duplicate({ planId: source.id, author: AUTHOR }));
    expect(copy).toMatchObject({ name: `${source.name} (copy)`, epoch: 1, isIllustrative: true });
    const copied = await docOf(copy.id);
    expect(readPlan(copied)).toEqual(readPlan(edited));
    expect(copied.toJSON()).toEqual(edited.toJSON());
    expect(planRoots(copied).ltoTeams.get(TEAM)?.get('fieldOfALaterVersion')).toBe('kept');
    const clientsOf = (doc: Y.Doc) => [...Y.decodeStateVector(Y.encodeStateVector(doc)).keys()];
    expect(clientsOf(copied)).not.toContain(clientsOf(edited)[0]);
    expect(told.at(-1)?.content).toMatchObject({ kind: 'plan-created', from: source.name });
  });

  it('takes edits along that the live room has not kept yet', async () => {
    const source = await createPlan('A');
    flush = async (planId) => {
      const doc = await docOf(planId);
      const before = Y.encodeStateVector(doc);
      planRoots(doc).tecAssignments.set(TEC, TEAM);
      const update = Y.encodeStateAsUpdate(doc, before);
      await documents.append([
        { key: { planId, kind: 'plan' }, update, author: AUTHOR, at: '2019-05-08', activity: null },
      ]);
    };
    const copy = planOf(await plans.duplicate({ planId: source.id, author: AUTHOR }));
    expect(planRoots(await docOf(copy.id)).tecAssignments.toJSON()).toEqual({ [TEC]: TEAM });
  });
});

describe('archiving a plan', () => {
  it('makes it read-only at once and after a restart, until it is restored', async () => {
    const plan = await createPlan('A');
    const archived = planOf(await plans.archive({ planId: plan.id, author: AUTHOR }));
    expect(archived.archivedAt).not.toBeNull();
    expect(plans.isArchived(plan.id)).toBe(true);
    const result = await plans.rename({ planId: plan.id, name: 'B', author: AUTHOR });
    expect(result).toMatchObject({ ok: false, error: { code: 'archived' } });

    plans = await startPlans();
    expect(plans.isArchived(plan.id)).toBe(true);
    planOf(await plans.unarchive({ planId: plan.id, author: AUTHOR }));
    expect(plans.isArchived(plan.id)).toBe(false);
    expect(told.map((entry) => entry.content.kind)).toEqual(['plan-restored']);
  });

  it('frees its name, and gives it a number when it comes back to find it taken', async () => {
    const first = await createPlan('A');
    await plans.archive({ planId: first.id, author: AUTHOR });
    await createPlan('A');
    const restored = planOf(await plans.unarchive({ planId: first.id, author: AUTHOR }));
    expect(restored.name).toBe('A (2)');
  });
});

describe('a plan that does not exist', () => {
  const planId = asId<PlanId>('nowhere');
  it('is null when read and refused when changed', async () => {
    expect(await plans.get(planId)).toBeNull();
    const wish = { planId, author: AUTHOR };
    const results = await Promise.all([
      plans.rename({ ...wish, name: 'A' }),
      plans.duplicate(wish),
      plans.archive(wish),
      plans.unarchive(wish),
    ]);
    for (const result of results) {
      expect(result).toMatchObject({ ok: false, error: { code: 'unknown-plan' } });
    }
    expect(told).toEqual([]);
  });
});
