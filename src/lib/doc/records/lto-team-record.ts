// The record of an LTO team in the live document: its validator and how it is read and written.
// Invariant: a record is created whole, by one client, under a random id; unknown fields are kept.
import * as Y from 'yjs';
import { z } from 'zod';
import { asId, type LtoTeamId, type TecId } from '../../domain/ids.ts';
import {
  TEAM_COLOURS,
  TEAM_NAME_MAX_LENGTH,
  TEAM_NUMBER_MAX,
  type LtoTeam,
} from '../../domain/lto-team.ts';
import type { LtoTeamFields } from '../plan-doc.ts';

const ltoTeamRecordSchema = z.object({
  number: z.number().int().min(1).max(TEAM_NUMBER_MAX),
  name: z.string().max(TEAM_NAME_MAX_LENGTH),
  colour: z.enum(TEAM_COLOURS),
  baseTecId: z.string().max(32).nullable(),
});

/** Reads a team, or null when the record is not one: readers show a finding instead of crashing. */
export function readLtoTeam(id: LtoTeamId, fields: unknown): LtoTeam | null {
  if (!(fields instanceof Y.Map)) return null;
  const record = ltoTeamRecordSchema.safeParse(fields.toJSON());
  if (!record.success) return null;
  const { number, name, colour, baseTecId } = record.data;
  return {
    id,
    number,
    name,
    colour,
    baseTecId: baseTecId === null ? null : asId<TecId>(baseTecId),
  };
}

/** A new record holding all fields of the team. */
export function newLtoTeamRecord(team: Omit<LtoTeam, 'id'>): LtoTeamFields {
  const { number, name, colour, baseTecId } = team;
  return new Y.Map<string | number | null>(Object.entries({ number, name, colour, baseTecId }));
}
