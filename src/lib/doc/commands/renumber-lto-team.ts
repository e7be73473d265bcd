// Gives an LTO team another number, hence another code. Two teams with one number are refused here; when
// two people choose the same number at the same moment, both stay visible and one must be changed.
// Its STO teams go along: 0403 of LTO04 becomes 0703 of LTO07.
import type * as Y from 'yjs';
import type { LtoTeamId } from '../../domain/ids.ts';
import { codeOfLtoTeam, TEAM_NUMBER_MAX } from '../../domain/lto-team.ts';
import { nextTeamNumber } from '../../domain/next-team.ts';
import { err } from '../../domain/result.ts';
import { rangeOfStoTeam } from '../../domain/sto-team.ts';
import { isReservedPrefix } from '../allocated-teams.ts';
import { planRoots } from '../plan-doc.ts';
import { ltoTeamsOfDoc, stoTeamsOfDoc } from '../read-teams.ts';
import type { CommandResult } from './command.ts';
import { setTeamField } from './set-team-field.ts';

/** Refuses a number that another team has and names the next free one. */
export function renumberLtoTeam(
  doc: Y.Doc,
  args: { readonly ltoTeamId: LtoTeamId; readonly number: number },
): CommandResult {
  const { ltoTeamId, number } = args;
  if (!Number.isInteger(number) || number < 1 || number > TEAM_NUMBER_MAX) {
    const message = `Enter a whole number from 1 to ${TEAM_NUMBER_MAX}.`;
    return err({ code: 'invalid', field: 'number', message });
  }
  const teams = ltoTeamsOfDoc(doc);
  if (teams.some((team) => team.id !== ltoTeamId && team.number === number)) {
    const free = nextTeamNumber(teams);
    const hint = free === null ? '' : ` The next free one is ${free}.`;
    const message = `${codeOfLtoTeam({ number })} is another team.${hint}`;
    return err({ code: 'number-taken', field: 'number', message });
  }
  return setTeamField(
    doc,
    ltoTeamId,
    'number',
    number,
    (team) => `renumber ${codeOfLtoTeam(team)} to ${codeOfLtoTeam({ number })}`,
    () => renumberStoTeams(doc, ltoTeamId, number),
  );
}

/** Those whose new number another team has keep the old one, for the checks to find. */
function renumberStoTeams(doc: Y.Doc, ltoTeamId: LtoTeamId, prefix: number): void {
  const teams = stoTeamsOfDoc(doc);
  const own = teams.filter(
    (team) => team.ltoTeamId === ltoTeamId && rangeOfStoTeam(team) === 'aor',
  );
  const taken = new Set(teams.filter((team) => !own.includes(team)).map(({ number }) => number));
  for (const team of own) {
    const number = prefix * 100 + (team.number % 100);
    if (!taken.has(number) && !isReservedPrefix(prefix)) {
      planRoots(doc).stoTeams.get(team.id)?.set('number', number);
    }
  }
}
