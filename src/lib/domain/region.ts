// A region of the host country, the parent of its TECs.
import type { RegionId, TecId } from './ids.ts';
import type { LocalNames } from './local-names.ts';
import type { Figure } from './tec.ts';

export type Region = {
  readonly id: RegionId;
  readonly names: LocalNames;
  /** The regional TEC, whose area is the region's outline. */
  readonly regionalTecId: TecId;
  /** IANA zone; with the date it gives the local time, whatever the law has changed since. */
  readonly timeZone: string;
  /** Registered voters of the whole region. */
  readonly voters: Figure;
  /** Polling stations of the whole region. */
  readonly pecs: Figure;
};
