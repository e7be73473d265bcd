// A precinct abroad: never visited by teams, kept in the totals and given a watch contact.
import type { PecAbroadId, TecId } from './ids.ts';
import type { Position } from './tec.ts';

export type PecAbroad = {
  readonly id: PecAbroadId;
  /** The commission it is formed under (the capital's). */
  readonly tecId: TecId;
  readonly country: string;
  readonly countryCode: string;
  readonly city: string;
  readonly hostKind: string;
  readonly position: Position;
  readonly precinctNumber: string | null;
  /** IANA zone, e.g. `Europe/Moscow`. */
  readonly timeZone: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly source: string;
  readonly positionSource: string;
};
