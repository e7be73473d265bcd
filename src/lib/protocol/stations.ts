// What a client asks for when a plan is to have a list of stations, and what the server answers.
import { z } from 'zod';
import { stationColumnsSchema } from '../domain/stations/station-columns.ts';
import { FRAME_SOURCE_MAX_LENGTH } from '../domain/stations/station-frame-wire.ts';

export const stationsRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('generate'),
    seed: z.number().int().min(0).max(4_294_967_295),
  }),
  z.strictObject({
    kind: z.literal('import'),
    /** Where the list comes from, in words. */
    source: z.string().trim().min(1).max(FRAME_SOURCE_MAX_LENGTH),
    stations: stationColumnsSchema,
  }),
]);
export type StationsRequest = z.infer<typeof stationsRequestSchema>;

export const stationsKeptSchema = z.object({
  frameId: z.string().min(1).max(64),
  stations: z.number().int(),
  source: z.string(),
});
export type StationsKept = z.infer<typeof stationsKeptSchema>;
