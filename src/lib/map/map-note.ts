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

const ILLUSTRATIVE_STATIONS: Readonly<Record<Language, string>> = {
  en: 'Illustrative stations',
  ru: 'Условные участки',
  kk: 'Шартты учаскелер',
};

export type MapNote = IControl & {
  setLanguage(language: Language): void;
  /** Whether stations that nobody has listed are drawn. */
  setIllustrativeStations(areDrawn: boolean): void;
};

/** A MapLibre control with the note, in the language of the map. */
export function createMapNote(language: Language, boundaries: BoundaryNote | null): MapNote {
  const element = document.createElement('p');
  element.className = 'maplibregl-ctrl muster-map-note';
  const areas = document.createElement('strong');
  const sources = document.createElement('span');
  sources.textContent = boundaries ? OTHER_SOURCES : AREA_SOURCES + OTHER_SOURCES;
  element.append(areas, sources);
  let shown = language;
  let hasIllustrative = false;
  function write(): void {
    const whose = boundaries ? textOfBoundaries(boundaries, shown) : SCHEMATIC[shown];
    areas.textContent = hasIllustrative ? `${whose} · ${ILLUSTRATIVE_STATIONS[shown]}` : whose;
  }
  write();
  return {
    onAdd: () => element,
    onRemove: () => element.remove(),
    setLanguage(next) {
      shown = next;
      write();
    },
    setIllustrativeStations(areDrawn) {
      hasIllustrative = areDrawn;
      write();
    },
  };
}

/** "Boundaries: COD-AB, CC BY 4.0; Schematic areas: 3" where the source lacks some TECs. */
function textOfBoundaries({ source, schematicTecIds }: BoundaryNote, language: Language): string {
  const lacking = schematicTecIds.length;
  const rest = lacking === 0 ? '' : `; ${SCHEMATIC[language]}: ${lacking}`;
  return `${BOUNDARIES[language]}: ${source}${rest}`;
}
