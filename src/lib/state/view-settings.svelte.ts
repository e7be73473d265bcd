// How one person looks at plans: language of place names, theme, patterns. Kept in this browser.
import { LANGUAGES, type Language } from '../domain/local-names.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

const STORAGE_KEY = 'muster.view';
const THEME_COOKIE = 'muster_theme';
const YEAR_SECONDS = 365 * 24 * 3600;

export class ViewSettings {
  #language = $state<Language>('en');
  #hasPatterns = $state(false);
  #themeChoice = $state<ThemeChoice>('system');
  #isSystemDark = $state(false);
  readonly #systemDark = matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    const kept = readKept();
    this.#language = LANGUAGES.find((language) => language === kept['language']) ?? 'en';
    this.#hasPatterns = kept['patterns'] === true;
    this.#themeChoice = themeOfPage();
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

  get themeChoice(): ThemeChoice {
    return this.#themeChoice;
  }
  /** A cookie carries the theme, so that the server's first paint has it already. */
  set themeChoice(choice: ThemeChoice) {
    this.#themeChoice = choice;
    document.documentElement.dataset['theme'] = choice;
    document.cookie = `${THEME_COOKIE}=${choice}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
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
    const kept = { language: this.#language, patterns: this.#hasPatterns };
    localStorage.setItem(STORAGE_KEY, JSON.stringify(kept));
  }
}

function themeOfPage(): ThemeChoice {
  const chosen = document.documentElement.dataset['theme'];
  return THEMES.find((theme) => theme === chosen) ?? 'system';
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
