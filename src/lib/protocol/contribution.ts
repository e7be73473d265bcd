// How comments and corrections travel: the forms of an LTO, the queue of the core team, its decisions.
import { z } from 'zod';
import {
  CONTRIBUTION_TEXT_MAX_LENGTH,
  CORRECTION_FIELDS,
  PROPOSED_VALUE_MAX_LENGTH,
  type TecContribution,
} from '../domain/contribution.ts';
import type { ContributionId, LtoTeamId, TecId, UserId } from '../domain/ids.ts';

const TOO_LONG = `Write at most ${CONTRIBUTION_TEXT_MAX_LENGTH} characters.`;
const text = z.string().trim().max(CONTRIBUTION_TEXT_MAX_LENGTH, TOO_LONG);

/** A comment on a TEC. */
export const commentFormSchema = z.object({
  text: text.min(1, 'Write what the core team should know.'),
});

/** A correction of what is known of a TEC. */
export const correctionFormSchema = z.object({
  field: z.enum(CORRECTION_FIELDS, 'Choose what is wrong.'),
  proposedValue: z
    .string()
    .trim()
    .min(1, 'Write what would be right.')
    .max(PROPOSED_VALUE_MAX_LENGTH, `Write at most ${PROPOSED_VALUE_MAX_LENGTH} characters.`),
  text: text.min(1, 'Write how you know.'),
});

const idOf = <T extends string>() =>
  z
    .string()
    .min(1)
    .max(64)
    .transform((id) => id as T);

/** What the core team decides about one contribution. */
export const decisionSchema = z.object({
  id: idOf<ContributionId>(),
  outcome: z.enum(['answered', 'accepted', 'declined']),
  reply: text,
});
export type DecisionWish = z.infer<typeof decisionSchema>;

const person = z.object({ id: idOf<UserId>(), name: z.string() });

const contribution = z.object({
  id: idOf<ContributionId>(),
  tecId: idOf<TecId>(),
  teamId: idOf<LtoTeamId>(),
  teamCode: z.string(),
  author: person,
  at: z.string(),
  text: z.string(),
  decision: z
    .object({
      outcome: z.enum(['answered', 'accepted', 'declined']),
      reply: z.string(),
      by: person,
      at: z.string(),
    })
    .nullable(),
});

/** The queue as the server answers it. */
export const contributionsSchema = z.object({
  contributions: z.array(
    z.discriminatedUnion('kind', [
      contribution.extend({ kind: z.literal('comment') }),
      contribution.extend({
        kind: z.literal('correction'),
        field: z.enum(CORRECTION_FIELDS),
        currentValue: z.string(),
        proposedValue: z.string(),
      }),
    ]),
  ),
}) satisfies z.ZodType<{ contributions: readonly TecContribution[] }>;
