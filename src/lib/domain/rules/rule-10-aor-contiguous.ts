// Rule 10 (W): an AoR is in one piece. A city that lies inside one other area may belong to another team:
// it is an enclave, not a piece that somebody forgot. Regional TECs lie over the others and do not count.
import { piecesOf } from '../geo/neighbours.ts';
import type { LtoTeamId, TecId } from '../ids.ts';
import { aorOf, aorsOf, changedTecs, teamsOfTecs, teamsTouchedBy } from './aors.ts';
import { keyOfFinding, type FindingObject } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

export const rule10: Rule<LtoTeamId> = {
  number: 10,
  severity: 'warning',
  title: 'Every AoR is in one piece',
  subjectsOf: ({ plan }) => aorsOf(plan).keys(),
  check(ltoTeamId, context) {
    const object: FindingObject = { kind: 'lto-team', id: ltoTeamId };
    return detachedPieces(ltoTeamId, context).map(({ first, tecIds, mainSize }) => ({
      key: keyOfFinding(10, object, first),
      ...{ rule: 10, severity: 'warning', object, tecIds },
      why:
        `${countOf(tecIds.length)} of the area ${tecIds.length === 1 ? 'lies' : 'lie'} apart from ` +
        `the other ${mainSize}. Join the pieces, or give this one to a neighbouring team.`,
    }));
  },
  touchedBy(delta, before, after) {
    const moved = changedTecs(delta.tecAssignments);
    // Whether a neighbour's piece is an enclave depends on who is around it.
    const around = [...moved].flatMap((tecId) => [...(after.neighbours.get(tecId) ?? [])]);
    return new Set([
      ...teamsTouchedBy(delta, before, after),
      ...teamsOfTecs(around, before, after),
    ]);
  },
};

type Piece = {
  /** The TEC of the piece whose id comes first: names the piece on every machine. */
  readonly first: TecId;
  readonly tecIds: readonly TecId[];
  readonly mainSize: number;
};

/** The pieces beside the largest one that are no enclaves. */
function detachedPieces(ltoTeamId: LtoTeamId, context: RuleContext): readonly Piece[] {
  const { neighbours } = context;
  const lower = aorOf(context, ltoTeamId).filter((tecId) => neighbours.has(tecId));
  const pieces = piecesOf(new Set(lower), neighbours)
    .map((piece) => [...piece].sort())
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  const mainSize = pieces[0]?.length ?? 0;
  return pieces.slice(1).flatMap((tecIds) => {
    const [first] = tecIds;
    return first === undefined || isEnclave(tecIds, context) ? [] : [{ first, tecIds, mainSize }];
  });
}

/** Cities alone, with one area all around them. */
function isEnclave(tecIds: readonly TecId[], { plan, dataset, neighbours }: RuleContext): boolean {
  const isCity = (tecId: TecId) => dataset.tecs.get(tecId)?.kind.startsWith('city') ?? false;
  if (!tecIds.every(isCity)) return false;
  const inside = new Set(tecIds);
  const around = tecIds
    .flatMap((tecId) => [...(neighbours.get(tecId) ?? [])])
    .filter((tecId) => !inside.has(tecId))
    .map((tecId) => plan.tecAssignments.get(tecId));
  return new Set(around).size === 1;
}

function countOf(tecs: number): string {
  return tecs === 1 ? '1 TEC' : `${tecs} TECs`;
}
