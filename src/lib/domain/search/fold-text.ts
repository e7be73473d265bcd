// Makes texts comparable across spelling: case, accents, hyphens, and Kazakh letters that a Russian
// keyboard lacks.

const NEAR_LETTERS: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
};
const COMBINING_MARKS = /\p{M}/gu;
const KAZAKH_LETTERS = /[әғқңөұүһі]/g;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/** The folded text: lower-case words separated by one space. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING_MARKS, '')
    .replace(KAZAKH_LETTERS, (letter) => NEAR_LETTERS[letter] ?? letter)
    .replace(SEPARATORS, ' ')
    .trim();
}
