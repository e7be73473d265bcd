// Which passwords are refused. Long ones without composition rules are the strongest that people can
// remember (NIST SP 800-63B); so the only question is whether this one would be among the first guesses.
// Invariant: what is left without known words, runs and repeats must still be hard to guess.
import { COMMON_LONG_PASSWORDS, COMMON_PASSWORD_PARTS } from './common-passwords.ts';

export type PasswordOwner = { readonly name: string; readonly email: string };

const DISTINCT_LEFT_MIN = 6;
const PART_MIN_LENGTH = 3;
const RUN_MIN_LENGTH = 4;
const REPEATED_UNIT_MAX_LENGTH = 8;
const RUNS = [
  '0123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
];
const EITHER_WAY = RUNS.flatMap((run) => [run, [...run].reverse().join('')]);

/** What is wrong with a chosen password, or null when it is good. Length is the form's to check. */
export function weaknessOfPassword(password: string, owner: PasswordOwner): string | null {
  const typed = password.normalize('NFKC').toLowerCase();
  const plain = withoutDisguise(typed);
  if (COMMON_LONG_PASSWORDS.has(typed) || COMMON_LONG_PASSWORDS.has(plain)) {
    return 'This password is among the most used ones. Choose another, a few words do well.';
  }
  const left = leftWithout(partsOf(owner), typed);
  const leftPlain = leftWithout(partsOf(owner), plain);
  if (Math.min(new Set(left).size, new Set(leftPlain).size) < DISTINCT_LEFT_MIN) {
    return 'This password is easy to guess: it is made of common words, your name, runs or repeats. Add a few unrelated words.';
  }
  return null;
}

/** The words an attacker would try first for this person. */
function partsOf(owner: PasswordOwner): readonly string[] {
  const own = `${owner.name} ${owner.email}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return [...COMMON_PASSWORD_PARTS, ...own]
    .filter((part) => part.length >= PART_MIN_LENGTH)
    .sort((a, b) => b.length - a.length);
}

function leftWithout(parts: readonly string[], text: string): string {
  let left = withoutRepeats(text).replace(/(19|20)\d\d/g, '');
  for (const part of parts) left = left.replaceAll(part, '');
  return withoutRuns(left.replace(/[\s_.-]/g, ''));
}

/** "p4$$w0rd" is "password" to every cracking program. */
function withoutDisguise(text: string): string {
  const plain: Record<string, string> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  };
  return [...text].map((character) => plain[character] ?? character).join('');
}

/** The unit of a password that is one unit again and again, else the password. */
function withoutRepeats(text: string): string {
  for (let length = 1; length <= REPEATED_UNIT_MAX_LENGTH; length += 1) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return unit;
  }
  return text;
}

/** Takes out stretches of the alphabet, of digits and of keyboard rows, forwards and backwards. */
function withoutRuns(text: string): string {
  let left = '';
  for (let at = 0; at < text.length;) {
    const length = lengthOfRunAt(text, at);
    if (length < RUN_MIN_LENGTH) left += text[at++];
    else at += length;
  }
  return left;
}

function lengthOfRunAt(text: string, at: number): number {
  let length = 1;
  while (at + length < text.length && isInRun(text.slice(at, at + length + 1))) length += 1;
  return length;
}

function isInRun(stretch: string): boolean {
  return EITHER_WAY.some((run) => run.includes(stretch));
}
