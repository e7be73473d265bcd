// The record of an STO team in the live plan.
import { z } from 'zod';
import { asId, type LtoTeamId, type StoTeamId } from '../../domain/ids.ts';
import { STO_TEAM_NUMBER_MAX, type StoTeam } from '../../domain/sto-team.ts';
import { newRecord, readRecord, type RecordFields } from './record.ts';

const stoTeamRecordSchema = z.object({
  number: z.number().int().min(1).max(STO_TEAM_NUMBER_MAX),
  ltoTeamId: z.string().max(64).nullable(),
});

/** Reads an STO team, or null when the record is not one. */
export function readStoTeam(id: StoTeamId, fields: unknown): StoTeam | null {
  const record = readRecord(stoTeamRecordSchema, fields);
  if (!record) return null;
  const { number, ltoTeamId } = record;
  return { id, number, ltoTeamId: ltoTeamId === null ? null : asId<LtoTeamId>(ltoTeamId) };
}

/** A new record holding all fields of the team. */
export function newStoTeamRecord({ number, ltoTeamId }: Omit<StoTeam, 'id'>): RecordFields {
  return newRecord({ number, ltoTeamId });
}
