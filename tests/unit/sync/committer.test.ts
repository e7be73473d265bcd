// Group commit: one transaction for what came meanwhile, told in order, and a refusal that hits only
// whom it concerns.
import { describe, expect, it } from 'vitest';
import { Committer, type CommitTarget } from '../../../server/sync/committer.ts';
import type { DocumentStore, NewUpdate } from '../../../server/storage/document-store.ts';
import { asId, type PlanId } from '../../../src/lib/domain/ids.ts';

type Append = DocumentStore['append'];

function storeWith(append: Append): DocumentStore {
  const unused = () => Promise.reject(new Error('not used here'));
  return { append, create: unused, load: unused, compact: unused, history: () => unused as never };
}

function updateOf(plan: string): NewUpdate {
  return {
    key: { planId: asId<PlanId>(plan), kind: 'plan' },
    update: new Uint8Array(),
    ...{ author: null, at: '2019-05-08T00:00:00.000Z', activity: null },
  };
}

function recordingTarget(): CommitTarget<number> & { committed: number[]; failures: number } {
  return {
    committed: [],
    failures: 0,
    onCommitted(tickets) {
      this.committed.push(...tickets);
    },
    onCommitFailed() {
      this.failures += 1;
    },
  };
}

describe('the committer', () => {
  it('writes what all targets submitted meanwhile in one transaction', async () => {
    const batches: number[] = [];
    const committer = new Committer<number>(
      storeWith(async (batch) => (batches.push(batch.length), [])),
      () => undefined,
    );
    const [a, b] = [recordingTarget(), recordingTarget()];
    committer.submit(a, 1, updateOf('a'));
    committer.submit(b, 2, updateOf('b'));
    committer.submit(a, 3, updateOf('a'));
    await committer.flush();
    expect(batches).toEqual([3]);
    expect([a.committed, b.committed]).toEqual([[1, 3], [2]]);
  });

  it('tells who added nothing only after what was submitted before is on disk', async () => {
    const events: string[] = [];
    const committer = new Committer<number>(
      storeWith(async () => (events.push('on disk'), [])),
      () => undefined,
    );
    const target: CommitTarget<number> = {
      onCommitted: (tickets) => events.push(`told ${tickets.join(' and ')}`),
      onCommitFailed: () => undefined,
    };
    committer.submit(target, 1, updateOf('a'));
    committer.submit(target, 2, null);
    await committer.flush();
    expect(events).toEqual(['on disk', 'told 1 and 2']);
  });

  it('tells a refused target, drops what it submitted later, and saves the others', async () => {
    const sick = recordingTarget();
    const well = recordingTarget();
    const committer = new Committer<number>(
      storeWith(async (batch) => {
        if (!batch.some(({ key }) => key.planId === 'sick')) return [];
        if (batch.length === 1) committer.submit(sick, 3, updateOf('sick'));
        throw new Error('no room on the disk');
      }),
      () => undefined,
    );
    committer.submit(sick, 1, updateOf('sick'));
    committer.submit(well, 2, updateOf('well'));
    await committer.flush();
    expect([sick.committed, sick.failures]).toEqual([[], 1]);
    expect([well.committed, well.failures]).toEqual([[2], 0]);
  });

  it('ends a flush although new edits never cease', async () => {
    const target = recordingTarget();
    let isBusy = true;
    const committer: Committer<number> = new Committer<number>(
      storeWith(async () => {
        if (isBusy) committer.submit(target, 2, updateOf('a'));
        return [];
      }),
      () => undefined,
    );
    committer.submit(target, 1, updateOf('a'));
    await committer.flush();
    expect(target.committed).toContain(1);
    isBusy = false;
    await committer.flush();
  });
});
