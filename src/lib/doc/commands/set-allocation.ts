// Sets by hand how many STO teams an AoR gets, or lets proportion decide again. One call is one undo step.
import type * as Y from 'yjs';
import type { LtoTeamId } from '../../domain/ids.ts';
import { codeOfLtoTeam } from '../../domain/lto-team.ts';
import { err, ok } from '../../domain/result.ts';
import { STO_TEAMS_PER_AOR_MAX } from '../../domain/sto-team.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { ltoTeamOfDoc } from '../read-teams.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Null is in proportion. Teams are made by `allocateStoTeams`. */
export function setAllocation(
  doc: Y.Doc,
  args: { readonly ltoTeamId: LtoTeamId; readonly teams: number | null },
): CommandResult {
  const { ltoTeamId, teams } = args;
  const team = ltoTeamOfDoc(doc, ltoTeamId);
  if (!team) return err({ code: 'unknown-team', message: 'This team no longer exists.' });
  if (teams !== null && !isTeamCount(teams)) return err(refusalOfCount('teams'));
  const { allocations } = planRoots(doc);
  if ((allocations.get(ltoTeamId) ?? null) === teams) return ok({ changed: 0 });
  const label = `set the number of STO teams of ${codeOfLtoTeam(team)}`;
  transact(doc, new LocalEdit(label), () => {
    if (teams === null) allocations.delete(ltoTeamId);
    else allocations.set(ltoTeamId, teams);
  });
  return ok({ changed: 1 });
}

/** Whether one AoR can have so many STO teams. */
export function isTeamCount(teams: number): boolean {
  return Number.isInteger(teams) && teams >= 0 && teams <= STO_TEAMS_PER_AOR_MAX;
}

/** What to enter instead. */
export function refusalOfCount(field: string) {
  const message = `Enter a whole number of teams, from 0 to ${STO_TEAMS_PER_AOR_MAX}.`;
  return { code: 'invalid', field, message } as const;
}
