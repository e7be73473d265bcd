// What an edit did to the records of one root map: the content of the activity feed and audit log.
import { z } from 'zod';

export const plainValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const recordChangeSchema = z.object({
  action: z.enum(['created', 'deleted', 'changed']),
  records: z.array(
    z.object({
      id: z.string(),
      /** Fields that differ; of a record that came or went, all it has or had. */
      fields: z.array(
        z.object({ field: z.string(), from: plainValueSchema, to: plainValueSchema }),
      ),
    }),
  ),
});
export type RecordChange = z.infer<typeof recordChangeSchema>;
