// A sample as text: how the server keeps it and sends it. Invariant: text that is no sample is refused.
import { z } from 'zod';
import {
  asId,
  type LtoTeamId,
  type SampleId,
  type StationFrameId,
  type StationId,
} from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import { SAMPLE_LIMITS, type Sample } from '../sample.ts';

const FORMAT = 1;
const id = z.string().min(1).max(64);
const count = z.number().int().min(0);

/** What may be asked for. */
export const sampleWishSchema = z.strictObject({
  seed: z.number().int().min(0).max(SAMPLE_LIMITS.seedMax),
  size: z.number().int().min(1).max(SAMPLE_LIMITS.sizeMax),
  reservesPerStation: z.number().int().min(0).max(SAMPLE_LIMITS.reservesMax),
  strata: z.strictObject({
    bySetting: z.boolean(),
    bySize: z.boolean(),
    bySpecial: z.boolean(),
  }),
  chance: z.enum(['size', 'equal']),
}) satisfies z.ZodType<Sample['wish']>;

const sampleWireSchema = z.strictObject({
  format: z.literal(FORMAT),
  id: id.transform((value) => asId<SampleId>(value)),
  frameId: id.transform((value) => asId<StationFrameId>(value)),
  wish: sampleWishSchema,
  sizeLimits: z.strictObject({ smallVoters: count, largeVoters: count }),
  divisionFingerprint: z.string().max(64),
  strata: z.array(
    z.strictObject({ name: z.string().max(200), stations: count, voters: count, drawn: count }),
  ),
  stations: z.array(
    z.strictObject({
      stationId: id.transform((value) => asId<StationId>(value)),
      ltoTeamId: id.transform((value) => asId<LtoTeamId>(value)),
      stratum: z.string().max(200),
      inclusionProbability: z.number().positive().max(1),
      reserveFor: id.transform((value) => asId<StationId>(value)).nullable(),
    }),
  ),
});

/** The text of a sample. */
export function encodeSample(sample: Sample): string {
  return JSON.stringify({ format: FORMAT, ...sample });
}

/** The sample of a parsed text, or why it is none. */
export function decodeSample(parsed: unknown): Result<Sample, string> {
  const read = sampleWireSchema.safeParse(parsed);
  if (!read.success) return err(`This is no sample. ${read.error.issues[0]?.message}`);
  const { format: _, ...sample } = read.data;
  return ok(sample);
}
