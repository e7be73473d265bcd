// Reads what people write about an observer, in a field or in a cell of a list, into the field's value.
// Invariant: a value is never guessed: what cannot be read is refused with what to write instead.
import { countryCodeOf } from '../countries.ts';
import { languageCodeOf } from '../languages.ts';
import { err, ok, type Result } from '../result.ts';

/** Why a text cannot be read; says what to write. */
export type Unreadable = Result<never, string>;

const SEPARATORS = /[,;/|\n]+/;
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;

/** Several countries by code or name, separated by commas, semicolons or slashes; each kept once. */
export function parseCountries(text: string): Result<readonly string[], string> {
  return parseCodes(text, countryCodeOf, 'country', 'KZ');
}

/** Several languages, likewise. */
export function parseLanguages(text: string): Result<readonly string[], string> {
  return parseCodes(text, languageCodeOf, 'language', 'en');
}

/** One country or none. */
export function parseCountry(text: string): Result<string | null, string> {
  const parsed = parseCountries(text);
  if (!parsed.ok) return parsed;
  if (parsed.value.length > 1) return err('Write one country only.');
  return ok(parsed.value[0] ?? null);
}

/** `YYYY-MM-DD` or `DD.MM.YYYY`; the day comes before the month in the second. */
export function parseDay(text: string): Result<string | null, string> {
  const written = text.trim();
  if (written === '') return ok(null);
  const dayFirst = DAY_FIRST.exec(written);
  const [year, month, day] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : (YEAR_FIRST.exec(written)?.slice(1) ?? []);
  if (!year || !month || !day) return err('Write the date as YYYY-MM-DD or DD.MM.YYYY.');
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDay(iso) ? ok(iso) : err(`There is no ${written} in the calendar.`);
}

/** Leaves out spaces, dashes, dots and brackets; `00` at the start means `+`. */
export function parsePhone(text: string): string {
  const bare = text.trim().replace(/[\s().‐-―-]/g, '');
  return bare.startsWith('00') ? `+${bare.slice(2)}` : bare;
}

/** A whole number; empty is 0. */
export function parseMissions(text: string): Result<number, string> {
  const written = text.trim();
  if (written === '') return ok(0);
  return /^\d{1,6}$/.test(written) ? ok(Number(written)) : err('Write a whole number.');
}

function isRealDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

function parseCodes(
  text: string,
  codeOf: (part: string) => string | null,
  what: 'country' | 'language',
  example: string,
): Result<readonly string[], string> {
  const codes = new Set<string>();
  for (const part of partsOf(text, codeOf)) {
    const code = codeOf(part);
    if (code === null) {
      return err(`“${part}” is no ${what}. Write its name or two-letter code, e.g. ${example}.`);
    }
    codes.add(code);
  }
  return ok([...codes]);
}

/** Codes may stand with spaces alone between them: "DE FR". Names may have spaces inside. */
function partsOf(text: string, codeOf: (part: string) => string | null): readonly string[] {
  return text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const words = part.split(/\s+/);
      const areCodes = words.length > 1 && words.every((word) => /^\p{L}{2}$/u.test(word));
      return areCodes && codeOf(part) === null ? words : [part];
    });
}
