// Checks a proposal of areas with code of its own: it reads only the plan, the facts and the answer, and
// counts every figure anew. Gives back what is wrong, in words; empty when nothing is.
import type { AreasGround, AreasPlan } from '../../src/lib/domain/optimise/areas/build-problem.ts';
import type { LtoTeamId, TecId } from '../../src/lib/domain/ids.ts';
import type { AreasWish, ProposalAlternative } from '../../src/lib/domain/proposal.ts';

type Owners = ReadonlyMap<TecId, LtoTeamId>;

/** Everything wrong with an alternative. */
export function faultsOfAlternative(
  ground: AreasGround,
  plan: AreasPlan,
  wish: AreasWish,
  alternative: ProposalAlternative,
): string[] {
  const owners = ownersAfter(plan, alternative);
  const teamIds = alternative.teams.map((team) => team.id);
  return [
    ...faultsOfMoves(plan, alternative),
    ...faultsOfCover(ground, owners, teamIds),
    ...faultsOfHolds(plan, owners, alternative),
    ...faultsOfPieces(ground, owners, teamIds, alternative),
    ...faultsOfFigures(ground, wish, owners, teamIds, alternative),
  ];
}

/** The teams of all TECs once an alternative is accepted whole. */
export function ownersAfter(plan: AreasPlan, { moves }: ProposalAlternative): Owners {
  return new Map([...plan.tecAssignments, ...moves.map((move) => [move.tecId, move.to] as const)]);
}

/** Load-weighted drive to the best seat of each AoR; mean load is 1. */
export function costOfOwners(ground: AreasGround, wish: AreasWish, owners: Owners): number {
  const teamIds = [...new Set(owners.values())];
  const load = loadsOf(ground, wish, teamIds.length);
  return teamIds.reduce((sum, teamId) => {
    const own = lowerOf(ground, owners, teamId);
    const costs = own.map((seat) =>
      own.reduce(
        (cost, tec) =>
          cost + (tec === seat ? 0 : (load.get(tec) ?? 0) * ground.driveBetween(seat, tec)),
        0,
      ),
    );
    return sum + Math.min(...costs);
  }, 0);
}

/** Load by voters and stations; mixes with more parts are not counted here. */
function loadsOf({ dataset }: AreasGround, { mix }: AreasWish, teams: number): Map<TecId, number> {
  const lower = [...dataset.tecs.values()].filter((tec) => tec.kind !== 'regional');
  const voters = lower.reduce((sum, tec) => sum + tec.voters.value, 0);
  const pecs = lower.reduce((sum, tec) => sum + tec.pecs.value, 0);
  const parts = mix.voters + mix.pecs + mix.tecs;
  return new Map(
    lower.map((tec) => {
      const share =
        (mix.voters * tec.voters.value) / voters +
        (mix.pecs * tec.pecs.value) / pecs +
        mix.tecs / lower.length;
      return [tec.id, (teams * share) / parts];
    }),
  );
}

function lowerOf({ neighbours }: AreasGround, owners: Owners, teamId: LtoTeamId): TecId[] {
  return [...neighbours.keys()].filter((tecId) => owners.get(tecId) === teamId);
}

function faultsOfMoves(plan: AreasPlan, { moves }: ProposalAlternative): string[] {
  const seen = new Set<TecId>();
  return moves.flatMap((move) => {
    const faults: string[] = [];
    if (seen.has(move.tecId)) faults.push(`${move.tecId} moves twice`);
    seen.add(move.tecId);
    const now = plan.tecAssignments.get(move.tecId) ?? null;
    if (move.from !== now) faults.push(`${move.tecId} is not with ${move.from}`);
    if (move.from === move.to) faults.push(`${move.tecId} does not move`);
    if (move.reason === '') faults.push(`${move.tecId} moves without a reason`);
    return faults;
  });
}

function faultsOfCover(
  { neighbours }: AreasGround,
  owners: Owners,
  teamIds: readonly LtoTeamId[],
): string[] {
  const known = new Set(teamIds);
  const uncovered = [...neighbours.keys()].filter((tecId) => {
    const owner = owners.get(tecId);
    return owner === undefined || !known.has(owner);
  });
  return uncovered.map((tecId) => `${tecId} is with no team of the proposal`);
}

