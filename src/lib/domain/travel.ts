// Driving between TEC seats. Invariant: every time carries its source; nothing is a bare number.
import type { TecId } from './ids.ts';

/**
 * `estimate`: straight line times a factor. `graph`: shortest way over the graph of seats.
 * `service`: a routing service of the mission. `override`: a person's word, with the reason.
 */
export type DriveSource = 'estimate' | 'graph' | 'service' | 'override';

/** What people call the sources. */
export const DRIVE_SOURCE_LABELS: Readonly<Record<DriveSource, string>> = {
  estimate: 'Straight line',
  graph: 'Over the seats',
  service: 'Routing service',
  override: 'Set by hand',
};

export type Drive = {
  readonly seconds: number;
  readonly metres: number;
  readonly source: DriveSource;
  /** What it rests on, in a few words: the service's name, or the reason of an override. */
  readonly basis: string;
};

/** What a routing service answered for a pair of seats; taken to hold in both directions. */
export type ServiceDrive = Pick<Drive, 'seconds' | 'metres' | 'basis'>;

/** A person's word on a drive; it holds in both directions. */
export type DriveOverride = {
  readonly fromTecId: TecId;
  readonly toTecId: TecId;
  readonly seconds: number;
  readonly reason: string;
};

/** Whether nobody has driven or routed it: such times are marked wherever they are shown. */
export function isEstimatedDrive({ source, seconds }: Pick<Drive, 'source' | 'seconds'>): boolean {
  return seconds > 0 && (source === 'estimate' || source === 'graph');
}

/** Drives between seats; null when one of the TECs is not in the dataset. */
export type DriveTimes = {
  between(from: TecId, to: TecId): Drive | null;
};

export const DRIVE_REASON_MAX_LENGTH = 200;
export const DRIVE_MAX_SECONDS = 7 * 86_400;

/** The key of a pair of TECs, whichever comes first. */
export function keyOfDrive(a: TecId, b: TecId): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}
