// The map's still geometry: what the dataset's topology and the world outline unfold into.
// Invariant: it is built once per dataset; nothing a plan decides is in it.
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { BoundaryNote } from '../domain/boundary-note.ts';
import type { TecId } from '../domain/ids.ts';

export type AreaGeometry = Polygon | MultiPolygon;

/** The border between two neighbouring TECs of one kind. */
export type Border = {
  readonly id: string;
  readonly sides: readonly [TecId, TecId];
  readonly line: MultiLineString;
};

export type MapGeometry = {
  /** Whose boundaries these are; null while all areas are schematic. */
  readonly boundaries: BoundaryNote | null;
  /** Areas of the lower TECs; together they tile the country. */
  readonly areas: ReadonlyMap<TecId, AreaGeometry>;
  /** Outlines of the regional TECs, which lie over the lower ones. */
  readonly regionalAreas: ReadonlyMap<TecId, AreaGeometry>;
  readonly borders: readonly Border[];
  readonly regionBorders: readonly Border[];
  readonly countryOutline: MultiLineString;
  readonly sea: MultiPolygon;
  /** Borders between other countries. */
  readonly worldBorders: MultiLineString;
};
