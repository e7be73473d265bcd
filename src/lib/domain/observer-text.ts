// The fields of an observer as short text: in the table, in differences, in exports.
import type { ObserverFields } from './check-observer.ts';
import { ACCREDITATION_LABELS, GENDER_LABELS, KIND_LABELS } from './observer-words.ts';

type Writers = {
  readonly [F in Exclude<keyof ObserverFields, 'accountId'>]: (value: ObserverFields[F]) => string;
};

const orEmpty = (text: string | null): string => text ?? '';

const WRITERS: Writers = {
  reference: orEmpty,
  kind: (kind) => KIND_LABELS[kind],
  name: orEmpty,
  nationalities: (codes) => codes.join(' '),
  gender: (gender) => (gender === null ? '' : GENDER_LABELS[gender]),
  languages: (codes) => codes.join(' '),
  missions: String,
  secondingState: orEmpty,
  accreditation: (accreditation) => ACCREDITATION_LABELS[accreditation],
  accreditationOn: orEmpty,
  arrivesOn: orEmpty,
  leavesOn: orEmpty,
  phone: orEmpty,
  isIllustrative: (isIllustrative) => (isIllustrative ? 'Yes' : 'No'),
};

/** The value as text; empty while unknown. */
export function textOfField<F extends keyof Writers>(field: F, value: ObserverFields[F]): string {
  return WRITERS[field](value);
}
