// One step that brings a document from the schema version before it to its own.
import type * as Y from 'yjs';

export type DocMigration = {
  /** The schema version that this step leads to: 1, 2, 3... without a gap. */
  readonly id: number;
  /** Changes the document in place: deterministic, idempotent, never edited after it has landed. */
  up(doc: Y.Doc): void;
};
