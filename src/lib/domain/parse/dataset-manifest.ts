// What a dataset says about itself: its election, its published totals, whom to thank.
import { z } from 'zod';
import { DatasetError } from './dataset-files.ts';
import { jsonOfFile } from './json-of-file.ts';

const total = z.object({ value: z.number().int().nonnegative(), basis: z.string().min(1) });

const manifestSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  title: z.string().min(1),
  electionDay: z.iso.date(),
  capitalTimeZone: z.string().refine(isTimeZone, 'is no IANA time zone'),
  /** By region, where it is not the capital's. */
  timeZonesOfRegions: z.record(z.string(), z.string().refine(isTimeZone, 'is no IANA time zone')),
  hostCountry: z.string().regex(/^[A-Z]{2}$/),
  /** Regions that are the capital, or as much as it: visits drift there. */
  capitalRegions: z.array(z.string().min(1)),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  /** The commission under which polling stations abroad are formed. */
  tecOfPecsAbroad: z.string().min(1),
  totals: z.object({ tecs: total, pecs: total, pecsAbroad: total, voters: total }),
  /** What the voters and polling stations of single TECs rest on. */
  basisOfTecFigures: z.string().min(1),
  /** What the areas that ship with the dataset rest on. */
  areasAttribution: z.string().min(1),
  attributions: z.array(z.string().min(1)),
});
export type DatasetManifest = z.infer<typeof manifestSchema>;

/** Reads `dataset.json`. */
export function parseManifest(text: string): DatasetManifest {
  const parsed = manifestSchema.safeParse(jsonOfFile('dataset.json', text));
  if (!parsed.success) throw new DatasetError('dataset.json', null, z.prettifyError(parsed.error));
  return parsed.data;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // A RangeError is how a zone that is not known shows.
    return false;
  }
}
