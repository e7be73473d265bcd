// What may stand in the fields of an observer. Every refusal names its field and says what to write.
import { COUNTRY_CODES } from './countries.ts';
import { LANGUAGE_CODES } from './languages.ts';
import {
  MISSIONS_MAX,
  OBSERVER_NAME_MAX_LENGTH,
  OBSERVER_REFERENCE_MAX_LENGTH,
  type Observer,
} from './observer.ts';

/** Everything about an observer but the id. */
export type ObserverFields = Omit<Observer, 'id'>;
export type ObserverField = keyof ObserverFields;
export type FieldRefusal = { readonly field: ObserverField; readonly message: string };

const CODES_MAX = 8;
/** A plus, a country code that never starts with 0, at most 15 digits in all (ITU-T E.164). */
const E164 = /^\+[1-9]\d{6,14}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with a field as far as it can be told from that field alone; null when nothing is. */
type FieldChecks = { readonly [F in ObserverField]?: (value: ObserverFields[F]) => string | null };

const CHECKS: FieldChecks = {
  name: checkName,
  reference: (reference) =>
    reference.length > OBSERVER_REFERENCE_MAX_LENGTH
      ? `Shorten the reference to ${OBSERVER_REFERENCE_MAX_LENGTH} characters.`
      : null,
  nationalities: (codes) => checkCodes(codes, COUNTRY_CODES, 'country', 'KZ'),
  languages: (codes) => checkCodes(codes, LANGUAGE_CODES, 'language', 'en'),
  missions: (missions) =>
    Number.isInteger(missions) && missions >= 0 && missions <= MISSIONS_MAX
      ? null
      : `Enter a whole number from 0 to ${MISSIONS_MAX}.`,
  secondingState: (code) =>
    code === null ? null : checkCodes([code], COUNTRY_CODES, 'country', 'KZ'),
  accreditationOn: checkDay,
  arrivesOn: checkDay,
  leavesOn: checkDay,
  phone: (phone) =>
    phone === '' || E164.test(phone)
      ? null
      : 'Write the phone with + and the country code, e.g. +77010000000.',
};

/** All that is wrong with an observer; empty when nothing is. Whether the reference is free is not asked. */
export function checkObserver(observer: ObserverFields): readonly FieldRefusal[] {
  const fields = Object.keys(CHECKS) as ObserverField[];
  const refusals = fields.flatMap((field) => checkField(field, observer[field]));
  const { arrivesOn, leavesOn } = observer;
  const areDays = !refusals.some(({ field }) => field === 'arrivesOn' || field === 'leavesOn');
  if (areDays && arrivesOn !== null && leavesOn !== null && leavesOn < arrivesOn) {
    const message = `The departure must not be before the arrival on ${arrivesOn}.`;
    return [...refusals, { field: 'leavesOn', message }];
  }
  return refusals;
}

/** An observer of whom nothing but kind and name is known. */
export function newObserver(kind: Observer['kind'], name: string): ObserverFields {
  return {
    ...{ kind, name, reference: '', nationalities: [], gender: null, languages: [], missions: 0 },
    ...{ secondingState: null, accreditation: 'none', accreditationOn: null },
    ...{ arrivesOn: null, leavesOn: null, phone: '', accountId: null, isIllustrative: false },
  };
}

function checkField<F extends ObserverField>(
  field: F,
  value: ObserverFields[F],
): readonly FieldRefusal[] {
  const check = CHECKS[field];
  const message = check ? check(value) : null;
  return message === null ? [] : [{ field, message }];
}

function checkName(name: string): string | null {
  if (name.trim() === '') return 'Enter a name.';
  return name.length > OBSERVER_NAME_MAX_LENGTH
    ? `Shorten the name to ${OBSERVER_NAME_MAX_LENGTH} characters.`
    : null;
}

function checkCodes(
  codes: readonly string[],
  known: ReadonlySet<string>,
  what: 'country' | 'language',
  example: string,
): string | null {
  const unknown = codes.find((code) => !known.has(code));
  if (unknown !== undefined) {
    return `“${unknown}” is no ${what}. Write its name or its two-letter code, e.g. ${example}.`;
  }
  return codes.length > CODES_MAX ? `At most ${CODES_MAX} can be kept.` : null;
}

function checkDay(day: string | null): string | null {
  if (day === null) return null;
  const isDay = DAY.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
  // Date.parse moves 31 June to 1 July on some engines and refuses it on others.
  const isReal = isDay && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  return isReal ? null : 'Write the date as YYYY-MM-DD or DD.MM.YYYY.';
}
