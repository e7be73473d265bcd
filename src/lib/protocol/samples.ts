// What is asked and answered about samples: the wish to draw one, and which a plan has.
import { z } from 'zod';
import { sampleWishSchema } from '../domain/sampling/sample-wire.ts';

export const drawRequestSchema = z.strictObject({ wish: sampleWishSchema });

export const sampleDrawnSchema = z.object({ sampleId: z.string() });

export const keptSampleSchema = z.object({
  id: z.string(),
  /** ISO 8601 UTC, from the server's clock. */
  drawnAt: z.string(),
  drawnBy: z.string(),
});
export type KeptSample = z.infer<typeof keptSampleSchema>;

/** Newest first. */
export const samplesAnswerSchema = z.object({ samples: z.array(keptSampleSchema) });
