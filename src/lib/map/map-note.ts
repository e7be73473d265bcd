// The permanent note at the map's edge: that the areas are schematic, and whose data they are.
import type { IControl } from 'maplibre-gl';
import type { Language } from '../domain/local-names.ts';

const SCHEMATIC: Readonly<Record<Language, string>> = {
  en: 'Schematic areas',
  ru: 'Схематичные границы',
  kk: 'Шартты шекаралар',
};
const SOURCES = 'Natural Earth · GeoNames · OSM · COD-AB';

export type MapNote = IControl & { setLanguage(language: Language): void };

/** A MapLibre control with the note, in the language of the map. */
export function createMapNote(language: Language): MapNote {
  const element = document.createElement('p');
  element.className = 'maplibregl-ctrl muster-map-note';
  const schematic = document.createElement('strong');
  const sources = document.createElement('span');
  sources.textContent = SOURCES;
  element.append(schematic, sources);
  const setLanguage = (next: Language): void => {
    schematic.textContent = SCHEMATIC[next];
  };
  setLanguage(language);
  return { onAdd: () => element, onRemove: () => element.remove(), setLanguage };
}
