// One entry of the append-only audit log, as the activity feed shows it.
import { z } from 'zod';
import { CORRECTION_FIELDS } from '../domain/contribution.ts';
import { planChangeSchema } from './plan-change.ts';
import type { DocumentKind } from './roles.ts';
import { rosterChangeSchema } from './roster-change.ts';
import { securityChangeSchema } from './security-change.ts';

export const activityContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan-edited'), changes: z.array(planChangeSchema) }),
  z.object({ kind: z.literal('roster-edited'), changes: z.array(rosterChangeSchema) }),
  z.object({ kind: z.literal('security-edited'), changes: z.array(securityChangeSchema) }),
  // What was written in a comment or correction is not in the log, which nobody could ever take back.
  z.object({ kind: z.literal('tec-commented'), tecId: z.string(), teamCode: z.string() }),
  z.object({
    kind: z.literal('correction-proposed'),
    tecId: z.string(),
    teamCode: z.string(),
    field: z.enum(CORRECTION_FIELDS),
  }),
  z.object({ kind: z.literal('comment-answered'), tecId: z.string(), teamCode: z.string() }),
  z.object({
    kind: z.literal('correction-decided'),
    tecId: z.string(),
    teamCode: z.string(),
    field: z.enum(CORRECTION_FIELDS),
    outcome: z.enum(['accepted', 'declined']),
  }),
  z.object({
    kind: z.literal('stations-kept'),
    stations: z.number().int(),
    source: z.string(),
    isIllustrative: z.boolean(),
  }),
  z.object({ kind: z.literal('sample-drawn'), size: z.number().int(), seed: z.number().int() }),
  z.object({ kind: z.literal('plan-created'), name: z.string(), from: z.string().nullable() }),
  z.object({ kind: z.literal('plan-renamed'), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('plan-archived') }),
  z.object({ kind: z.literal('plan-restored') }),
  z.object({ kind: z.literal('person-joined'), role: z.string() }),
  z.object({ kind: z.literal('person-invited'), role: z.string() }),
  z.object({ kind: z.literal('invite-revoked'), role: z.string() }),
  z.object({
    kind: z.literal('role-changed'),
    personId: z.string(),
    personName: z.string(),
    from: z.string(),
    to: z.string(),
  }),
  z.object({ kind: z.literal('password-changed') }),
  z.object({ kind: z.literal('reset-link-made'), personId: z.string(), personName: z.string() }),
  z.object({ kind: z.literal('sessions-ended'), personId: z.string(), personName: z.string() }),
  z.object({ kind: z.literal('account-disabled'), personId: z.string(), personName: z.string() }),
  z.object({ kind: z.literal('account-enabled'), personId: z.string(), personName: z.string() }),
]);
export type ActivityContent = z.infer<typeof activityContentSchema>;

/** Who says what about which TEC is for those who may know the people of the plan. */
const KINDS_ABOUT_PEOPLE: ReadonlySet<ActivityContent['kind']> = new Set([
  'roster-edited',
  'tec-commented',
  'correction-proposed',
  'comment-answered',
  'correction-decided',
]);

/** The document whose readers may know of an action; of what is no edit of a document, the plan's. */
export function documentOfActivity(content: ActivityContent): DocumentKind {
  if (content.kind === 'security-edited') return 'security';
  return KINDS_ABOUT_PEOPLE.has(content.kind) ? 'roster' : 'plan';
}

export const activityEntrySchema = z.object({
  id: z.number().int(),
  /** ISO 8601 UTC, from the server's clock. */
  at: z.string(),
  planId: z.string().nullable(),
  actor: z.object({ id: z.string(), name: z.string() }),
  content: activityContentSchema,
});
export type ActivityEntry = z.infer<typeof activityEntrySchema>;
