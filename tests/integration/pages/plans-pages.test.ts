// What the pages and the endpoint about plans give to whom: rights first, then plans, and no people
// for those who may not read names.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit';
import { emptyRoster } from '../../../src/lib/domain/roster.ts';
import { demonstrationPlan } from '../../../src/lib/domain/demonstration.ts';
import { asId, type PecAbroadId, type PlanId, type UserId } from '../../../src/lib/domain/ids.ts';
import { ROLES, type Role } from '../../../src/lib/protocol/roles.ts';
import { GET as readActivity } from '../../../src/routes/api/plans/[planId]/activity/+server.ts';
import { actions, load as loadList } from '../../../src/routes/plans/+page.server.ts';
import { load as loadSummary } from '../../../src/routes/plans/[planId]/summary/+page.server.ts';
import { createAreas } from '../../../server/boundaries/areas.ts';
import { createPlans, type Plans } from '../../../server/plans/plans.ts';
import { createAuditLog } from '../../../server/storage/audit-log.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import type { Database } from '../../../server/storage/schema.ts';
import { createSqlDocumentStore } from '../../../server/storage/sql-document-store.ts';
import { kz2019 } from '../../support/kz-2019.ts';

const AUTHOR = { id: asId<UserId>('user-1'), name: 'Aigerim Sadykova' };
const AREAS = createAreas(tmpdir(), new Map([[kz2019.id, kz2019]]));
const WATCH_CONTACT = asId<UserId>('user-watch-contact');

let folder: string;
let db: Database;
let plans: Plans;
let planId: PlanId;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-pages-'));
  db = await openDatabase(folder);
  plans = await createPlans({
    db,
    documents: createSqlDocumentStore(db),
    datasets: new Map([[kz2019.id, kz2019]]),
    demonstrationOf: (dataset) => ({
      plan: {
        ...demonstrationPlan(dataset),
        watchContacts: new Map([[asId<PecAbroadId>('KZ-OOC-01'), WATCH_CONTACT]]),
      },
      roster: emptyRoster(),
    }),
    flush: async () => {},
    onChanged: () => {},
  });
  const created = await plans.createDemonstration(AUTHOR);
  if (!created.ok) throw new Error(created.error.message);
  planId = created.value.id;
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** What SvelteKit hands to a load function, an action or an endpoint of ours. */
function eventOf(role: Role | null, path: string, form: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.set(name, value);
  const people = new Map([[planId, [{ userId: AUTHOR.id, name: AUTHOR.name }]]]);
  const muster = {
    plans,
    datasets: new Map([[kz2019.id, kz2019]]),
    areas: AREAS,
    ownAreas: { of: async () => ({ kind: 'not-linked' }) },
    audit: createAuditLog(db),
    live: { peopleInPlans: () => people },
  };
  const user = { id: asId<UserId>('user-2'), name: 'Someone', role };
  return {
    locals: { muster, signedIn: role === null ? null : { user, sessionHash: 'hash' } },
    params: { planId: path.split('/')[2] ?? '' },
    url: new URL(path, 'http://muster.test'),
    request: new Request('http://muster.test', { method: 'POST', body }),
  } as never;
}

/** The status that a handler answered by throwing, as SvelteKit's `error` and `redirect` do. */
async function statusOf(run: () => unknown): Promise<number> {
  try {
    await run();
  } catch (thrown) {
    if (isHttpError(thrown) || isRedirect(thrown)) return thrown.status;
    throw thrown;
  }
  return 200;
}

