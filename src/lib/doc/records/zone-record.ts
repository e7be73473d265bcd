// The record of a zone in the live security document. Its border is one text, so that two people who draw
// it anew never mix their corners.
import { z } from 'zod';
import { asId, type StoTeamId, type ZoneId } from '../../domain/ids.ts';
import { refusalOfCorners, type ZoneFields } from '../../domain/check-zone.ts';
import {
  ZONE_KINDS,
  ZONE_NAME_MAX_LENGTH,
  ZONE_REASON_MAX_LENGTH,
  type NightApproval,
  type Permit,
  type Zone,
} from '../../domain/zone.ts';
import { newRecord, readRecord, type FieldValue, type RecordFields } from './record.ts';
import { ringOfText, textOfRing } from './ring-text.ts';

const day = z.iso.date().nullable();
const note = z.string().max(ZONE_REASON_MAX_LENGTH);

const zoneRecordSchema = z.object({
  kind: z.enum(ZONE_KINDS),
  name: z.string().min(1).max(ZONE_NAME_MAX_LENGTH),
  corners: z.string(),
  fromDate: day,
  toDate: day,
  reason: note,
});

const permitRecordSchema = z.object({
  zoneId: z.string().max(64),
  stoTeamId: z.string().max(64),
  note,
});

const nightApprovalRecordSchema = z.object({ note });

/** Reads a zone, or null when the record is not one. */
export function readZone(id: ZoneId, fields: unknown): Zone | null {
  const record = readRecord(zoneRecordSchema, fields);
  const corners = record && ringOfText(record.corners);
  return corners && refusalOfCorners(corners) === null ? { id, ...record, corners } : null;
}

/** The fields of a zone as the record keeps them. */
export function fieldsOfZone(zone: Partial<ZoneFields>): Readonly<Record<string, FieldValue>> {
  const { corners, ...fields } = zone;
  return { ...fields, ...(corners && { corners: textOfRing(corners) }) };
}

/** A new record holding all fields of the zone. */
export function newZoneRecord(zone: ZoneFields): RecordFields {
  return newRecord(fieldsOfZone(zone));
}

/** Reads a permit, or null when the record is not one. */
export function readPermit(fields: unknown): Permit | null {
  const record = readRecord(permitRecordSchema, fields);
  if (!record) return null;
  const { zoneId, stoTeamId } = record;
  return {
    zoneId: asId<ZoneId>(zoneId),
    stoTeamId: asId<StoTeamId>(stoTeamId),
    note: record.note,
  };
}

export function newPermitRecord({ zoneId, stoTeamId, note }: Permit): RecordFields {
  return newRecord({ zoneId, stoTeamId, note });
}

/** Reads an approval to drive in the dark, or null when the record is not one. */
export function readNightApproval(stoTeamId: StoTeamId, fields: unknown): NightApproval | null {
  const record = readRecord(nightApprovalRecordSchema, fields);
  return record && { stoTeamId, ...record };
}

export function newNightApprovalRecord({ note }: Pick<NightApproval, 'note'>): RecordFields {
  return newRecord({ note });
}
