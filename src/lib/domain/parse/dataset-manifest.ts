// What a dataset says about itself: its election, its published totals, whom to thank.
import { z } from 'zod';
import { DatasetError } from './dataset-files.ts';

const total = z.object({ value: z.number().int().nonnegative(), basis: z.string().min(1) });

const manifestSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  title: z.string().min(1),
  electionDay: z.iso.date(),
  /** The commission under which polling stations abroad are formed. */
  tecOfPecsAbroad: z.string().min(1),
  totals: z.object({ tecs: total, pecs: total, pecsAbroad: total, voters: total }),
  /** What the voters and polling stations of single TECs rest on. */
  basisOfTecFigures: z.string().min(1),
  attributions: z.array(z.string().min(1)),
});
export type DatasetManifest = z.infer<typeof manifestSchema>;

/** Reads `dataset.json`. */
export function parseManifest(text: string): DatasetManifest {
  const parsed = manifestSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw new DatasetError('dataset.json', null, z.prettifyError(parsed.error));
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new DatasetError('dataset.json', null, String(fault));
  }
}
