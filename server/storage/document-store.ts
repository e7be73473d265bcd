// The port through which rooms keep live documents. Implementations pass one contract suite.
// Invariant: when `append` resolves, every update and activity entry of the batch is on disk or none is.
import type { PlanId, UserId } from '../../src/lib/domain/ids.ts';
import type { ActivityContent, ActivityEntry } from '../../src/lib/protocol/activity.ts';
import type { DocumentKind } from '../../src/lib/protocol/roles.ts';

export type DocumentKey = { readonly planId: PlanId; readonly kind: DocumentKind };

export type Author = { readonly id: UserId; readonly name: string };

/** One update to keep, with the audit entry that describes it (null when it changed nothing visible). */
export type NewUpdate = {
  readonly key: DocumentKey;
  readonly update: Uint8Array;
  /** Null for what the server wrote, which carries no activity. */
  readonly author: Author | null;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly activity: ActivityContent | null;
};

export type StoredDocument = {
  readonly epoch: number;
  readonly snapshot: Uint8Array | null;
  /** Updates after the snapshot, in the order they were appended. */
  readonly updates: readonly Uint8Array[];
};

/** One update of the readable history, oldest first. `authorId` is null for what the server wrote. */
export type HistoricUpdate = {
  readonly at: string;
  readonly authorId: UserId | null;
  readonly update: Uint8Array;
};

export type DocumentStore = {
  /** Makes a document whose first history entry is `initial`, written by the server. */
  create(key: DocumentKey, initial: Uint8Array, at: string): Promise<void>;
  /** Null when there is no such document. */
  load(key: DocumentKey): Promise<StoredDocument | null>;
  /** One transaction, one disk sync for the whole batch; gives back the audit entries with their ids. */
  append(batch: readonly NewUpdate[]): Promise<readonly ActivityEntry[]>;
  /**
   * Replaces snapshot + exactly the rows read by one new snapshot; the rows move, complete, into
   * compressed history segments. Resolves to the number of rows moved.
   */
  compact(key: DocumentKey): Promise<number>;
  /** Every update ever appended, from segments and live rows. */
  history(key: DocumentKey): AsyncIterable<HistoricUpdate>;
};
