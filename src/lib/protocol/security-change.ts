// What an edit did to a security document. Invariant: only those who may read the document get it, so zones
// come with their names, which the log must still say when the zone is gone.
import { z } from 'zod';

const action = z.enum(['created', 'deleted', 'changed']);
const zone = z.object({ id: z.string(), name: z.string() });

export const securityChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('zones'),
    action,
    zones: z.array(zone),
    /** Names of the fields that changed. */
    fields: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('permits'),
    action,
    permits: z.array(z.object({ zone, stoTeamId: z.string() })),
  }),
  z.object({ kind: z.literal('night-approvals'), action, stoTeamIds: z.array(z.string()) }),
]);
export type SecurityChange = z.infer<typeof securityChangeSchema>;
