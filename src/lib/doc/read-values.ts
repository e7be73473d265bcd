// Single values of a plan that are not records, as the field knows them. Invariant: what is not one reads as null.
import { PLAN_CHOICES, type PlanChoice } from '../domain/plan.ts';
import { STO_TEAMS_PER_AOR_MAX } from '../domain/sto-team.ts';
import { NO_VISIT_REASONS, type NoVisitReason } from '../domain/tec-visit.ts';

/** The id that a choice names, or null. */
export function readChoice(choice: PlanChoice, value: unknown): string | null {
  if (!PLAN_CHOICES.includes(choice) || typeof value !== 'string') return null;
  return value === '' ? null : value;
}

/** A number of STO teams set by hand, or null. */
export function readAllocation(value: unknown): number | null {
  const teams = typeof value === 'number' && Number.isInteger(value) ? value : -1;
  return teams >= 0 && teams <= STO_TEAMS_PER_AOR_MAX ? teams : null;
}

/** Why nobody observes a tabulation, or null. */
export function readTabulationReason(value: unknown): NoVisitReason | null {
  return NO_VISIT_REASONS.find((reason) => reason === value) ?? null;
}

/** Every value that can be read, by its key. */
export function readValues<Key extends string, T>(
  root: Iterable<readonly [string, unknown]>,
  read: (key: Key, value: unknown) => T | null,
): ReadonlyMap<Key, T> {
  const values = new Map<Key, T>();
  for (const [key, value] of root) {
    const known = read(key as Key, value);
    if (known !== null) values.set(key as Key, known);
  }
  return values;
}
