// Gives an LTO team another colour; two teams may share one, their codes tell them apart.
import type * as Y from 'yjs';
import type { LtoTeamId } from '../../domain/ids.ts';
import { codeOfLtoTeam, type TeamColour } from '../../domain/lto-team.ts';
import type { CommandResult } from './command.ts';
import { setTeamField } from './set-team-field.ts';

/** Changes the colour on map and lists. */
export function recolourLtoTeam(
  doc: Y.Doc,
  args: { readonly ltoTeamId: LtoTeamId; readonly colour: TeamColour },
): CommandResult {
  return setTeamField(
    doc,
    args.ltoTeamId,
    'colour',
    args.colour,
    (team) => `colour ${codeOfLtoTeam(team)} ${args.colour}`,
  );
}
