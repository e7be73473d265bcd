// The record of an observer in the live roster. Lists are kept as texts of codes: "DE FR".
import { z } from 'zod';
import { asId, type ObserverId, type UserId } from '../../domain/ids.ts';
import {
  ACCREDITATIONS,
  GENDERS,
  MISSIONS_MAX,
  OBSERVER_KINDS,
  OBSERVER_NAME_MAX_LENGTH,
  OBSERVER_REFERENCE_MAX_LENGTH,
  type Observer,
} from '../../domain/observer.ts';
import { newRecord, readRecord, type FieldValue, type RecordFields } from './record.ts';

const codes = z.string().max(120);
const day = z.iso.date().nullable();

const observerRecordSchema = z.object({
  reference: z.string().max(OBSERVER_REFERENCE_MAX_LENGTH),
  kind: z.enum(OBSERVER_KINDS),
  name: z.string().min(1).max(OBSERVER_NAME_MAX_LENGTH),
  nationalities: codes,
  gender: z.enum(GENDERS).nullable(),
  languages: codes,
  missions: z.number().int().min(0).max(MISSIONS_MAX),
  secondingState: z.string().length(2).nullable(),
  accreditation: z.enum(ACCREDITATIONS),
  accreditationOn: day,
  arrivesOn: day,
  leavesOn: day,
  phone: z.string().max(20),
  accountId: z.string().max(64).nullable(),
  isIllustrative: z.boolean(),
});

/** Reads an observer, or null when the record is not one. */
export function readObserver(id: ObserverId, fields: unknown): Observer | null {
  const record = readRecord(observerRecordSchema, fields);
  if (!record) return null;
  const { nationalities, languages, accountId, ...observer } = record;
  return {
    id,
    ...observer,
    nationalities: codesOfText(nationalities),
    languages: codesOfText(languages),
    accountId: accountId === null ? null : asId<UserId>(accountId),
  };
}

/** The fields of an observer as the record keeps them. */
export function fieldsOfObserver(
  observer: Partial<Omit<Observer, 'id'>>,
): Readonly<Record<string, FieldValue>> {
  const { nationalities, languages, ...fields } = observer;
  return {
    ...fields,
    ...(nationalities && { nationalities: nationalities.join(' ') }),
    ...(languages && { languages: languages.join(' ') }),
  };
}

/** A new record holding all fields of the observer. */
export function newObserverRecord(observer: Omit<Observer, 'id'>): RecordFields {
  return newRecord(fieldsOfObserver(observer));
}

function codesOfText(text: string): readonly string[] {
  return text.split(' ').filter((code) => code !== '');
}
