// How one person looks at plans: language of place names, theme, patterns, keys. Kept in this browser.
import { LANGUAGES, type Language } from '../domain/local-names.ts';
import { readTheme, type Theme as ThemeChoice } from '../protocol/theme.ts';

const STORAGE_KEY = 'muster.view';

export class ViewSettings {
  #language = $state<Language>('en');
  #hasPatterns = $state(false);
  #hasSingleKeys = $state(true);
  #hasStations = $state(true);
  #hasRoutes = $state(true);
  #hasZones = $state(true);
  #themeChoice = $state<ThemeChoice>('system');
  #isSystemDark = $state(false);
  readonly #systemDark = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    const kept = readKept();
    this.#language = LANGUAGES.find((language) => language === kept['language']) ?? 'en';
    this.#hasPatterns = kept['patterns'] === true;
    this.#hasSingleKeys = kept['singleKeys'] !== false;
    this.#hasStations = kept['stations'] !== false;
    this.#hasRoutes = kept['routes'] !== false;
    this.#hasZones = kept['zones'] !== false;
    this.#themeChoice = readTheme(document.documentElement.dataset['theme']);
    this.#isSystemDark = this.#systemDark.matches;
    this.#systemDark.addEventListener('change', this.#onSystemTheme);
  }

  get language(): Language {
    return this.#language;
  }
  set language(language: Language) {
    this.#language = language;
    this.#keep();
  }

  /** Patterns over the team colours on the map. */
  get hasPatterns(): boolean {
    return this.#hasPatterns;
  }
  set hasPatterns(visible: boolean) {
    this.#hasPatterns = visible;
    this.#keep();
  }

  /** Whether keys without Ctrl are shortcuts; who dictates to the computer switches them off. */
  get hasSingleKeys(): boolean {
    return this.#hasSingleKeys;
  }
  set hasSingleKeys(active: boolean) {
    this.#hasSingleKeys = active;
    this.#keep();
  }

  /** Polling stations on the map. */
  get hasStations(): boolean {
    return this.#hasStations;
  }
  set hasStations(visible: boolean) {
    this.#hasStations = visible;
    this.#keep();
  }

  /** Routes on the map; the one in hand is always shown. */
  get hasRoutes(): boolean {
    return this.#hasRoutes;
  }
  set hasRoutes(visible: boolean) {
    this.#hasRoutes = visible;
    this.#keep();
  }

  /** Zones on the map, for those who may see them. */
  get hasZones(): boolean {
    return this.#hasZones;
  }
  set hasZones(visible: boolean) {
    this.#hasZones = visible;
    this.#keep();
  }

  get themeChoice(): ThemeChoice {
    return this.#themeChoice;
  }
  /** The server is told too, so that the next page is painted in this theme from the start. */
  set themeChoice(choice: ThemeChoice) {
    this.#themeChoice = choice;
    document.documentElement.dataset['theme'] = choice;
    void keepTheme(choice);
  }

  /** The theme as it is shown now. */
  get theme(): 'light' | 'dark' {
    if (this.#themeChoice !== 'system') return this.#themeChoice;
    return this.#isSystemDark ? 'dark' : 'light';
  }

  destroy(): void {
    this.#systemDark.removeEventListener('change', this.#onSystemTheme);
  }

  readonly #onSystemTheme = (event: MediaQueryListEvent): void => {
    this.#isSystemDark = event.matches;
  };

  #keep(): void {
    const kept = {
      language: this.#language,
      patterns: this.#hasPatterns,
      singleKeys: this.#hasSingleKeys,
      stations: this.#hasStations,
      routes: this.#hasRoutes,
      zones: this.#hasZones,
    };
    localStorage.setItem(STORAGE_KEY, JSON.stringify(kept));
  }
}

async function keepTheme(theme: ThemeChoice): Promise<void> {
  try {
    await fetch('/theme', {
      method: 'POST',
      body: new URLSearchParams({ theme }),
      redirect: 'manual',
    });
  } catch {
    // Offline: this page shows the theme all the same, only the next one will not know it.
  }
}

function readKept(): Record<string, unknown> {
  const text = localStorage.getItem(STORAGE_KEY);
  if (text === null) return {};
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    // Somebody else's text under this key: the defaults stand.
    return {};
  }
}
