// Code lists of the world, taken from the platform's own data, and what people write in their place.
// Invariant: a code is never guessed: a text that fits no code or name exactly has none.
import { foldText } from './search/fold-text.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** In these languages people's lists name countries and languages. */
const LIST_LANGUAGES = ['en', 'ru', 'kk'] as const;

export type CodeList = {
  readonly codes: ReadonlySet<string>;
  /** The name in English; an unknown code stands for itself. */
  nameOf(code: string): string;
  /** The code that a text gives as code or as name in English, Russian or Kazakh; null when it is none. */
  codeOf(text: string): string | null;
  /** Codes with their names, by name. */
  all(): readonly { readonly code: string; readonly name: string }[];
};

export type CodeListOptions = {
  readonly type: 'region' | 'language';
  /** Whether a pair of capital letters that the platform can name is a code of the list. */
  readonly isCode: (pair: string) => boolean;
  /** The pair as the list writes it. */
  readonly writeCode: (pair: string) => string;
  /** Further names that lists use. */
  readonly otherNames: Readonly<Record<string, string>>;
};

/** A list of two-letter codes. */
export function createCodeList(options: CodeListOptions): CodeList {
  const { type, writeCode } = options;
  const english = namesIn('en', type);
  const codes = new Set(
    pairsOfLetters()
      .filter((pair) => english.of(writeCode(pair)) !== undefined && options.isCode(pair))
      .map(writeCode),
  );
  const nameOf = (code: string): string => (codes.has(code) ? english.of(code) : undefined) ?? code;
  let byName: ReadonlyMap<string, string> | null = null;
  return {
    codes,
    nameOf,
    codeOf(text) {
      const written = text.trim();
      if (written.length === 2 && codes.has(writeCode(written.toUpperCase()))) {
        return writeCode(written.toUpperCase());
      }
      byName ??= codesByName(codes, options);
      return byName.get(keyOfName(written)) ?? null;
    },
    all: () =>
      [...codes]
        .map((code) => ({ code, name: nameOf(code) }))
        .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

function pairsOfLetters(): readonly string[] {
  return [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second));
}

function namesIn(language: string, type: CodeListOptions['type'], style?: 'short') {
  return new Intl.DisplayNames(language, { type, fallback: 'none', style: style ?? 'long' });
}

function codesByName(codes: ReadonlySet<string>, options: CodeListOptions): Map<string, string> {
  const byName = new Map<string, string>();
  for (const language of LIST_LANGUAGES) {
    for (const names of [
      namesIn(language, options.type),
      namesIn(language, options.type, 'short'),
    ]) {
      for (const code of codes) byName.set(keyOfName(names.of(code) ?? code), code);
    }
  }
  for (const [name, code] of Object.entries(options.otherNames)) byName.set(keyOfName(name), code);
  return byName;
}

/** Names differ in small words between lists: "Bosnia & Herzegovina", "The Netherlands". */
function keyOfName(name: string): string {
  return foldText(name)
    .split(' ')
    .filter((word) => !['and', 'the', 'и'].includes(word))
    .join(' ');
}
