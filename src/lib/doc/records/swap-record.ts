// The record of a drawn station that somebody replaced, in the live plan; its key is the drawn station.
import { z } from 'zod';
import { asId, type StationId } from '../../domain/ids.ts';
import { SWAP_REASON_MAX_LENGTH, type Swap } from '../../domain/sample.ts';
import { newRecord, readRecord, type RecordFields } from './record.ts';

const swapRecordSchema = z.object({
  replacedBy: z.string().max(32).nullable(),
  reason: z.string().min(1).max(SWAP_REASON_MAX_LENGTH),
});

/** Reads a swap, or null when the record is not one. */
export function readSwap(stationId: StationId, fields: unknown): Swap | null {
  const record = readRecord(swapRecordSchema, fields);
  if (!record) return null;
  const { replacedBy, reason } = record;
  return {
    stationId,
    replacedBy: replacedBy === null ? null : asId<StationId>(replacedBy),
    reason,
  };
}

/** A new record holding all fields of the swap. */
export function newSwapRecord({ replacedBy, reason }: Omit<Swap, 'stationId'>): RecordFields {
  return newRecord({ replacedBy, reason });
}
