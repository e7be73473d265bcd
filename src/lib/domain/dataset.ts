// The static facts a plan is drawn on: commissions, regions, precincts abroad. Versioned by its id;
// a plan stores that id and decisions only.
import type { DatasetId, PecAbroadId, RegionId, TecId } from './ids.ts';
import type { PecAbroad } from './pec-abroad.ts';
import type { Region } from './region.ts';
import type { Figure, Position, Tec } from './tec.ts';

/** Water that roads go round: a line along its middle. */
export type WaterBarrier = { readonly name: string; readonly line: readonly Position[] };

export type Dataset = {
  readonly id: DatasetId;
  readonly title: string;
  /** Calendar date of the election in the host country, `YYYY-MM-DD`. */
  readonly electionDay: string;
  /** IANA zone of the capital, in which the mission's calendar is kept. */
  readonly capitalTimeZone: string;
  /** ISO 3166-1 alpha-2. */
  readonly hostCountry: string;
  /** Regions that count as the capital when shares of visits are compared. */
  readonly capitalRegionIds: ReadonlySet<RegionId>;
  /** ISO 639-1 codes of the languages that voters and commissions speak. */
  readonly languages: readonly string[];
  readonly tecs: ReadonlyMap<TecId, Tec>;
  readonly regions: ReadonlyMap<RegionId, Region>;
  readonly pecsAbroad: ReadonlyMap<PecAbroadId, PecAbroad>;
  readonly waterBarriers: readonly WaterBarrier[];
  /** The country's totals, each with its basis. */
  readonly totals: {
    readonly tecs: Figure;
    readonly pecs: Figure;
    readonly pecsAbroad: Figure;
    readonly voters: Figure;
  };
  /** What the areas that ship with it rest on. */
  readonly areasAttribution: string;
  readonly attributions: readonly string[];
};
