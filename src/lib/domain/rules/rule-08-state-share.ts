// Rule 8: no State seconds more than its share of the STOs. One person is never too many.
import type { ObserverId } from '../ids.ts';
import type { RosterData } from '../roster.ts';
import { keyOfFinding } from './finding.ts';
import type { Rule } from './rule.ts';

const RULE = 8;

export const rule08: Rule = {
  number: RULE,
  severity: 'info',
  title: 'No State with too many of the STOs',
  subjectsOf: ({ roster }) => (roster ? stosOf(roster).byState.keys() : []),
  check(state, { roster, plan: { settings } }) {
    if (!roster) return [];
    const { byState, total } = stosOf(roster);
    const count = byState.get(state) ?? 0;
    const percent = total === 0 ? 0 : (100 * count) / total;
    if (count < 2 || percent <= settings.stateShareMaxPercent) return [];
    const object = { kind: 'state', id: state } as const;
    const why = `${state} seconds ${count} of ${total} STOs (${percent.toFixed(1)} %), more than ${settings.stateShareMaxPercent} %.`;
    const key = keyOfFinding(RULE, object);
    return [{ key, rule: RULE, severity: 'info', object, why, tecIds: [] }];
  },
  touchedBy({ observers, settings }, before, after) {
    if (settings?.has('stateShareMaxPercent')) return 'all';
    const isCountChanged = [...(observers ?? [])].some(
      (id) => stoStateOf(before.roster, id) !== stoStateOf(after.roster, id),
    );
    // One person more or fewer changes the share of every State.
    return isCountChanged ? 'all' : [];
  },
};

type Stos = { readonly byState: ReadonlyMap<string, number>; readonly total: number };
const stosFound = new WeakMap<RosterData, Stos>();

function stosOf(roster: RosterData): Stos {
  const known = stosFound.get(roster);
  if (known) return known;
  const byState = new Map<string, number>();
  let total = 0;
  for (const { kind, secondingState } of roster.observers.values()) {
    if (kind !== 'sto') continue;
    total += 1;
    if (secondingState === null) continue;
    byState.set(secondingState, (byState.get(secondingState) ?? 0) + 1);
  }
  const found = { byState, total };
  stosFound.set(roster, found);
  return found;
}

/** The State that seconds an STO, null when unknown; undefined for everybody else. */
function stoStateOf(roster: RosterData | null, id: string): string | null | undefined {
  const observer = roster?.observers.get(id as ObserverId);
  return observer?.kind === 'sto' ? observer.secondingState : undefined;
}
