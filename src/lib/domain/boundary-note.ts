// Where imported boundaries come from. Invariant: TECs that the source lacks are named, for their areas
// are still schematic.
import { z } from 'zod';
import type { TecId } from './ids.ts';

export const boundaryNoteSchema = z.object({
  /** Whose boundaries they are, with the licence, as the person who loaded them wrote it. */
  source: z.string(),
  /** Name of the file they were read from. */
  file: z.string(),
  /** `YYYY-MM-DD` on which they were loaded. */
  loadedOn: z.string(),
  /** TECs without a boundary in that file. */
  schematicTecIds: z.array(z.string().transform((id) => id as TecId)),
});
export type BoundaryNote = Readonly<z.infer<typeof boundaryNoteSchema>>;
