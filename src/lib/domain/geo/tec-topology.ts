// The areas of a dataset's TECs as one topology: neighbours share their arcs.
// Invariant: the lower TECs are in `tec`; `region` and `country` are outlines made of the same arcs.
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { BoundaryNote } from '../boundary-note.ts';

export type TecTopology = Topology<{
  /** The lower TECs by their id. */
  tec: GeometryCollection;
  /** The regional TECs by their id. */
  region: GeometryCollection;
  country: GeometryCollection;
}> & {
  /** Where imported boundaries come from; absent while all areas are schematic. */
  readonly boundaries?: BoundaryNote;
};

/** The name of a dataset's file of areas. */
export const TEC_AREAS_FILE = 'tec_areas.topo.json';
