// Makes LTO teams. Each gets the next free number and the least used colour; one call is one undo step.
import type * as Y from 'yjs';
import { randomId, type LtoTeamId } from '../../domain/ids.ts';
import { codeOfLtoTeam, TEAM_NUMBER_MAX, type LtoTeam } from '../../domain/lto-team.ts';
import { nextTeamColour, nextTeamNumber } from '../../domain/next-team.ts';
import { err, ok } from '../../domain/result.ts';
import { LocalEdit } from '../origins.ts';
import { planRoots } from '../plan-doc.ts';
import { ltoTeamsOfDoc } from '../read-teams.ts';
import { newLtoTeamRecord } from '../records/lto-team-record.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

/** Makes one team. */
export function createLtoTeam(doc: Y.Doc): CommandResult<{ readonly ltoTeamId: LtoTeamId }> {
  const created = createLtoTeams(doc, { count: 1 });
  if (!created.ok) return created;
  const [ltoTeamId] = created.value.ltoTeamIds;
  if (ltoTeamId === undefined) throw new Error('one team was asked for and none was made');
  return ok({ changed: 1, ltoTeamId });
}

/** Makes several teams at once, or none when the numbers do not suffice. */
export function createLtoTeams(
  doc: Y.Doc,
  args: { readonly count: number },
): CommandResult<{ readonly ltoTeamIds: readonly LtoTeamId[] }> {
  if (!Number.isInteger(args.count) || args.count < 1) {
    return err({ code: 'invalid', field: 'count', message: 'Enter how many teams, at least 1.' });
  }
  const teams = ltoTeamsOfDoc(doc);
  const created: LtoTeam[] = [];
  for (let made = 0; made < args.count; made += 1) {
    const known = [...teams, ...created];
    const number = nextTeamNumber(known);
    if (number === null) {
      const message = `A plan holds at most ${TEAM_NUMBER_MAX} teams. Delete some first.`;
      return err({ code: 'too-many-teams', message });
    }
    const colour = nextTeamColour(known);
    created.push({ id: randomId(), number, name: '', colour, baseTecId: null, isLocked: false });
  }
  transact(doc, new LocalEdit(labelOf(created)), () => {
    for (const team of created) planRoots(doc).ltoTeams.set(team.id, newLtoTeamRecord(team));
  });
  return ok({ changed: created.length, ltoTeamIds: created.map((team) => team.id) });
}

function labelOf(created: readonly LtoTeam[]): string {
  const [first] = created;
  return created.length === 1 && first
    ? `create ${codeOfLtoTeam(first)}`
    : `create ${created.length} teams`;
}
