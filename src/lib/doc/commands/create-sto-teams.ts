// Makes STO teams that no AoR has yet, with the lowest free numbers. One call is one undo step.
import type * as Y from 'yjs';
import { randomId, type StoTeamId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { codeOfStoTeam, STO_TEAM_NUMBER_MAX, type StoTeam } from '../../domain/sto-team.ts';
import { LocalEdit } from '../origins.ts';
import { stoTeamsOfDoc } from '../read-teams.ts';
import { writeNewStoTeams } from '../sto-team-writes.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** So many at once fit into one frame to the server with room to spare. */
export const STO_TEAMS_AT_ONCE_MAX = 1_000;

/** Makes all of them, or none when the numbers do not suffice. */
export function createStoTeams(
  doc: Y.Doc,
  args: { readonly count: number },
): CommandResult<{ readonly stoTeamIds: readonly StoTeamId[] }> {
  const { count } = args;
  if (!Number.isInteger(count) || count < 1 || count > STO_TEAMS_AT_ONCE_MAX) {
    const message = `Enter how many teams, from 1 to ${STO_TEAMS_AT_ONCE_MAX}.`;
    return err({ code: 'invalid', field: 'count', message });
  }
  const numbers = freeNumbers(stoTeamsOfDoc(doc), count);
  if (numbers.length < count) {
    const message = `A plan holds at most ${STO_TEAM_NUMBER_MAX} STO teams. Delete some first.`;
    return err({ code: 'too-many-teams', message });
  }
  const created = numbers.map((number): StoTeam => ({
    id: randomId<StoTeamId>(),
    number,
    ltoTeamId: null,
  }));
  transact(doc, new LocalEdit(labelOf(created)), () => writeNewStoTeams(doc, created));
  return ok({ changed: created.length, stoTeamIds: created.map(({ id }) => id) });
}

function freeNumbers(teams: readonly StoTeam[], count: number): readonly number[] {
  const taken = new Set(teams.map(({ number }) => number));
  const free: number[] = [];
  for (let number = 1; number <= STO_TEAM_NUMBER_MAX && free.length < count; number += 1) {
    if (!taken.has(number)) free.push(number);
  }
  return free;
}

function labelOf(created: readonly StoTeam[]): string {
  const [first] = created;
  return created.length === 1 && first
    ? `create STO team ${codeOfStoTeam(first)}`
    : `create ${created.length} STO teams`;
}
