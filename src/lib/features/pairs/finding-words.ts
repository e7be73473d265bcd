// A finding in a word or two, for a row that has no room for a sentence.
import type { Finding } from '../../domain/rules/finding.ts';

const WORDS: Readonly<Record<number, string>> = {
  1: 'Not two observers',
  2: 'Same nationality',
  4: 'National of the host country',
  5: 'Entered twice',
  6: 'Not accredited in time',
};

/** The whole sentence is the finding's own `why`. */
export function wordsOfFinding({ rule, key, object }: Finding): string {
  if (rule === 3) return key.endsWith('gender') ? 'One gender' : 'No earlier mission';
  if (rule === 7) return key.endsWith('arrival') ? 'Arrives late' : 'Leaves early';
  if (rule === 8 && object.kind === 'state') return `Many from ${object.id}`;
  return WORDS[rule] ?? `Rule ${rule}`;
}
