// Keys that order the stops of a route as text. Invariant: between any two keys there is room for more, and
// inserting again and again at one place keeps them short; a random part makes equal keys rare.
// A key is a path of numbers, five digits each. Two neighbours differ first at some level; the new key takes a
// small random step there, upwards on even levels and downwards on odd ones: whichever way a run of insertions
// goes, every other level has room for many thousands of it.

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LEVEL_LENGTH = 5;
const LEVEL_SIZE = DIGITS.length ** LEVEL_LENGTH;
const STEP_MAX = 100_000;
const LEVELS_MAX = 12;
const KEY = new RegExp(`^([0-9A-Za-z]{${LEVEL_LENGTH}}){1,${LEVELS_MAX}}$`);

/** Longest key that is ever made. */
export const ORDER_KEY_MAX_LENGTH = LEVELS_MAX * LEVEL_LENGTH;

type Key = string | null;

/**
 * So many keys in ascending order between two others; null at the beginning is before all, at the end after all.
 * Gives null when there is no room: equal or disordered keys, keys of other makers, keys that would grow too
 * long. The route's keys are then to be made anew.
 */
export function orderKeysBetween(
  a: Key,
  b: Key,
  count: number,
  random = Math.random,
): readonly string[] | null {
  const isReadable = [a, b].every((key) => key === null || KEY.test(key));
  if (!isReadable || (a !== null && b !== null && a >= b)) return null;
  const [lower, upper] = [levelsOf(a), levelsOf(b)];
  const path: number[] = [];
  let isBounded = b !== null;
  while (path.length < LEVELS_MAX) {
    const level = path.length;
    const low = lower[level] ?? 0;
    const high = isBounded ? (upper[level] ?? 0) : LEVEL_SIZE;
    if (high - low > count) {
      const start = textOfLevels(path);
      const isUpwards = b === null || (a !== null && level % 2 === 0);
      return numbersBetween(low, high, { count, isUpwards, random, isFirst: a === b }).map(
        (number) => start + textOfLevel(number),
      );
    }
    path.push(low);
    if (high > low) isBounded = false;
  }
  return null;
}

type Wish = {
  readonly count: number;
  readonly isUpwards: boolean;
  readonly isFirst: boolean;
  readonly random: () => number;
};

/** Ascending numbers above `low` and below `high`, near the one of them. */
function numbersBetween(
  low: number,
  high: number,
  { count, isUpwards, isFirst, random }: Wish,
): readonly number[] {
  const stepMax = Math.min(STEP_MAX, Math.floor((high - low - 1) / count));
  const numbers: number[] = [];
  // The first stops of a route begin in the middle, with room on both sides.
  let number = isFirst ? Math.floor(LEVEL_SIZE / 2) : isUpwards ? low : high;
  while (numbers.length < count) {
    const step = 1 + Math.floor(random() * stepMax);
    number += isUpwards ? step : -step;
    numbers.push(number);
  }
  return isUpwards ? numbers : numbers.reverse();
}

function levelsOf(key: Key): readonly number[] {
  const levels: number[] = [];
  for (let at = 0; key !== null && at < key.length; at += LEVEL_LENGTH) {
    const digits = [...key.slice(at, at + LEVEL_LENGTH)];
    levels.push(digits.reduce((sum, digit) => sum * DIGITS.length + DIGITS.indexOf(digit), 0));
  }
  return levels;
}

function textOfLevels(levels: readonly number[]): string {
  return levels.map(textOfLevel).join('');
}

function textOfLevel(level: number): string {
  let text = '';
  for (let rest = level; text.length < LEVEL_LENGTH; rest = Math.floor(rest / DIGITS.length)) {
    text = (DIGITS[rest % DIGITS.length] ?? '') + text;
  }
  return text;
}
