// The record of a visit to a TEC, or of the reason for none, in the live plan; its key is the TEC.
import { z } from 'zod';
import type { TecId } from '../../domain/ids.ts';
import { NO_VISIT_REASONS, type TecVisit } from '../../domain/tec-visit.ts';
import { newRecord, readRecord, type RecordFields } from './record.ts';

const tecVisitRecordSchema = z.object({
  plannedOn: z.iso.date().nullable(),
  visitedOn: z.iso.date().nullable(),
  reason: z.enum(NO_VISIT_REASONS).nullable(),
});

/** Reads a visit, or null when the record is not one. */
export function readTecVisit(tecId: TecId, fields: unknown): TecVisit | null {
  const record = readRecord(tecVisitRecordSchema, fields);
  return record && { tecId, ...record };
}

/** A new record holding all fields of the visit. */
export function newTecVisitRecord(visit: Omit<TecVisit, 'tecId'>): RecordFields {
  const { plannedOn, visitedOn, reason } = visit;
  return newRecord({ plannedOn, visitedOn, reason });
}
