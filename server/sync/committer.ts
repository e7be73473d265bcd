// Group commit: what all rooms received meanwhile goes to disk in one transaction.
// Invariant: `onCommitted` is called after the disk has it, in the order of submission, or never.
import type { ActivityEntry } from '../../src/lib/protocol/activity.ts';
import type { DocumentStore, NewUpdate } from '../storage/document-store.ts';
import { Pace } from './pace.ts';

/** A room, as the committer sees it. */
export type CommitTarget<Ticket> = {
  onCommitted(tickets: readonly Ticket[]): void;
  /** The disk refused: nothing that was submitted and not yet committed is kept. */
  onCommitFailed(error: unknown): void;
};

type Submission<Ticket> = {
  readonly target: CommitTarget<Ticket>;
  readonly ticket: Ticket;
  readonly update: NewUpdate | null;
};

/** Stands in the queue for somebody who waits until everything before it is settled. */
type FlushMark = { readonly onSettled: () => void };

/** Keeps one statement's parameters below every database's limit. */
const BATCH_MAX = 1000;
/** Longest that an edit waits for others to join its commit. */
const GAP_MAX_MILLISECONDS = 20;

/** Collects updates of all rooms; audit entries are given on after their commit. */
export class Committer<Ticket> {
  readonly #documents: DocumentStore;
  readonly #onActivity: (entries: readonly ActivityEntry[]) => void;
  readonly #pace = new Pace(() => this.#commitSome(), {
    minGapMilliseconds: 0,
    maxGapMilliseconds: GAP_MAX_MILLISECONDS,
  });
  #queue: (Submission<Ticket> | FlushMark)[] = [];

  constructor(documents: DocumentStore, onActivity: (entries: readonly ActivityEntry[]) => void) {
    this.#documents = documents;
    this.#onActivity = onActivity;
  }

  /** `update` null asks only to be told when everything submitted before is on disk. */
  submit(target: CommitTarget<Ticket>, ticket: Ticket, update: NewUpdate | null): void {
    this.#queue.push({ target, ticket, update });
    this.#pace.request();
  }

  /** Resolves when all that was submitted so far is on disk or was refused. */
  flush(): Promise<void> {
    this.#pace.request();
    return new Promise((onSettled) => this.#queue.push({ onSettled }));
  }

  async #commitSome(): Promise<void> {
    const taken = this.#queue.splice(0, BATCH_MAX);
    const batch = taken.filter((entry) => 'target' in entry);
    if ((await this.#tryCommit(batch)) !== null) {
      // One document must not take the others down with it: each is tried alone.
      for (const [target, submissions] of Map.groupBy(batch, targetOf)) {
        const error = await this.#tryCommit(submissions);
        if (error !== null) this.#fail(target, error);
      }
    }
    for (const entry of taken) if ('onSettled' in entry) entry.onSettled();
    if (this.#queue.length > 0) this.#pace.request();
  }

  /** Null, or why nothing of the batch is on disk. */
  async #tryCommit(batch: readonly Submission<Ticket>[]): Promise<unknown> {
    const updates = batch.flatMap(({ update }) => (update ? [update] : []));
    let entries: readonly ActivityEntry[];
    try {
      entries = updates.length === 0 ? [] : await this.#documents.append(updates);
    } catch (error) {
      return error ?? new Error('the store refused without a reason');
    }
    for (const [target, submissions] of Map.groupBy(batch, targetOf)) {
      target.onCommitted(submissions.map(({ ticket }) => ticket));
    }
    if (entries.length > 0) this.#onActivity(entries);
    return null;
  }

  /** Later updates of the target build on the lost ones, so they are dropped with them. */
  #fail(target: CommitTarget<Ticket>, error: unknown): void {
    this.#queue = this.#queue.filter((entry) => !('target' in entry) || entry.target !== target);
    target.onCommitFailed(error);
  }
}

function targetOf<Ticket>(submission: Submission<Ticket>): CommitTarget<Ticket> {
  return submission.target;
}
