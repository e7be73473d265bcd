// Accessible names of the map and its buttons in the three languages of the mission.
import type { Language } from '../domain/local-names.ts';

/** Keys are MapLibre's own. */
export const CONTROL_LABELS: Readonly<Record<Language, Record<string, string>>> = {
  en: {
    'Map.Title': 'Map of the Territorial Election Commissions',
    'NavigationControl.ZoomIn': 'Zoom in',
    'NavigationControl.ZoomOut': 'Zoom out',
  },
  ru: {
    'Map.Title': 'Карта территориальных избирательных комиссий',
    'NavigationControl.ZoomIn': 'Приблизить',
    'NavigationControl.ZoomOut': 'Отдалить',
  },
  kk: {
    'Map.Title': 'Аумақтық сайлау комиссияларының картасы',
    'NavigationControl.ZoomIn': 'Үлкейту',
    'NavigationControl.ZoomOut': 'Кішірейту',
  },
};
