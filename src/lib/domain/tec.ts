// A Territorial Election Commission: static facts of a dataset, never part of a plan.
import type { RegionId, TecId } from './ids.ts';
import type { LocalNames } from './local-names.ts';

/** `regional` TECs outline a whole region; the other kinds tile the country. */
export type TecKind = 'regional' | 'district' | 'city' | 'city-district';

export type Position = { readonly lng: number; readonly lat: number };

/** The town where the commission sits; a base town is one of these. */
export type TecSeat = {
  readonly names: LocalNames;
  readonly position: Position;
  /** Where the coordinates come from, in the words of the dataset. */
  readonly positionSource: string;
};

/** A figure with what it rests on. `estimate` figures are marked wherever they are shown. */
export type Figure = {
  readonly value: number;
  readonly quality: 'published' | 'estimate';
  readonly basis: string;
};

export type Tec = {
  readonly id: TecId;
  readonly kind: TecKind;
  readonly names: LocalNames;
  readonly regionId: RegionId;
  readonly seat: TecSeat;
  readonly areaKm2: number;
  readonly population: Figure;
  /** Registered voters; zero with its reason for regional TECs, which have no voters of their own. */
  readonly voters: Figure;
  /** Polling stations (PECs); zero for regional TECs. */
  readonly pecs: Figure;
  /** Classification code of the host country's territorial units. */
  readonly kato: string;
  readonly notes: string;
};

/** Whether the TEC outlines a region instead of tiling the country. */
export function isRegionalTec(tec: Tec): boolean {
  return tec.kind === 'regional';
}
