// What an edit did to a plan, in the words of the field: the content of the activity feed and audit log.
import { z } from 'zod';

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
    field: z.enum(['number', 'name', 'colour', 'baseTecId']),
    from: z.union([z.string(), z.number(), z.null()]),
    to: z.union([z.string(), z.number(), z.null()]),
  }),
  z.object({
    kind: z.literal('watch-contact-changed'),
    pecAbroadId: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  }),
]);
export type PlanChange = z.infer<typeof planChangeSchema>;
