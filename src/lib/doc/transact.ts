// The one door for writes: every change of a document is one transaction with a typed origin.
import type * as Y from 'yjs';
import type { LocalEdit, Mending, ServerEdit } from './origins.ts';

/** Runs `write` as one transaction, hence one undo step and one update on the wire. */
export function transact<T>(
  doc: Y.Doc,
  origin: LocalEdit | Mending | ServerEdit,
  write: () => T,
): T {
  return doc.transact(write, origin);
}
