// The plan's audit log as a feed, newest first: pages from the API, new entries from the live hub.
// Invariant: an entry is there once, whichever way it came.
import { z } from 'zod';
import type { PlanId } from '../domain/ids.ts';
import { activityEntrySchema, type ActivityEntry } from '../protocol/activity.ts';

const pageSchema = z.object({ entries: z.array(activityEntrySchema) });

export const ACTIVITY_PAGE_SIZE = 50;

export type FeedStatus = 'idle' | 'loading' | 'failed' | 'complete';

export class ActivityFeed {
  readonly #planId: PlanId;
  #entries = $state.raw<readonly ActivityEntry[]>([]);
  #status = $state<FeedStatus>('idle');

  constructor(planId: PlanId) {
    this.#planId = planId;
  }

  get entries(): readonly ActivityEntry[] {
    return this.#entries;
  }

  get status(): FeedStatus {
    return this.#status;
  }

  /** Adds an entry that just happened. */
  add(entry: ActivityEntry): void {
    this.#merge([entry]);
  }

  /** Loads what came while nobody listened. */
  async refresh(): Promise<void> {
    await this.#load(null);
  }

  /** Loads the page before the oldest entry. */
  async loadOlder(): Promise<void> {
    await this.#load(this.#entries.at(-1)?.id ?? null);
  }

  async #load(before: number | null): Promise<void> {
    if (this.#status === 'loading') return;
    const wasComplete = this.#status === 'complete';
    const known = new Set(this.#entries.map((entry) => entry.id));
    this.#status = 'loading';
    const page = await fetchPage(this.#planId, before);
    if (!page) {
      this.#status = 'failed';
      return;
    }
    const isLast = page.length < ACTIVITY_PAGE_SIZE;
    // A whole page of strangers at the top: entries between it and ours are missing, start anew.
    const hasGap = before === null && !isLast && !page.some((entry) => known.has(entry.id));
    if (hasGap) this.#entries = [];
    this.#merge(page);
    this.#status = isLast || (wasComplete && !hasGap) ? 'complete' : 'idle';
  }

  #merge(added: readonly ActivityEntry[]): void {
    const byId = new Map(this.#entries.map((entry) => [entry.id, entry]));
    for (const entry of added) byId.set(entry.id, entry);
    this.#entries = [...byId.values()].sort((a, b) => b.id - a.id);
  }
}

async function fetchPage(
  planId: PlanId,
  before: number | null,
): Promise<readonly ActivityEntry[] | null> {
  const query = new URLSearchParams({ limit: String(ACTIVITY_PAGE_SIZE) });
  if (before !== null) query.set('before', String(before));
  try {
    const response = await fetch(`/api/plans/${planId}/activity?${query}`);
    if (!response.ok) return null;
    const page = pageSchema.safeParse(await response.json());
    return page.success ? page.data.entries : null;
  } catch {
    // Offline: the feed says that it could not be loaded and offers to try again.
    return null;
  }
}
