// The permanent note at the map's edge: whose boundaries these are, or that they are schematic, and
// whose data besides.
import type { IControl } from 'maplibre-gl';
import type { BoundaryNote } from '../domain/boundary-note.ts';
import type { Language } from '../domain/local-names.ts';

const SCHEMATIC: Readonly<Record<Language, string>> = {
  en: 'Schematic areas',
  ru: 'Схематичные границы',
  kk: 'Шартты шекаралар',
};
const BOUNDARIES: Readonly<Record<Language, string>> = {
  en: 'Boundaries',
  ru: 'Границы',
  kk: 'Шекаралар',
};
const AREA_SOURCES = 'Natural Earth · ';
const OTHER_SOURCES = 'GeoNames · OSM · COD-AB';

export type MapNote = IControl & { setLanguage(language: Language): void };

/** A MapLibre control with the note, in the language of the map. */
export function createMapNote(language: Language, boundaries: BoundaryNote | null): MapNote {
  const element = document.createElement('p');
  element.className = 'maplibregl-ctrl muster-map-note';
  const areas = document.createElement('strong');
  const sources = document.createElement('span');
  sources.textContent = boundaries ? OTHER_SOURCES : AREA_SOURCES + OTHER_SOURCES;
  element.append(areas, sources);
  const setLanguage = (next: Language): void => {
    areas.textContent = boundaries ? textOfBoundaries(boundaries, next) : SCHEMATIC[next];
  };
  setLanguage(language);
  return { onAdd: () => element, onRemove: () => element.remove(), setLanguage };
}

/** "Boundaries: COD-AB, CC BY 4.0; Schematic areas: 3" where the source lacks some TECs. */
function textOfBoundaries({ source, schematicTecIds }: BoundaryNote, language: Language): string {
  const lacking = schematicTecIds.length;
  const rest = lacking === 0 ? '' : `; ${SCHEMATIC[language]}: ${lacking}`;
  return `${BOUNDARIES[language]}: ${source}${rest}`;
}
