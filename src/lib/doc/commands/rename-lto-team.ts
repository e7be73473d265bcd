// Gives an LTO team a free name beside its code; an empty name leaves the code alone.
import type * as Y from 'yjs';
import type { LtoTeamId } from '../../domain/ids.ts';
import { codeOfLtoTeam, TEAM_NAME_MAX_LENGTH } from '../../domain/lto-team.ts';
import { err } from '../../domain/result.ts';
import type { CommandResult } from './command.ts';
import { setTeamField } from './set-team-field.ts';

/** Spaces around the name are dropped. */
export function renameLtoTeam(
  doc: Y.Doc,
  args: { readonly ltoTeamId: LtoTeamId; readonly name: string },
): CommandResult {
  const name = args.name.trim();
  if (name.length > TEAM_NAME_MAX_LENGTH) {
    const message = `Shorten the name to ${TEAM_NAME_MAX_LENGTH} characters.`;
    return err({ code: 'invalid', field: 'name', message });
  }
  return setTeamField(doc, args.ltoTeamId, 'name', name, (team) =>
    name === ''
      ? `clear the name of ${codeOfLtoTeam(team)}`
      : `name ${codeOfLtoTeam(team)} “${name}”`,
  );
}
