// The record of a time in which an observer is away, in the live roster.
import { z } from 'zod';
import { asId, type AbsenceId, type ObserverId } from '../../domain/ids.ts';
import { ABSENCE_REASONS, type Absence } from '../../domain/roster.ts';
import { newRecord, readRecord, type RecordFields } from './record.ts';

const absenceRecordSchema = z.object({
  observerId: z.string().max(64),
  reason: z.enum(ABSENCE_REASONS),
  fromDate: z.iso.date(),
  toDate: z.iso.date(),
});

/** Reads an absence, or null when the record is not one. */
export function readAbsence(id: AbsenceId, fields: unknown): Absence | null {
  const record = readRecord(absenceRecordSchema, fields);
  return record && { id, ...record, observerId: asId<ObserverId>(record.observerId) };
}

/** A new record holding all fields of the absence. */
export function newAbsenceRecord(absence: Omit<Absence, 'id'>): RecordFields {
  const { observerId, reason, fromDate, toDate } = absence;
  return newRecord({ observerId, reason, fromDate, toDate });
}
