// The waters that roads go round, from `water_barriers.json`; the file says what its lines rest on.
import { z } from 'zod';
import type { WaterBarrier } from '../dataset.ts';
import { DatasetError } from './dataset-files.ts';
import { jsonOfFile } from './json-of-file.ts';

const FILE = 'water_barriers.json';
const LINE_POINTS_MIN = 2;

const point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const fileSchema = z.object({
  basis: z.string().min(1),
  barriers: z.array(
    z.object({ name: z.string().min(1), line: z.array(point).min(LINE_POINTS_MIN) }),
  ),
});

/** Every barrier; a country without any has an empty list. */
export function parseWaterBarriers(text: string): readonly WaterBarrier[] {
  const parsed = fileSchema.safeParse(jsonOfFile(FILE, text));
  if (!parsed.success) throw new DatasetError(FILE, null, z.prettifyError(parsed.error));
  return parsed.data.barriers.map(({ name, line }) => ({
    name,
    line: line.map(([lng, lat]) => ({ lng, lat })),
  }));
}
