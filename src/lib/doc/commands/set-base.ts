// Chooses the town where an LTO team lives: the seat of a TEC, or none.
import type * as Y from 'yjs';
import type { LtoTeamId, TecId } from '../../domain/ids.ts';
import { codeOfLtoTeam } from '../../domain/lto-team.ts';
import type { CommandResult } from './command.ts';
import { setTeamField } from './set-team-field.ts';

/** The base may lie outside the AoR; the balance then shows the distance. */
export function setBase(
  doc: Y.Doc,
  args: { readonly ltoTeamId: LtoTeamId; readonly baseTecId: TecId | null },
): CommandResult {
  const verb = args.baseTecId === null ? 'clear' : 'set';
  return setTeamField(
    doc,
    args.ltoTeamId,
    'baseTecId',
    args.baseTecId,
    (team) => `${verb} the base of ${codeOfLtoTeam(team)}`,
  );
}
