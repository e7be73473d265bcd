// Which STO teams there are once every AoR is to have its number, from those there are now.
// Invariant: a team keeps its id, and where it can its AoR, its number and its route; locked routes always stay.
import { randomId, type LtoTeamId, type StoTeamId } from '../domain/ids.ts';
import type { LtoTeam } from '../domain/lto-team.ts';
import { RANGE_PREFIXES, rangeOfStoTeam, type StoTeam } from '../domain/sto-team.ts';

export type AllocationInput = {
  readonly ltoTeams: ReadonlyMap<LtoTeamId, LtoTeam>;
  readonly stoTeams: readonly StoTeam[];
  /** How many each AoR is to have; AoRs that are not named keep their teams. */
  readonly counts: ReadonlyMap<LtoTeamId, number>;
  /** Teams with a locked route. */
  readonly locked: ReadonlySet<StoTeamId>;
  /** How much is lost with a team: those with the least go first. */
  readonly worthOf: (stoTeamId: StoTeamId) => number;
};

export type AllocatedTeams = {
  readonly created: readonly StoTeam[];
  /** Teams whose number or AoR differs. */
  readonly changed: readonly StoTeam[];
  /** Those of them that come from another AoR: their routes were for that one. */
  readonly moved: ReadonlySet<StoTeamId>;
  readonly removed: ReadonlySet<StoTeamId>;
};

/** `counts` are at most as many as two digits number, for teams that are there. */
export function allocatedTeams(input: AllocationInput): AllocatedTeams {
  const { ltoTeams, stoTeams, counts } = input;
  const own = new Map([...counts.keys()].map((id) => [id, [] as StoTeam[]]));
  const spare: StoTeam[] = [];
  const untouched: StoTeam[] = [];
  for (const team of stoTeams) {
    const home = team.ltoTeamId === null ? undefined : own.get(team.ltoTeamId);
    if (home) home.push(team);
    else if (isOfNobody(team, ltoTeams)) spare.push(team);
    else untouched.push(team);
  }
  const staying = new Map<LtoTeamId, readonly StoTeam[]>();
  for (const [ltoTeamId, teams] of own) {
    const byWorth = teams.toSorted(
      (a, b) => rank(input, b) - rank(input, a) || a.number - b.number,
    );
    const count = counts.get(ltoTeamId) ?? 0;
    staying.set(ltoTeamId, byWorth.slice(0, count));
    spare.push(...byWorth.slice(count));
  }
  // Whoever has the most to lose finds a new AoR first.
  spare.sort((a, b) => rank(input, b) - rank(input, a) || a.number - b.number);
  const taken = new Set(untouched.map(({ number }) => number));
  const wanted = [...staying].flatMap(([ltoTeamId, teams]) => {
    const missing = (counts.get(ltoTeamId) ?? 0) - teams.length;
    const coming = spare.splice(0, missing);
    const made = Array.from({ length: missing - coming.length }, () => null);
    const prefix = ltoTeams.get(ltoTeamId)?.number ?? 0;
    return numbered([...teams, ...coming, ...made], prefix, ltoTeamId, taken);
  });
  const before = new Map(stoTeams.map((team) => [team.id, team]));
  const changed = wanted.filter((team) => {
    const known = before.get(team.id);
    return known && (known.number !== team.number || known.ltoTeamId !== team.ltoTeamId);
  });
  const isMoved = ({ id, ltoTeamId }: StoTeam) => before.get(id)?.ltoTeamId !== ltoTeamId;
  return {
    created: wanted.filter(({ id }) => !before.has(id)),
    changed,
    moved: new Set(changed.filter(isMoved).map(({ id }) => id)),
    removed: new Set(spare.map(({ id }) => id)),
  };
}

/** Teams that may be put anywhere: allocated to nobody, or to a team that is gone. */
function isOfNobody(team: StoTeam, ltoTeams: ReadonlyMap<LtoTeamId, LtoTeam>): boolean {
  if (rangeOfStoTeam(team) !== 'aor') return false;
  return team.ltoTeamId === null || !ltoTeams.has(team.ltoTeamId);
}

function rank({ locked, worthOf }: AllocationInput, { id }: StoTeam): number {
  return locked.has(id) ? Infinity : worthOf(id);
}

/** Gives the numbers NN01, NN02, ... of an AoR: who has one of them keeps it. */
function numbered(
  teams: readonly (StoTeam | null)[],
  prefix: number,
  ltoTeamId: LtoTeamId,
  taken: ReadonlySet<number>,
): readonly StoTeam[] {
  const free: number[] = [];
  for (let number = prefix * 100 + 1; free.length < teams.length; number += 1) {
    if (!taken.has(number)) free.push(number);
  }
  const kept = new Set<number>();
  const keeps = teams.map((team) => {
    const isKept = team !== null && free.includes(team.number) && !kept.has(team.number);
    if (isKept) kept.add(team.number);
    return isKept;
  });
  const left = free.filter((number) => !kept.has(number));
  return teams.map((team, at) => ({
    id: team?.id ?? randomId<StoTeamId>(),
    number: keeps[at] && team ? team.number : (left.shift() ?? prefix * 100),
    ltoTeamId,
  }));
}

/** Whether an LTO team's number is one whose STO numbers belong to others. */
export function isReservedPrefix(number: number): boolean {
  return Object.values<number>(RANGE_PREFIXES).includes(number);
}
