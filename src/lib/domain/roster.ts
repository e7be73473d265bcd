// The people of a plan as plain data. Lives in the roster document, which only the roles that need it open.
// Invariant: an observer is a key of `members`, so nobody can be in two teams.
import type { AbsenceId, ObserverId, TeamId } from './ids.ts';
import type { Observer } from './observer.ts';

export const ABSENCE_REASONS = ['leave', 'rotation', 'other'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** Days on which an observer is not at work in the AoR; both ends count. */
export type Absence = {
  readonly id: AbsenceId;
  readonly observerId: ObserverId;
  readonly reason: AbsenceReason;
  /** `YYYY-MM-DD`. */
  readonly fromDate: string;
  readonly toDate: string;
};

export type RosterData = {
  readonly observers: ReadonlyMap<ObserverId, Observer>;
  /** The team of each observer who has one; the team's record is in the plan and may be gone. */
  readonly members: ReadonlyMap<ObserverId, TeamId>;
  /** Pairs that "pair the rest" leaves as they are. */
  readonly lockedTeams: ReadonlySet<TeamId>;
  readonly absences: ReadonlyMap<AbsenceId, Absence>;
};

/** A roster without anybody. */
export function emptyRoster(): RosterData {
  return { observers: new Map(), members: new Map(), lockedTeams: new Set(), absences: new Map() };
}

/** The observers of each team that has any, by name. */
export function membersOfTeams(
  roster: Pick<RosterData, 'observers' | 'members'>,
): ReadonlyMap<TeamId, readonly Observer[]> {
  const teams = new Map<TeamId, Observer[]>();
  for (const [observerId, teamId] of roster.members) {
    const observer = roster.observers.get(observerId);
    if (!observer) continue;
    const members = teams.get(teamId) ?? [];
    members.push(observer);
    teams.set(teamId, members);
  }
  for (const members of teams.values()) members.sort(byName);
  return teams;
}

function byName(a: Observer, b: Observer): number {
  return a.name.localeCompare(b.name) || a.id.localeCompare(b.id);
}
