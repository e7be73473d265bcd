// What an LTO says about a TEC of the own AoR, and what the core team answers.
// Invariant: a correction never changes a dataset; once accepted it is shown beside the dataset's value.
import type { ContributionId, LtoTeamId, TecId, UserId } from './ids.ts';
import type { Tec } from './tec.ts';

export const CORRECTION_FIELDS = ['name', 'seat', 'position', 'stations', 'other'] as const;
export type CorrectionField = (typeof CORRECTION_FIELDS)[number];

export const CORRECTION_LABELS: Readonly<Record<CorrectionField, string>> = {
  name: 'Name of the TEC',
  seat: 'Seat',
  position: 'Position of the seat',
  stations: 'Number of polling stations',
  other: 'Something else',
};

export const CONTRIBUTION_TEXT_MAX_LENGTH = 1000;
export const PROPOSED_VALUE_MAX_LENGTH = 200;

export type Decision = {
  /** A comment is answered, a correction accepted or declined. */
  readonly outcome: 'answered' | 'accepted' | 'declined';
  /** May be empty, except where something is declined. */
  readonly reply: string;
  readonly by: { readonly id: UserId; readonly name: string };
  /** ISO 8601 UTC. */
  readonly at: string;
};

type Contribution = {
  readonly id: ContributionId;
  readonly tecId: TecId;
  readonly teamId: LtoTeamId;
  /** The team's code when it was written. */
  readonly teamCode: string;
  readonly author: { readonly id: UserId; readonly name: string };
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The comment, or why the correction is right. */
  readonly text: string;
  /** Null while nobody has decided. */
  readonly decision: Decision | null;
};

export type TecComment = Contribution & { readonly kind: 'comment' };
export type TecCorrection = Contribution & {
  readonly kind: 'correction';
  readonly field: CorrectionField;
  /** What the dataset said when it was proposed. */
  readonly currentValue: string;
  readonly proposedValue: string;
};
export type TecContribution = TecComment | TecCorrection;

/** What the dataset says in a field of a TEC, in English; empty where it has no such field. */
export function valueOfField(tec: Tec, field: CorrectionField): string {
  switch (field) {
    case 'name':
      return tec.names.en;
    case 'seat':
      return tec.seat.names.en;
    case 'position':
      return textOfPosition(tec.seat.position);
    case 'stations':
      return String(tec.pecs.value);
    case 'other':
      return '';
  }
}

/** Latitude before longitude, as maps and phones write it: `53.28333, 69.40000`. */
export function textOfPosition({ lat, lng }: Tec['seat']['position']): string {
  return `${lat.toFixed(5)}, ${lng.toFixed(5)}`;
}
