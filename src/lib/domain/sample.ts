// A stratified draw of polling stations, kept whole. Invariant: the same seed, frame, wish and division give the
// same sample on every machine; a sample is never changed, only drawn anew.
import type { LtoTeamId, SampleId, StationFrameId, StationId } from './ids.ts';

/** What splits the frame into strata, beside the AoR, which always does. */
export type SampleStrata = {
  readonly bySetting: boolean;
  readonly bySize: boolean;
  readonly bySpecial: boolean;
};

export type SampleWish = {
  readonly seed: number;
  /** Stations to draw, without reserves. */
  readonly size: number;
  /** Reserves for each drawn station. */
  readonly reservesPerStation: number;
  readonly strata: SampleStrata;
  /** Drawn in proportion to voters, or every station alike. */
  readonly chance: 'size' | 'equal';
};

export const SAMPLE_CLASSES = ['small', 'medium', 'large'] as const;
export type SizeClass = (typeof SAMPLE_CLASSES)[number];

/** Where small ends and large begins: settings of the mission. */
export type SizeLimits = {
  /** Stations with at most so many voters are small. */
  readonly smallVoters: number;
  /** Stations with at least so many voters are large. */
  readonly largeVoters: number;
};

/** How far a wish may go. */
export const SAMPLE_LIMITS = { seedMax: 2 ** 32 - 1, sizeMax: 20_000, reservesMax: 5 } as const;

export type SampledStation = {
  readonly stationId: StationId;
  readonly ltoTeamId: LtoTeamId;
  /** Names its stratum, e.g. "LTO04 · urban · large · ordinary". */
  readonly stratum: string;
  /** Chance of having been drawn, above 0 and at most 1. */
  readonly inclusionProbability: number;
  /** For a reserve: the drawn station it stands in for; null for a drawn one. */
  readonly reserveFor: StationId | null;
};

export type Sample = {
  /** A fingerprint of everything below. */
  readonly id: SampleId;
  readonly frameId: StationFrameId;
  readonly wish: SampleWish;
  /** As the mission had them when it was drawn. */
  readonly sizeLimits: SizeLimits;
  /** Fingerprint of which TEC belonged to which AoR when it was drawn. */
  readonly divisionFingerprint: string;
  readonly strata: readonly {
    readonly name: string;
    readonly ltoTeamId: LtoTeamId;
    readonly stations: number;
    readonly voters: number;
    readonly drawn: number;
  }[];
  readonly stations: readonly SampledStation[];
};

/** Somebody replaced a drawn station by another; kept, so that the sample stays honest (rule 32). */
export type Swap = {
  readonly stationId: StationId;
  readonly replacedBy: StationId | null;
  readonly reason: string;
};

export const SWAP_REASON_MAX_LENGTH = 200;
