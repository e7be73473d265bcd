// A polling station (the place of a PEC) of the host country: static facts of a station frame, never part of a plan.
// Invariant: an invented station says so, and keeps saying so wherever it is shown, exported or printed.
import type { StationFrameId, StationId, TecId } from './ids.ts';
import type { Position } from './tec.ts';

/** `ordinary`, or why the station is special: it then closes once everyone on its list has voted. */
export const STATION_KINDS = [
  'ordinary',
  'hospital',
  'military',
  'detention',
  'rest-home',
  'remote',
  'shift-camp',
] as const;
export type StationKind = (typeof STATION_KINDS)[number];

export const STATION_SETTINGS = ['urban', 'rural'] as const;
export type StationSetting = (typeof STATION_SETTINGS)[number];

/** How far the coordinates can be trusted: the building, the settlement, or no more than the TEC's area. */
export const GEOCODE_CONFIDENCES = ['high', 'medium', 'low'] as const;
export type GeocodeConfidence = (typeof GEOCODE_CONFIDENCES)[number];

export type Station = {
  readonly id: StationId;
  /** The commission's own number, unique in the country. */
  readonly number: number;
  readonly tecId: TecId;
  /** In Latin script; may be empty where the list has none. */
  readonly name: string;
  /** As the commission's list has it, in Russian or Kazakh; may be empty. */
  readonly localName: string;
  readonly address: string;
  readonly localAddress: string;
  /** Stations with the same text stand in one building; empty while unknown. */
  readonly building: string;
  /** Null while nobody knows where it is. */
  readonly position: Position | null;
  readonly confidence: GeocodeConfidence;
  readonly setting: StationSetting;
  readonly kind: StationKind;
  readonly voters: number;
  /** Members of the PEC: odd, 5 to 7 up to 2,000 voters and 7 to 11 above; null while unknown. */
  readonly members: number | null;
  /** Minutes after local midnight; null is the mission's usual hour. */
  readonly opensMinutes: number | null;
  readonly closesMinutes: number | null;
  readonly isIllustrative: boolean;
};

/** A version of the list of stations; it is never changed, a newer list is a frame of its own. */
export type StationFrame = {
  /** A fingerprint of the stations: the same list is the same frame on every machine. */
  readonly id: StationFrameId;
  /** Where the list comes from, in words: "invented for demonstration, seed 2019", "CEC list of 24 May". */
  readonly source: string;
  readonly isIllustrative: boolean;
  readonly stations: ReadonlyMap<StationId, Station>;
};

/** What the plan knows better than the frame about where a station is. */
export type StationPlace = {
  readonly stationId: StationId;
  /** The pin as it was moved; null while it stays where the frame has it. */
  readonly movedTo: Position | null;
  /** Why it was moved, or who confirmed it. */
  readonly reason: string;
  /** Somebody has confirmed the place. */
  readonly isVerified: boolean;
};

export const STATION_REASON_MIN_LENGTH = 3;
export const STATION_REASON_MAX_LENGTH = 200;

/** Whether the station is one that closes once everyone on its list has voted. */
export function isSpecialStation({ kind }: Pick<Station, 'kind'>): boolean {
  return kind !== 'ordinary';
}

/** Where a station is, as far as anybody knows: the moved pin, else the frame's position. */
export function positionOfStation(
  station: Station,
  places: ReadonlyMap<StationId, StationPlace>,
): Position | null {
  return places.get(station.id)?.movedTo ?? station.position;
}
