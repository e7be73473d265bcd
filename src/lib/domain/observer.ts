// An observer of the mission: as little about the person as planning needs, and kept in the roster only.
// Invariant: no passport, birth date, home or medical data has a place here.
import type { ObserverId, UserId } from './ids.ts';

/** `lto`: long-term, in an LTO team. `sto`: short-term, in an STO team. */
export const OBSERVER_KINDS = ['lto', 'sto'] as const;
export type ObserverKind = (typeof OBSERVER_KINDS)[number];

export const GENDERS = ['female', 'male', 'other'] as const;
export type Gender = (typeof GENDERS)[number];

export const ACCREDITATIONS = ['none', 'applied', 'accredited', 'refused'] as const;
export type Accreditation = (typeof ACCREDITATIONS)[number];

export const OBSERVER_NAME_MAX_LENGTH = 80;
export const OBSERVER_REFERENCE_MAX_LENGTH = 32;
export const MISSIONS_MAX = 200;

export type Observer = {
  readonly id: ObserverId;
  /** The mission's own number of the person, by which a re-import finds them; may be empty. */
  readonly reference: string;
  readonly kind: ObserverKind;
  readonly name: string;
  /** ISO 3166-1 alpha-2, every one of a dual national; empty while unknown. */
  readonly nationalities: readonly string[];
  /** Null while not stated. */
  readonly gender: Gender | null;
  /** ISO 639-1 codes of the languages the observer works in. */
  readonly languages: readonly string[];
  /** Earlier election observation missions. */
  readonly missions: number;
  /** The State that seconds the observer, ISO 3166-1 alpha-2; null while unknown. */
  readonly secondingState: string | null;
  readonly accreditation: Accreditation;
  /** `YYYY-MM-DD` of the application or, once accredited, of the accreditation; null while unknown. */
  readonly accreditationOn: string | null;
  /** First and last day in the country, `YYYY-MM-DD`; null while unknown. */
  readonly arrivesOn: string | null;
  readonly leavesOn: string | null;
  /** E.164, e.g. `+77010000000`; empty while unknown. */
  readonly phone: string;
  /** The account with which the observer signs in; null when there is none. */
  readonly accountId: UserId | null;
  /** Invented for a demonstration; marked wherever the person is shown. */
  readonly isIllustrative: boolean;
};
