// Tells a change of a roster in a few words. People and teams come by id; names are the reader's to know.
import type { RosterChange } from './roster-change.ts';
import type { NamesOfPlan } from './names-of-plan.ts';

const NAMES_SHOWN = 2;
const VERBS = { created: 'added', deleted: 'removed', changed: 'changed' } as const;

/** "added 24 observers", "put Lina Sample into LTO04". */
export function sentenceOfRosterChange(change: RosterChange, names: NamesOfPlan): string {
  switch (change.kind) {
    case 'observers':
      return `${VERBS[change.action]} ${observers(change.observerIds, names)}`;
    case 'members':
      return sentenceOfMoves(change.moves, names);
    case 'locks': {
      const teams = change.teamIds.map((id) => names.teamCode(id)).join(', ');
      return `${change.isLocked ? 'locked' : 'unlocked'} the pair of ${teams}`;
    }
    case 'absences':
      return `${VERBS[change.action]} the time away of ${observers(change.observerIds, names)}`;
  }
}

type Moves = Extract<RosterChange, { kind: 'members' }>['moves'];

function sentenceOfMoves(moves: Moves, names: NamesOfPlan): string {
  const who = observers(
    moves.map((move) => move.observerId),
    names,
  );
  const targets = new Set(moves.map((move) => move.toTeamId));
  const [target] = targets;
  if (targets.size > 1 || target === undefined) return `paired ${who}`;
  return target === null
    ? `took ${who} out of the team`
    : `put ${who} into ${names.teamCode(target)}`;
}

function observers(ids: readonly string[], names: NamesOfPlan): string {
  return ids.length <= NAMES_SHOWN
    ? ids.map((id) => names.observerName(id)).join(' and ')
    : `${ids.length} observers`;
}
