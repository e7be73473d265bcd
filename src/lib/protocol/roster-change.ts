// What an edit did to a roster. Invariant: people and teams by id, and no value of a person's field: the
// log can never be changed, and nobody's phone or name shall be in it for ever.
import { z } from 'zod';

const action = z.enum(['created', 'deleted', 'changed']);

export const rosterChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('observers'),
    action,
    observerIds: z.array(z.string()),
    /** Names of the fields that changed. */
    fields: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('members'),
    moves: z.array(
      z.object({
        observerId: z.string(),
        fromTeamId: z.string().nullable(),
        toTeamId: z.string().nullable(),
      }),
    ),
  }),
  z.object({ kind: z.literal('locks'), isLocked: z.boolean(), teamIds: z.array(z.string()) }),
  z.object({ kind: z.literal('absences'), action, observerIds: z.array(z.string()) }),
]);
export type RosterChange = z.infer<typeof rosterChangeSchema>;
