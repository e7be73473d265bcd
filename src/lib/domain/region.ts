// A region of the host country, the parent of its TECs.
import type { RegionId, TecId } from './ids.ts';
import type { LocalNames } from './local-names.ts';

export type Region = {
  readonly id: RegionId;
  readonly names: LocalNames;
  /** The regional TEC, whose area is the region's outline. */
  readonly regionalTecId: TecId;
};
