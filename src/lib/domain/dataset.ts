// The static facts a plan is drawn on: commissions, regions, precincts abroad. Versioned by its id;
// a plan stores that id and decisions only.
import type { DatasetId, PecAbroadId, RegionId, TecId } from './ids.ts';
import type { PecAbroad } from './pec-abroad.ts';
import type { Region } from './region.ts';
import type { Figure, Tec } from './tec.ts';

export type Dataset = {
  readonly id: DatasetId;
  readonly title: string;
  /** Calendar date of the election in the host country, `YYYY-MM-DD`. */
  readonly electionDay: string;
  readonly tecs: ReadonlyMap<TecId, Tec>;
  readonly regions: ReadonlyMap<RegionId, Region>;
  readonly pecsAbroad: ReadonlyMap<PecAbroadId, PecAbroad>;
  /** The country's totals, each with its basis. */
  readonly totals: {
    readonly tecs: Figure;
    readonly pecs: Figure;
    readonly pecsAbroad: Figure;
    readonly voters: Figure;
  };
  readonly attributions: readonly string[];
};
