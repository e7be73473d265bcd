// The record of an LTO team in the live plan.
import { z } from 'zod';
import { asId, type LtoTeamId, type TecId } from '../../domain/ids.ts';
import {
  TEAM_COLOURS,
  TEAM_NAME_MAX_LENGTH,
  TEAM_NUMBER_MAX,
  type LtoTeam,
} from '../../domain/lto-team.ts';
import { newRecord, readRecord, type RecordFields } from './record.ts';

const ltoTeamRecordSchema = z.object({
  number: z.number().int().min(1).max(TEAM_NUMBER_MAX),
  name: z.string().max(TEAM_NAME_MAX_LENGTH),
  colour: z.enum(TEAM_COLOURS),
  baseTecId: z.string().max(32).nullable(),
  /** Records older than locks have no such field. */
  isLocked: z.boolean().default(false),
});

/** Reads a team, or null when the record is not one: readers leave it out instead of crashing. */
export function readLtoTeam(id: LtoTeamId, fields: unknown): LtoTeam | null {
  const record = readRecord(ltoTeamRecordSchema, fields);
  if (!record) return null;
  const { baseTecId, ...team } = record;
  return { id, ...team, baseTecId: baseTecId === null ? null : asId<TecId>(baseTecId) };
}

/** A new record holding all fields of the team. */
export function newLtoTeamRecord(team: Omit<LtoTeam, 'id'>): RecordFields {
  const { number, name, colour, baseTecId, isLocked } = team;
  return newRecord({ number, name, colour, baseTecId, isLocked });
}
