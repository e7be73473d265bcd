// What a plan may be called: one line of 1 to 80 characters, told apart from other active plans
// without regard to case.
import { PLAN_NAME_MAX_LENGTH } from '../../src/lib/domain/plan.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';

const CONTROL_CHARACTER = /\p{Cc}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** The name as it is kept, or what is wrong with it. */
export function checkPlanName(written: string, taken: Iterable<string>): Result<string, string> {
  const name = written.normalize('NFC').trim();
  if (name === '') return err('Give the plan a name.');
  if (!LETTER_OR_DIGIT.test(name)) return err('Use at least one letter or digit in the name.');
  if (name.length > PLAN_NAME_MAX_LENGTH) {
    return err(`Shorten the name to ${PLAN_NAME_MAX_LENGTH} characters; it has ${name.length}.`);
  }
  if (CONTROL_CHARACTER.test(name)) return err('Write the name on one line.');
  if (isTaken(name, taken)) return err('Another plan has this name. Choose a different one.');
  return ok(name);
}

/** `wanted`, or `wanted (2)`, `wanted (3)`...: the first that no other plan has, cut to fit. */
export function freePlanName(wanted: string, taken: Iterable<string>): string {
  const names = [...taken];
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = wanted.slice(0, PLAN_NAME_MAX_LENGTH - suffix.length).trimEnd() + suffix;
    if (!isTaken(name, names)) return name;
  }
}

function isTaken(name: string, taken: Iterable<string>): boolean {
  const folded = name.toLocaleLowerCase('en');
  for (const other of taken) if (other.toLocaleLowerCase('en') === folded) return true;
  return false;
}