function faultsOfHolds(plan: AreasPlan, owners: Owners, { teams }: ProposalAlternative): string[] {
  const staying = new Set(teams.map((team) => team.id));
  return [...owners].flatMap(([tecId, after]) => {
    const before = plan.tecAssignments.get(tecId);
    if (before === after) return [];
    const faults: string[] = [];
    if (plan.ltoTeams.get(after)?.isLocked) faults.push(`${tecId} joins a locked team`);
    if (before === undefined || !staying.has(before)) return faults;
    if (plan.ltoTeams.get(before)?.isLocked) faults.push(`${tecId} leaves a locked team`);
    if (plan.pinnedTecs.has(tecId)) faults.push(`${tecId} is pinned and moves`);
    return faults;
  });
}

function faultsOfPieces(
  ground: AreasGround,
  owners: Owners,
  teamIds: readonly LtoTeamId[],
  { after }: ProposalAlternative,
): string[] {
  const apart = teamIds.filter((teamId) => {
    const own = new Set(lowerOf(ground, owners, teamId));
    return piecesWithoutEnclaves(ground, own) > 1;
  });
  return apart.length === after.aorsInPieces
    ? []
    : [`${apart.length} AoRs lie in pieces, ${after.aorsInPieces} were told`];
}

/** Pieces by flooding; a city with one neighbour only counts as beside what is around that neighbour. */
function piecesWithoutEnclaves({ neighbours, dataset }: AreasGround, own: Set<TecId>): number {
  const around = (tecId: TecId): ReadonlySet<TecId> => neighbours.get(tecId) ?? new Set();
  const isEnclave = (tecId: TecId): boolean =>
    dataset.tecs.get(tecId)?.kind === 'city' && around(tecId).size === 1;
  const ground = new Set([...own].filter((tecId) => !isEnclave(tecId)));
  let pieces = 0;
  const left = new Set(ground);
  for (const start of ground) {
    if (!left.delete(start)) continue;
    pieces += 1;
    const flood = [start];
    while (flood.length > 0) {
      for (const next of around(flood.pop() as TecId)) if (left.delete(next)) flood.push(next);
    }
  }
  for (const city of own) {
    if (!isEnclave(city)) continue;
    const [outer] = around(city);
    const reach = outer === undefined ? [] : [outer, ...around(outer)];
    if (!reach.some((tecId) => ground.has(tecId))) pieces += 1;
  }
  return pieces;
}

function faultsOfFigures(
  ground: AreasGround,
  wish: AreasWish,
  owners: Owners,
  teamIds: readonly LtoTeamId[],
  { after, teams, moves, hadToMove, movedByChoice }: ProposalAlternative,
): string[] {
  const load = loadsOf(ground, wish, teams.length);
  const farthest = (valueOf: (tecId: TecId) => number): number => {
    const sums = teamIds.map((teamId) =>
      lowerOf(ground, owners, teamId).reduce((sum, tecId) => sum + valueOf(tecId), 0),
    );
    const mean = sums.reduce((sum, each) => sum + each, 0) / sums.length;
    return Math.max(...sums.map((sum) => Math.abs(sum / mean - 1)));
  };
  const tec = (tecId: TecId) => ground.dataset.tecs.get(tecId);
  const told: [string, number, number][] = [
    ['voters', after.votersDeviation, farthest((id) => tec(id)?.voters.value ?? 0)],
    ['stations', after.pecsDeviation, farthest((id) => tec(id)?.pecs.value ?? 0)],
    ['TECs', after.tecsDeviation, farthest(() => 1)],
  ];
  if (wish.mix.driving === 0) {
    told.push(['load', after.loadDeviation, farthest((id) => load.get(id) ?? 0)]);
  }
  const lowerMoves = moves.filter(({ tecId }) => ground.neighbours.has(tecId)).length;
  told.push(['moved TECs', hadToMove + movedByChoice, lowerMoves]);
  return told
    .filter(([, said, counted]) => Math.abs(said - counted) > 1e-6)
    .map(([what, said, counted]) => `${what}: ${said} was told, ${counted} is counted`);
}
