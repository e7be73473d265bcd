// Locks the AoR of an LTO team, so that proposals leave it exactly as it is, or unlocks it.
import type * as Y from 'yjs';
import type { LtoTeamId } from '../../domain/ids.ts';
import { codeOfLtoTeam } from '../../domain/lto-team.ts';
import type { CommandResult } from './command.ts';
import { setTeamField } from './set-team-field.ts';

/** People may still edit a locked AoR by hand. */
export function lockAor(
  doc: Y.Doc,
  args: { readonly ltoTeamId: LtoTeamId; readonly isLocked: boolean },
): CommandResult {
  const verb = args.isLocked ? 'lock' : 'unlock';
  return setTeamField(
    doc,
    args.ltoTeamId,
    'isLocked',
    args.isLocked,
    (team) => `${verb} the area of ${codeOfLtoTeam(team)}`,
  );
}
