// A live document in the server's memory: filled from the store, migrated, and changed by guarded updates.
// Invariant: what it holds beyond the store is exactly what `apply` and `migrate` have given back.
import * as Y from 'yjs';
import { DOCUMENT_SHAPES, SERVER_ROOTS } from '../../src/lib/doc/document-shape.ts';
import { migrateDoc } from '../../src/lib/doc/migrate-doc.ts';
import { describePlanChanges } from '../../src/lib/doc/plan-changes.ts';
import { describeRosterChanges } from '../../src/lib/doc/roster-changes.ts';
import { describeSecurityChanges } from '../../src/lib/doc/security-changes.ts';
import { ServerEdit } from '../../src/lib/doc/origins.ts';
import type { Result } from '../../src/lib/domain/result.ts';
import type { ActivityContent } from '../../src/lib/protocol/activity.ts';
import type { DocumentKind } from '../../src/lib/protocol/roles.ts';
import type { StoredDocument } from '../storage/document-store.ts';
import { inspectUpdate, type Inspection, type UpdateRefusal } from './update-guard.ts';

/** What an update added to the document, and how the activity feed words it. */
export type AppliedUpdate = {
  readonly update: Uint8Array;
  readonly activity: ActivityContent | null;
};

export type LiveDocument = {
  /** What the update would do; nothing happens yet. */
  inspect(update: Uint8Array): Result<Inspection, UpdateRefusal>;
  /** Applies an update that passed `inspect`. Throws when Yjs could not take all of it. */
  apply(update: Uint8Array): AppliedUpdate;
  /** Changes the document on the server's own account; null when that changed nothing. */
  edit(change: (doc: Y.Doc) => void): AppliedUpdate | null;
  /** Everything that the holder of a state vector lacks. Throws when the vector is garbage. */
  diffSince(stateVector: Uint8Array): Uint8Array;
  stateVector(): Uint8Array;
  /** Brings the document to the newest schema; null when it is there already. */
  migrate(): Uint8Array | null;
  destroy(): void;
};

type KindRules = {
  /** Called right after the transaction, while the values before it can still be read. */
  describe(transaction: Y.Transaction): ActivityContent | null;
};

const KINDS: Readonly<Record<DocumentKind, KindRules>> = {
  plan: {
    describe(transaction) {
      const changes = describePlanChanges(transaction);
      return changes.length === 0 ? null : { kind: 'plan-edited', changes };
    },
  },
  roster: {
    describe(transaction) {
      const changes = describeRosterChanges(transaction);
      return changes.length === 0 ? null : { kind: 'roster-edited', changes };
    },
  },
  security: {
    describe(transaction) {
      const changes = describeSecurityChanges(transaction);
      return changes.length === 0 ? null : { kind: 'security-edited', changes };
    },
  },
};

/** The document as stored. */
export function createLiveDocument(kind: DocumentKind, stored: StoredDocument): LiveDocument {
  const doc = new Y.Doc();
  for (const root of Object.keys(DOCUMENT_SHAPES[kind])) doc.getMap(root);
  for (const root of SERVER_ROOTS[kind]) doc.getMap(root);
  doc.transact(() => {
    if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot);
    for (const update of stored.updates) Y.applyUpdate(doc, update);
  });

  function described(change: () => unknown): AppliedUpdate | null {
    let activity: ActivityContent | null = null;
    doc.once('afterTransaction', (transaction) => {
      activity = KINDS[kind].describe(transaction);
    });
    const update = updateOf(doc, change);
    return update && { update, activity };
  }

  return {
    inspect: (update) => inspectUpdate(doc, DOCUMENT_SHAPES[kind], update),
    apply(update) {
      const applied = described(() => Y.applyUpdate(doc, update));
      if (!applied) throw new Error('an update that changes the document changed nothing');
      if (doc.store.pendingStructs || doc.store.pendingDs) {
        throw new Error('an update that passed the guard could not be integrated');
      }
      return applied;
    },
    edit: (change) => described(() => doc.transact(() => change(doc), new ServerEdit('command'))),
    diffSince: (stateVector) => Y.encodeStateAsUpdate(doc, stateVector),
    stateVector: () => Y.encodeStateVector(doc),
    migrate: () => updateOf(doc, () => migrateDoc(doc, kind)),
    destroy: () => doc.destroy(),
  };
}

/** What `change` adds to the document as one update; null when it adds nothing. */
function updateOf(doc: Y.Doc, change: () => unknown): Uint8Array | null {
  let added: Uint8Array | null = null;
  const remember = (update: Uint8Array) => {
    added = update;
  };
  doc.on('update', remember);
  try {
    change();
  } finally {
    doc.off('update', remember);
  }
  return added;
}
