// Gives every AoR its number of STO teams, numbered by its LTO team: 0401, 0402, ... One call is one undo step.
// Invariant: teams of the core team and of parliamentarians, and teams with a locked route, stay as they are.
import type * as Y from 'yjs';
import type { LtoTeamId, StoTeamId } from '../../domain/ids.ts';
import { codeOfLtoTeam } from '../../domain/lto-team.ts';
import { err, ok } from '../../domain/result.ts';
import { rangeOfStoTeam } from '../../domain/sto-team.ts';
import { allocatedTeams, isReservedPrefix } from '../allocated-teams.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { readRecords } from '../read-records.ts';
import { stopsOfDoc } from '../read-stops.ts';
import { ltoTeamsOfDoc, stoTeamsOfDoc } from '../read-teams.ts';
import { writeFields } from '../records/record.ts';
import { readRoute } from '../records/route-record.ts';
import { removeStopsOfTeams, removeStoTeams, writeNewStoTeams } from '../sto-team-writes.ts';
import { transact } from '../transact.ts';
import { countOfStoTeams } from './delete-sto-teams.ts';
import type { CommandError, CommandResult } from './command.ts';
import { isTeamCount, refusalOfCount } from './set-allocation.ts';

export type AllocateArgs = {
  /** How many teams each AoR is to have; AoRs that are not named keep theirs. */
  readonly counts: ReadonlyMap<LtoTeamId, number>;
  /** Teams with people in them, by the roster: they go after those without. */
  readonly pairedTeamIds?: ReadonlySet<StoTeamId>;
};

export type AllocateDone = {
  readonly created: number;
  readonly removed: number;
  /** Teams that work in another AoR now, without the stops they had. */
  readonly moved: number;
};

/** Teams that nobody misses go first: those without stops and people; a team that is moved loses its stops. */
export function allocateStoTeams(doc: Y.Doc, args: AllocateArgs): CommandResult<AllocateDone> {
  const { counts } = args;
  const ltoTeams = new Map(ltoTeamsOfDoc(doc).map((team) => [team.id, team]));
  const stoTeams = stoTeamsOfDoc(doc).filter((team) => rangeOfStoTeam(team) === 'aor');
  const locked = lockedTeams(doc);
  const stops = Map.groupBy(stopsOfDoc(doc), (stop) => stop.stoTeamId);
  const refusal = refusalOf(
    counts,
    ltoTeams,
    (ltoTeamId) =>
      stoTeams.filter((team) => team.ltoTeamId === ltoTeamId && locked.has(team.id)).length,
  );
  if (refusal) return err(refusal);
  const { created, changed, moved, removed } = allocatedTeams({
    ...{ ltoTeams, stoTeams, counts, locked },
    worthOf: (id) => (args.pairedTeamIds?.has(id) ? 2 : 0) + (stops.has(id) ? 1 : 0),
  });
  const done = { created: created.length, removed: removed.size, moved: moved.size };
  const total = created.length + changed.length + removed.size;
  if (total === 0) return ok({ changed: 0, ...done });
  const wanted = [...counts.values()].reduce((sum, count) => sum + count, 0);
  transact(doc, new LocalEdit(`allocate ${countOfStoTeams(wanted)}`), () => {
    removeStoTeams(doc, removed);
    removeStopsOfTeams(doc, moved);
    for (const { id, number, ltoTeamId } of changed) {
      const record = planRoots(doc).stoTeams.get(id);
      if (record) writeFields(record, { number, ltoTeamId });
    }
    writeNewStoTeams(doc, created);
  });
  return ok({ changed: total, ...done });
}

function lockedTeams(doc: Y.Doc): ReadonlySet<StoTeamId> {
  const { records } = readRecords(planRoots(doc).routes, readRoute);
  return new Set([...records.values()].filter((one) => one.isLocked).map((one) => one.stoTeamId));
}

function refusalOf(
  counts: AllocateArgs['counts'],
  ltoTeams: ReadonlyMap<LtoTeamId, { readonly number: number }>,
  lockedOf: (ltoTeamId: LtoTeamId) => number,
): CommandError | null {
  for (const [ltoTeamId, count] of counts) {
    const team = ltoTeams.get(ltoTeamId);
    if (!team) {
      return { code: 'unknown-team', message: 'One of these LTO teams no longer exists.' };
    }
    if (!isTeamCount(count)) return refusalOfCount('counts');
    const code = codeOfLtoTeam(team);
    if (count > 0 && isReservedPrefix(team.number)) {
      const message = `The STO numbers of ${code} belong to parliamentarians or the core team. Give the LTO team another number.`;
      return { code: 'number-taken', field: 'counts', message };
    }
    const locked = lockedOf(ltoTeamId);
    if (locked > count) {
      const message = `${code} has ${locked} locked ${locked === 1 ? 'route' : 'routes'} and is to have ${count}. Unlock some first.`;
      return { code: 'route-locked', field: 'counts', message };
    }
  }
  return null;
}