describe('the list of plans', () => {
  it('asks for a session', async () => {
    expect(await statusOf(() => loadList(eventOf(null, '/plans')))).toBe(401);
  });

  it.each(ROLES)('names people to the role %s only if it may read names', async (role) => {
    const page = JSON.stringify(await loadList(eventOf(role, '/plans')));
    expect(page.includes(AUTHOR.name)).toBe(role !== 'lto' && role !== 'viewer');
  });

  it.each([
    ['core-team', ''],
    ['viewer', '/summary'],
    ['lto', '/my-area'],
  ] as const)('leads the role %s to what it may open', async (role, ending) => {
    const page = await loadList(eventOf(role, '/plans'));
    expect(page).toMatchObject({ active: [{ id: planId, href: `/plans/${planId}${ending}` }] });
  });

  it.each(['logistics', 'security', 'lto', 'viewer'] as const)(
    'lets the role %s change nothing',
    async (role) => {
      for (const action of Object.values(actions)) {
        expect(await statusOf(() => action(eventOf(role, '/plans', { planId, name: 'A' })))).toBe(
          403,
        );
      }
      expect(await plans.list()).toHaveLength(1);
    },
  );

  it('leads to the new plan, or gives back what was typed with what is wrong', async () => {
    const form = { name: 'A', datasetId: kz2019.id };
    expect(await statusOf(() => actions['create']?.(eventOf('core-team', '/plans', form)))).toBe(
      303,
    );
    const refused = await actions['create']?.(eventOf('core-team', '/plans', form));
    expect(isActionFailure(refused) && refused).toMatchObject({
      status: 400,
      data: { action: 'create', field: 'name', typed: form },
    });
  });

  it.each(['rename', 'duplicate', 'archive', 'unarchive'])(
    'answers 404 when asked to %s a plan that does not exist',
    async (action) => {
      const wish = { planId: 'nowhere', name: 'A' };
      const refused = await actions[action]?.(eventOf('core-team', '/plans', wish));
      expect(refused).toMatchObject({ status: 404 });
    },
  );
});

describe('the page to read', () => {
  const pathOf = (id: string) => `/plans/${id}/summary`;

  it.each(ROLES)('shows the role %s who covers what, and no person', async (role) => {
    const page = await loadSummary(eventOf(role, pathOf(planId)));
    expect(page).toMatchObject({ isIllustrative: true, overview: { totals: kz2019.totals } });
    expect(page).toMatchObject({ ownArea: role === 'lto' ? 'not-linked' : null });
    expect((page as { sketch: { areas: ReadonlyMap<string, unknown> } }).sketch.areas.size).toBe(
      13,
    );
    const shown = JSON.stringify(page);
    expect(shown).not.toContain(WATCH_CONTACT);
    expect(shown).not.toContain(AUTHOR.name);
  });

  it('asks for a session, and knows only plans that exist', async () => {
    expect(await statusOf(() => loadSummary(eventOf(null, pathOf(planId))))).toBe(401);
    expect(await statusOf(() => loadSummary(eventOf('viewer', pathOf('nowhere'))))).toBe(404);
  });
});

describe('the activity endpoint', () => {
  const pathOf = (id: string, query = '') => `/api-plans/${id}/activity${query}`;

  it('gives the newest entries first, and the page before one of them', async () => {
    await plans.rename({ planId, name: 'B', author: AUTHOR });
    const read = async (query: string) =>
      (await (await readActivity(eventOf('logistics', pathOf(planId, query)))).json()).entries;
    const [newest] = await read('?limit=1');
    expect(newest).toMatchObject({ actor: AUTHOR, content: { kind: 'plan-renamed' } });
    expect(await read(`?before=${newest.id}`)).toMatchObject([
      { content: { kind: 'plan-created' } },
    ]);
  });

  it.each(['lto', 'viewer'] as const)('is closed to the role %s, plan or no plan', async (role) => {
    expect(await statusOf(() => readActivity(eventOf(role, pathOf(planId))))).toBe(403);
    expect(await statusOf(() => readActivity(eventOf(role, pathOf('nowhere'))))).toBe(403);
  });

  it.each(['?limit=0', '?limit=101', '?limit=x', '?before=-1', '?before=1.5'])(
    'refuses %s',
    async (query) => {
      expect(await statusOf(() => readActivity(eventOf('core-team', pathOf(planId, query))))).toBe(
        400,
      );
    },
  );
});
