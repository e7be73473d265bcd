// A roster document as plain data. Invariant: a record that cannot be read is left out and named, never thrown.
import type * as Y from 'yjs';
import { asId, type ObserverId, type TeamId } from '../domain/ids.ts';
import type { RosterData } from '../domain/roster.ts';
import { readRecords } from './read-records.ts';
import { readAbsence } from './records/absence-record.ts';
import { readObserver } from './records/observer-record.ts';
import { rosterRoots } from './roster-doc.ts';

export type RosterReading = {
  readonly roster: RosterData;
  /** Keys of records that cannot be read. */
  readonly invalid: readonly string[];
};

/** Reads everybody of a plan. */
export function readRoster(doc: Y.Doc): RosterReading {
  const roots = rosterRoots(doc);
  const observers = readRecords(roots.observers, readObserver);
  const absences = readRecords(roots.absences, readAbsence);
  const members = new Map<ObserverId, TeamId>();
  for (const [key, teamId] of roots.members) {
    const observerId = asId<ObserverId>(key);
    if (observers.records.has(observerId) && typeof teamId === 'string') {
      members.set(observerId, teamId);
    }
  }
  return {
    roster: {
      observers: observers.records,
      members,
      lockedTeams: new Set([...roots.lockedTeams.keys()].map((key) => asId<TeamId>(key))),
      absences: absences.records,
    },
    invalid: [...observers.invalid, ...absences.invalid],
  };
}
