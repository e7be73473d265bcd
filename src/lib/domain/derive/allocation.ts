// How many STO teams each AoR gets: in proportion to stations, voters or a mix, with numbers set by hand kept.
// Invariant: the teams of all AoRs add up to the teams there are, or the refusal says why they cannot.
import type { Dataset } from '../dataset.ts';
import type { LtoTeamId, TecId } from '../ids.ts';
import type { PlanData } from '../plan.ts';
import { err, ok, type Result } from '../result.ts';
import type { StationFrame } from '../station.ts';
import { rangeOfStoTeam } from '../sto-team.ts';
import { apportionAtLeast } from './apportion.ts';
import { workloadOfTecs } from './balance.ts';

const OBSERVERS_PER_TEAM = 2;

/** What an AoR holds for STO teams to visit. */
export type AorSize = {
  readonly ltoTeamId: LtoTeamId;
  readonly stations: number;
  readonly voters: number;
};

export type AllocationWish = {
  /** STO teams to share out. */
  readonly teams: number;
  /** How much the voters count, 0 to 100; polling stations count for the rest. */
  readonly votersPercent: number;
  /** Numbers set by hand. */
  readonly locked: ReadonlyMap<LtoTeamId, number>;
};

export type AorAllocation = AorSize & {
  readonly teams: number;
  readonly isLocked: boolean;
  /** Null without teams. */
  readonly stationsPerTeam: number | null;
  readonly votersPerTeam: number | null;
  /** A team's share of the work above (+) or below (-) the mean team: 0.25 is 25 % more; null without teams. */
  readonly deviation: number | null;
};

type Divided = Pick<PlanData, 'ltoTeams' | 'tecAssignments'>;

/** The pairs that so many observers make; one who is left over makes none. */
export function teamsOfObservers(observers: number): number {
  return Math.floor(observers / OBSERVERS_PER_TEAM);
}

/** The AoRs in the order of their teams' numbers: by the stations of the frame, without one by the dataset. */
export function sizesOfAors(
  plan: Divided,
  dataset: Pick<Dataset, 'tecs'>,
  frame: Pick<StationFrame, 'stations'> | null,
): readonly AorSize[] {
  const sizes = new Map(
    [...plan.ltoTeams.values()]
      .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
      .map(({ id }) => [id, { ltoTeamId: id, stations: 0, voters: 0 }]),
  );
  const add = (tecId: TecId, stations: number, voters: number): void => {
    const size = sizes.get(plan.tecAssignments.get(tecId) as LtoTeamId);
    if (!size) return;
    size.stations += stations;
    size.voters += voters;
  };
  if (frame) for (const { tecId, voters } of frame.stations.values()) add(tecId, 1, voters);
  else {
    for (const tecId of plan.tecAssignments.keys()) {
      const { pecs, voters } = workloadOfTecs([tecId], dataset);
      add(tecId, pecs, voters);
    }
  }
  return [...sizes.values()];
}

/** Shares the teams out over the AoRs: at least one to each that has a station and no number of its own. */
export function allocateTeams(
  sizes: readonly AorSize[],
  wish: AllocationWish,
): Result<readonly AorAllocation[], string> {
  const { teams, locked } = wish;
  const lockedTeams = sizes.reduce((sum, { ltoTeamId }) => sum + (locked.get(ltoTeamId) ?? 0), 0);
  const left = teams - lockedTeams;
  if (left < 0) {
    return err(
      `${lockedTeams} teams are set by hand, but there are ${teams}. Lower or unlock a number.`,
    );
  }
  const weights = weightsOf(sizes, wish.votersPercent);
  const free = sizes.map(({ ltoTeamId }, at) => (locked.has(ltoTeamId) ? 0 : (weights[at] ?? 0)));
  const wanting = free.filter((weight) => weight > 0).length;
  if (wanting > left) {
    return err(
      `Only ${left} of ${teams} teams are left for ${wanting} ${wanting === 1 ? 'AoR' : 'AoRs'} with stations and no number set by hand.`,
    );
  }
  if (wanting === 0 && left > 0) {
    return err(
      lockedTeams > 0
        ? `The numbers set by hand make ${lockedTeams} of ${teams} teams, and no other AoR has stations. Raise or unlock a number.`
        : 'No AoR has stations yet. Assign TECs to LTO teams first.',
    );
  }
  const shares = apportionAtLeast(left, free, 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return ok(
    sizes.map((size, at) => {
      const own = locked.get(size.ltoTeamId);
      const share = (weights[at] ?? 0) / (total || 1);
      return figuresOf(size, own ?? shares[at] ?? 0, own !== undefined, share * teams);
    }),
  );
}

/** Shares of the country's work in a mix of voters and stations. */
function weightsOf(sizes: readonly AorSize[], votersPercent: number): readonly number[] {
  const stations = sizes.reduce((sum, size) => sum + size.stations, 0) || 1;
  const voters = sizes.reduce((sum, size) => sum + size.voters, 0);
  // Where no voters are known, stations alone say how much work there is.
  const part = voters === 0 ? 0 : votersPercent / 100;
  return sizes.map((size) =>
    size.stations === 0
      ? 0
      : Math.max(
          Number.EPSILON,
          (part * size.voters) / (voters || 1) + ((1 - part) * size.stations) / stations,
        ),
  );
}

function figuresOf(
  size: AorSize,
  teams: number,
  isLocked: boolean,
  fairTeams: number,
): AorAllocation {
  const perTeam = (value: number): number | null => (teams === 0 ? null : value / teams);
  const load = perTeam(fairTeams);
  return {
    ...size,
    teams,
    isLocked,
    stationsPerTeam: perTeam(size.stations),
    votersPerTeam: perTeam(size.voters),
    deviation: load === null ? null : load - 1,
  };
}

/** How many STO teams work in each AoR now; those of the core team and the parliamentarians are not counted. */
export function stoTeamsOfAors(plan: Pick<PlanData, 'stoTeams' | 'ltoTeams'>): {
  readonly byAor: ReadonlyMap<LtoTeamId, number>;
  /** Teams that are in no AoR and no range of their own. */
  readonly unallocated: number;
} {
  const byAor = new Map<LtoTeamId, number>();
  let unallocated = 0;
  for (const { ltoTeamId, number } of plan.stoTeams.values()) {
    if (rangeOfStoTeam({ number }) !== 'aor') continue;
    if (ltoTeamId === null || !plan.ltoTeams.has(ltoTeamId)) unallocated += 1;
    else byAor.set(ltoTeamId, (byAor.get(ltoTeamId) ?? 0) + 1);
  }
  return { byAor, unallocated };
}
