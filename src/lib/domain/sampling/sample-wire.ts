// A sample as text: how the server keeps it and sends it. Invariant: what is decoded is what was drawn, its
// chances to the millionth, and text that is no sample is refused.
import { z } from 'zod';
import {
  asId,
  type LtoTeamId,
  type SampleId,
  type StationFrameId,
  type StationId,
} from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import { SAMPLE_LIMITS, type Sample, type SampledStation } from '../sample.ts';
import { CERTAIN } from './inclusion.ts';

const FORMAT = 1;

const id = z.string().min(1).max(64);
const count = z.number().int().nonnegative();
const column = <T extends z.ZodType>(cell: T) => z.array(cell).max(SAMPLE_LIMITS.sizeMax);

export const sampleWishSchema = z.strictObject({
  seed: count.max(SAMPLE_LIMITS.seedMax),
  size: z.number().int().min(1).max(SAMPLE_LIMITS.sizeMax),
  reservesPerStation: count.max(SAMPLE_LIMITS.reservesMax),
  strata: z.strictObject({ bySetting: z.boolean(), bySize: z.boolean(), bySpecial: z.boolean() }),
  chance: z.enum(['size', 'equal']),
});

const sampleWireSchema = z
  .strictObject({
    format: z.literal(FORMAT),
    id,
    frameId: id,
    wish: sampleWishSchema,
    sizeLimits: z.strictObject({ smallVoters: count, largeVoters: count }),
    divisionFingerprint: id,
    strata: column(
      z.strictObject({
        ...{ name: z.string().max(100), ltoTeamId: id },
        ...{ stations: count, voters: count, drawn: count },
      }),
    ),
    stations: z.strictObject({
      id: column(id),
      /** Where the station's stratum stands in `strata`. */
      stratum: column(count),
      millionths: column(z.number().int().min(1).max(CERTAIN)),
      /** Empty for a drawn station. */
      reserveFor: column(z.string().max(64)),
    }),
  })
  .refine(
    ({ stations }) => new Set(Object.values(stations).map(({ length }) => length)).size === 1,
    {
      message: 'Its columns differ in length.',
    },
  )
  .refine(({ stations, strata }) => stations.stratum.every((at) => at < strata.length), {
    message: 'It names a stratum that is not in it.',
  });
type SampleWire = z.infer<typeof sampleWireSchema>;

/** The text of a sample. */
export function encodeSample(sample: Sample): string {
  const { strata, stations, ...head } = sample;
  const places = new Map(strata.map((stratum, at) => [keyOfStratum(stratum), at]));
  const wire: SampleWire = {
    format: FORMAT,
    ...head,
    strata: [...strata],
    stations: {
      id: stations.map(({ stationId }) => stationId),
      stratum: stations.map(({ stratum, ltoTeamId }) => {
        const place = places.get(keyOfStratum({ name: stratum, ltoTeamId }));
        if (place === undefined) throw new Error(`the sample has no stratum ${stratum}`);
        return place;
      }),
      millionths: stations.map((each) => Math.round(each.inclusionProbability * CERTAIN)),
      reserveFor: stations.map(({ reserveFor }) => reserveFor ?? ''),
    },
  };
  return JSON.stringify(wire);
}

/** The sample of a parsed text, or why it is none. */
export function decodeSample(parsed: unknown): Result<Sample, string> {
  const read = sampleWireSchema.safeParse(parsed);
  if (!read.success) return err(`This is no sample. ${read.error.issues[0]?.message}`);
  const { format: _, strata: stored, stations, ...head } = read.data;
  const strata = stored.map((stratum) => ({
    ...stratum,
    ltoTeamId: asId<LtoTeamId>(stratum.ltoTeamId),
  }));
  return ok({
    ...head,
    id: asId<SampleId>(head.id),
    frameId: asId<StationFrameId>(head.frameId),
    strata,
    stations: stationsOf(stations, strata),
  });
}

function stationsOf(
  columns: SampleWire['stations'],
  strata: Sample['strata'],
): readonly SampledStation[] {
  return columns.id.flatMap((stationId, at) => {
    const stratum = strata[columns.stratum[at] ?? -1];
    const reserveFor = columns.reserveFor[at];
    if (!stratum) return [];
    return {
      stationId: asId<StationId>(stationId),
      ...{ ltoTeamId: stratum.ltoTeamId, stratum: stratum.name },
      inclusionProbability: (columns.millionths[at] ?? 0) / CERTAIN,
      reserveFor: reserveFor ? asId<StationId>(reserveFor) : null,
    };
  });
}

/** Two LTO teams may have one number for a while, and then one name of strata. */
function keyOfStratum({ name, ltoTeamId }: Pick<Sample['strata'][number], 'name' | 'ltoTeamId'>) {
  return `${ltoTeamId} ${name}`;
}
