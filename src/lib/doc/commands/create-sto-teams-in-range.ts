// Makes STO teams with the next numbers of a range: 90xx of the core team, 80xx of parliamentarians, or those of
// an AoR. One call is one undo step.
import type * as Y from 'yjs';
import { randomId, type LtoTeamId, type StoTeamId } from '../../domain/ids.ts';
import { codeOfLtoTeam } from '../../domain/lto-team.ts';
import { err, ok } from '../../domain/result.ts';
import {
  codeOfStoTeam,
  RANGE_PREFIXES,
  STO_TEAMS_PER_AOR_MAX,
  type StoTeam,
  type StoTeamRange,
} from '../../domain/sto-team.ts';
import { isReservedPrefix } from '../allocated-teams.ts';
import { LocalEdit } from '../origins.ts';
import { ltoTeamOfDoc, stoTeamsOfDoc } from '../read-teams.ts';
import { writeNewStoTeams } from '../sto-team-writes.ts';
import { transact } from '../transact.ts';
import type { CommandResult } from './command.ts';

export type RangeArgs = {
  readonly range: StoTeamRange;
  /** Whose AoR, for that range. */
  readonly ltoTeamId?: LtoTeamId;
  readonly count: number;
};

/** Makes all of them, or none when the numbers do not suffice. */
export function createStoTeamsInRange(
  doc: Y.Doc,
  args: RangeArgs,
): CommandResult<{ readonly stoTeamIds: readonly StoTeamId[] }> {
  const { range, count } = args;
  if (!Number.isInteger(count) || count < 1 || count > STO_TEAMS_PER_AOR_MAX) {
    const message = `Enter how many teams, from 1 to ${STO_TEAMS_PER_AOR_MAX}.`;
    return err({ code: 'invalid', field: 'count', message });
  }
  const ltoTeam = args.ltoTeamId === undefined ? null : ltoTeamOfDoc(doc, args.ltoTeamId);
  if (range === 'aor' && !ltoTeam) {
    return err({ code: 'unknown-team', message: 'This LTO team no longer exists.' });
  }
  const prefix = range === 'aor' ? (ltoTeam?.number ?? 0) : RANGE_PREFIXES[range];
  if (range === 'aor' && ltoTeam && isReservedPrefix(prefix)) {
    const message = `The STO numbers of ${codeOfLtoTeam(ltoTeam)} belong to others. Give the LTO team another number.`;
    return err({ code: 'number-taken', field: 'ltoTeamId', message });
  }
  const numbers = freeNumbers(prefix, stoTeamsOfDoc(doc)).slice(0, count);
  if (numbers.length < count) {
    const message = `Only ${numbers.length} numbers are free there. Enter fewer teams.`;
    return err({ code: 'too-many-teams', field: 'count', message });
  }
  const ltoTeamId = range === 'aor' ? (ltoTeam?.id ?? null) : null;
  const created = numbers.map((number): StoTeam => ({ id: randomId(), number, ltoTeamId }));
  transact(doc, new LocalEdit(labelOf(created)), () => writeNewStoTeams(doc, created));
  return ok({ changed: created.length, stoTeamIds: created.map(({ id }) => id) });
}

function freeNumbers(prefix: number, teams: readonly StoTeam[]): readonly number[] {
  const taken = new Set(teams.map(({ number }) => number));
  return Array.from({ length: STO_TEAMS_PER_AOR_MAX }, (_, at) => prefix * 100 + at + 1).filter(
    (number) => !taken.has(number),
  );
}

function labelOf(created: readonly StoTeam[]): string {
  const [first] = created;
  return created.length === 1 && first
    ? `create STO team ${codeOfStoTeam(first)}`
    : `create ${created.length} STO teams`;
}
