// What an edit did to a plan, in the words of the field: the content of the activity feed and audit log.
import { z } from 'zod';
import { electionDayChangeSchemas } from './election-day-change.ts';
import { plainValueSchema, recordChangeSchema } from './record-change.ts';

/** Root maps of the plan whose records are told in the same way. */
export const RECORDS_TOLD_ALIKE = [
  'stoTeams',
  'tecVisits',
  'calendarEvents',
  'driveOverrides',
  'benchmarks',
  'stationPlaces',
  'swaps',
  'legOverrides',
  'waivers',
] as const;
/** Routes come and go with their teams; only what is decided about them is told. */
const PLAN_RECORDS = [...RECORDS_TOLD_ALIKE, 'routes'] as const;

const tecId = z.string();
const teamId = z.string();
const teamCode = z.string();

export const planChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tecs-assigned'),
    /** Team after the change; null when the TECs became unassigned. */
    to: z.object({ id: teamId, code: teamCode }).nullable(),
    /** Each TEC with the code of the team it left, null when it had none. */
    tecs: z.array(z.object({ tecId, fromCode: teamCode.nullable() })),
  }),
  z.object({ kind: z.literal('team-created'), id: teamId, code: teamCode }),
  z.object({ kind: z.literal('team-deleted'), id: teamId, code: teamCode }),
  z.object({
    kind: z.literal('team-changed'),
    id: teamId,
    code: teamCode,
    field: z.enum(['number', 'name', 'colour', 'baseTecId', 'isLocked']),
    from: plainValueSchema,
    to: plainValueSchema,
  }),
  z.object({ kind: z.literal('tecs-pinned'), isPinned: z.boolean(), tecIds: z.array(tecId) }),
  z.object({
    kind: z.literal('watch-contact-changed'),
    pecAbroadId: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
  recordChangeSchema.extend({
    kind: z.literal('records-changed'),
    root: z.enum(PLAN_RECORDS),
  }),
  ...electionDayChangeSchemas,
  /** Null is the default. */
  z.object({
    kind: z.literal('setting-changed'),
    key: z.string(),
    from: plainValueSchema,
    to: plainValueSchema,
  }),
]);
export type PlanChange = z.infer<typeof planChangeSchema>;
