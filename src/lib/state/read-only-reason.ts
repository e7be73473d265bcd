// Why a live document cannot be changed here and now.
import { documentAccess, type DocumentKind, type Role } from '../protocol/roles.ts';

/** `role`: never by this person. `loading`: whoever edits what has not come yet would make it twice. */
export type ReadOnlyReason = 'role' | 'archived' | 'loading' | 'closed';

export type DocumentFacts = {
  readonly role: Role;
  readonly isArchived: boolean;
  /** Whether every document that the person may read is here. */
  readonly isLoaded: boolean;
  /** The server ended the line for good. */
  readonly isClosed: boolean;
};

/** Null when the document can be changed. */
export function readOnlyReasonOf(kind: DocumentKind, facts: DocumentFacts): ReadOnlyReason | null {
  if (documentAccess(facts.role, kind) !== 'write') return 'role';
  if (facts.isArchived) return 'archived';
  if (!facts.isLoaded) return 'loading';
  return facts.isClosed ? 'closed' : null;
}
