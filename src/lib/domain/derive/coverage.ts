// What the routes of a plan will see of the country and of each AoR, beside what there is. Invariant: a station
// counts once, however many stops are there; it counts for the AoR in which it lies, whoever goes there.
import type { CoverageMeasure } from '../coverage-measures.ts';
import type { Dataset } from '../dataset.ts';
import type { LtoTeamId, StationId, TecId } from '../ids.ts';
import type { PlanData } from '../plan.ts';
import type { Sample, SampledStation } from '../sample.ts';
import { isSpecialStation, type StationFrame } from '../station.ts';
import { sizeLimitsOf } from '../stations/size-class.ts';
import { isStationStop, type StationStop } from '../stop.ts';
import { compareShares, ShareCounter, type ShareComparison } from './station-shares.ts';
import { missReasonOf, type MissReason } from './missed-stations.ts';

/** Planned, of all that there are. */
export type CoverageFigure = { readonly planned: number; readonly all: number };

export type MissedStation = {
  readonly sampled: SampledStation;
  readonly reason: MissReason;
};

export type SampleCoverage = {
  readonly drawn: number;
  /** Drawn stations that a route visits. */
  readonly covered: number;
  /** Drawn stations in whose place a route visits the one that somebody chose. */
  readonly replaced: number;
  readonly missed: readonly MissedStation[];
};

export type Coverage = {
  readonly figures: Readonly<Record<CoverageMeasure, CoverageFigure>>;
  readonly shares: readonly ShareComparison[];
  /** Null while no sample is chosen. */
  readonly sample: SampleCoverage | null;
  /** Planned stations of each TEC that has any: the clusters of the precision. */
  readonly visitsOfTecs: readonly number[];
};

export type PlanCoverage = {
  readonly country: Coverage;
  /** In the order of the teams' numbers. */
  readonly aors: ReadonlyMap<LtoTeamId, Coverage>;
};

export type CoverageFacts = {
  readonly plan: PlanData;
  readonly dataset: Dataset;
  readonly frame: StationFrame;
  readonly sample: Sample | null;
};

/** The coverage of the whole plan and of each AoR. */
export function coverageOfPlan(facts: CoverageFacts): PlanCoverage {
  const { plan, dataset, frame, sample } = facts;
  const country = new Tally(facts);
  const aors = new Map(
    [...plan.ltoTeams.values()]
      .sort((a, b) => a.number - b.number)
      .map(({ id }) => [id, new Tally(facts)]),
  );
  const talliesOf = (tecId: TecId): readonly Tally[] => {
    const ltoTeamId = plan.tecAssignments.get(tecId);
    const own = ltoTeamId === undefined ? undefined : aors.get(ltoTeamId);
    return own ? [country, own] : [country];
  };
  for (const tecId of dataset.tecs.keys()) for (const tally of talliesOf(tecId)) tally.tecs += 1;
  for (const station of frame.stations.values()) {
    for (const tally of talliesOf(station.tecId)) tally.frame.add(station);
  }
  const stops = [...plan.stops.values()].filter(({ stoTeamId }) => plan.stoTeams.has(stoTeamId));
  for (const [stationId, kinds] of kindsOfStations(stops.filter(isStationStop))) {
    const station = frame.stations.get(stationId);
    if (!station) continue;
    for (const tally of talliesOf(station.tecId)) {
      tally.planned.add(station);
      tally.visitsOfTecs.set(station.tecId, (tally.visitsOfTecs.get(station.tecId) ?? 0) + 1);
      if (isSpecialStation(station)) tally.special += 1;
      if (kinds.has('opening')) tally.openings += 1;
      if (kinds.has('closing')) tally.counts += 1;
    }
  }
  const tabulated = new Set(stops.flatMap((stop) => (isStationStop(stop) ? [] : [stop.tecId])));
  for (const tecId of tabulated) {
    if (!dataset.tecs.has(tecId)) continue;
    for (const tally of talliesOf(tecId)) tally.tabulations += 1;
  }
  if (sample) tallySample(facts, sample, country, aors);
  return {
    country: country.result(),
    aors: new Map([...aors].map(([id, tally]) => [id, tally.result()])),
  };
}

/** The kinds of stop at each station that is on a route. */
function kindsOfStations(
  stops: readonly StationStop[],
): ReadonlyMap<StationId, ReadonlySet<StationStop['kind']>> {
  const kinds = new Map<StationId, Set<StationStop['kind']>>();
  for (const { stationId, kind } of stops) {
    const own = kinds.get(stationId);
    if (own) own.add(kind);
    else kinds.set(stationId, new Set([kind]));
  }
  return kinds;
}

function tallySample(
  facts: CoverageFacts,
  sample: Sample,
  country: Tally,
  aors: ReadonlyMap<LtoTeamId, Tally>,
): void {
  const reasonOf = missReasonOf(facts);
  for (const sampled of sample.stations) {
    if (sampled.reserveFor !== null) continue;
    const own = aors.get(sampled.ltoTeamId);
    const reason = reasonOf(sampled);
    for (const tally of own ? [country, own] : [country]) tally.addSampled(sampled, reason);
  }
}

/** What is added up for the country and for each AoR alike. */
class Tally {
  readonly frame: ShareCounter;
  readonly planned: ShareCounter;
  readonly visitsOfTecs = new Map<TecId, number>();
  tecs = 0;
  openings = 0;
  counts = 0;
  tabulations = 0;
  special = 0;
  readonly #hasSample: boolean;
  readonly #missed: MissedStation[] = [];
  #drawn = 0;
  #covered = 0;
  #replaced = 0;

  constructor({ plan, dataset, sample }: CoverageFacts) {
    const facts = { dataset, limits: sizeLimitsOf(plan.settings) };
    this.frame = new ShareCounter(facts);
    this.planned = new ShareCounter(facts);
    this.#hasSample = sample !== null;
  }

  addSampled(sampled: SampledStation, reason: MissReason | 'covered' | 'replaced'): void {
    this.#drawn += 1;
    if (reason === 'covered') this.#covered += 1;
    else if (reason === 'replaced') this.#replaced += 1;
    else this.#missed.push({ sampled, reason });
  }

  result(): Coverage {
    const all = this.frame.stations;
    return {
      figures: {
        openings: { planned: this.openings, all },
        visits: { planned: this.planned.stations, all },
        counts: { planned: this.counts, all },
        tabulations: { planned: this.tabulations, all: this.tecs },
        special: { planned: this.special, all: this.frame.countOf('special') },
      },
      shares: compareShares(this.frame, this.planned),
      sample: this.#hasSample
        ? {
            ...{ drawn: this.#drawn, covered: this.#covered, replaced: this.#replaced },
            missed: this.#missed,
          }
        : null,
      visitsOfTecs: [...this.visitsOfTecs.values()],
    };
  }
}
