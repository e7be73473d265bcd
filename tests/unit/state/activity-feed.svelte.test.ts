// The activity feed: pages and live entries make one list, each entry once, newest first.
import { afterEach, expect, test, vi } from 'vitest';
import { asId, type PlanId } from '../../../src/lib/domain/ids.ts';
import type { ActivityEntry } from '../../../src/lib/protocol/activity.ts';
import { ACTIVITY_PAGE_SIZE, ActivityFeed } from '../../../src/lib/state/activity-feed.svelte.ts';

const PLAN = asId<PlanId>('plan');

function entry(id: number): ActivityEntry {
  return {
    ...{ id, at: '2019-05-14T08:00:00.000Z', planId: PLAN },
    actor: { id: 'aigerim', name: 'Aigerim Nurlan' },
    content: { kind: 'plan-archived' },
  };
}

/** Answers like the server: the newest entries below `before`. */
function serve(ids: readonly number[]): void {
  vi.stubGlobal('fetch', async (address: string) => {
    const before = Number(new URL(address, 'http://here').searchParams.get('before') ?? Infinity);
    const page = ids.filter((id) => id < before).toSorted((a, b) => b - a);
    return Response.json({ entries: page.slice(0, ACTIVITY_PAGE_SIZE).map(entry) });
  });
}

afterEach(() => vi.unstubAllGlobals());

test('an entry that comes live and in a page is there once', async () => {
  serve([1, 2, 3]);
  const feed = new ActivityFeed(PLAN);
  feed.add(entry(3));
  await feed.refresh();
  feed.add(entry(4));
  expect(feed.entries.map(({ id }) => id)).toEqual([4, 3, 2, 1]);
  expect(feed.status).toBe('complete');
});

test('older pages follow until the log ends', async () => {
  serve(Array.from({ length: ACTIVITY_PAGE_SIZE + 10 }, (_, index) => index + 1));
  const feed = new ActivityFeed(PLAN);
  await feed.refresh();
  expect(feed.entries).toHaveLength(ACTIVITY_PAGE_SIZE);
  expect(feed.status).toBe('idle');
  await feed.loadOlder();
  expect(feed.entries).toHaveLength(ACTIVITY_PAGE_SIZE + 10);
  expect(feed.status).toBe('complete');
});

test('a page that cannot be loaded says so and keeps what is there', async () => {
  vi.stubGlobal('fetch', async () => Response.error());
  const feed = new ActivityFeed(PLAN);
  feed.add(entry(1));
  await feed.refresh();
  expect(feed.status).toBe('failed');
  expect(feed.entries).toHaveLength(1);
});

test('more news than a page while nobody listened leave no gap in the list', async () => {
  serve([1, 2]);
  const feed = new ActivityFeed(PLAN);
  await feed.refresh();
  serve(Array.from({ length: 2 * ACTIVITY_PAGE_SIZE }, (_, index) => index + 1));
  await feed.refresh();
  expect(feed.status).toBe('idle');
  await feed.loadOlder();
  expect(feed.entries).toHaveLength(2 * ACTIVITY_PAGE_SIZE);
});
