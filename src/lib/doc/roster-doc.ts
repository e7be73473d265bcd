// The shape of a live roster document: the people of a plan. Nobody else names its root maps.
// Invariant: an observer is a key of `members`, so one observer in two teams cannot be written.
import type * as Y from 'yjs';
import type { TeamId } from '../domain/ids.ts';
import type { RecordFields } from './records/record.ts';

export type RosterRoots = {
  /** `schemaVersion`; written by the server alone. */
  readonly meta: Y.Map<string | number>;
  readonly observers: Y.Map<RecordFields>;
  readonly members: Y.Map<TeamId>;
  /** Keys are the teams whose pair is locked; the text says nothing more. */
  readonly lockedTeams: Y.Map<string>;
  readonly absences: Y.Map<RecordFields>;
};

/** Root maps that a client may write to; `meta` belongs to the server. */
export const WRITABLE_ROSTER_ROOTS = ['observers', 'members', 'lockedTeams', 'absences'] as const;

/** The root maps of a roster document (created empty on first access, as Yjs does). */
export function rosterRoots(doc: Y.Doc): RosterRoots {
  return {
    meta: doc.getMap('meta'),
    observers: doc.getMap('observers'),
    members: doc.getMap('members'),
    lockedTeams: doc.getMap('lockedTeams'),
    absences: doc.getMap('absences'),
  };
}
