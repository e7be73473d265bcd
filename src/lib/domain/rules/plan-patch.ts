// What an edit changed, as plain values that can be posted to a worker, and how it changes what rules read.
// Invariant: contexts are never changed in place; a part that the patch does not name stays the same object.
import type { Dataset } from '../dataset.ts';
import { createDriveTimes } from '../geo/drive-times.ts';
import type { TecNeighbours } from '../geo/neighbours.ts';
import type { PlanData } from '../plan.ts';
import type { RosterData } from '../roster.ts';
import type { PlanDelta, RuleContext } from './rule.ts';

type ValueOf<Part> =
  Part extends ReadonlyMap<string, infer Value>
    ? Value
    : Part extends ReadonlySet<string>
      ? true
      : never;
type EntriesOf<Part> = readonly (readonly [key: string, value: ValueOf<Part> | null])[];
type PatchOf<Data, Part extends keyof Data> = { readonly [Name in Part]?: EntriesOf<Data[Name]> };

export const PLAN_PATCH_PARTS = [
  'ltoTeams',
  'tecAssignments',
  'pinnedTecs',
  'stoTeams',
  'tecVisits',
  'calendarEvents',
  'driveOverrides',
] as const satisfies readonly (keyof PlanData)[];
export const ROSTER_PATCH_PARTS = [
  'observers',
  'members',
  'lockedTeams',
  'absences',
] as const satisfies readonly (keyof RosterData)[];

/** New values by key, part by part; null is a key that went. `settings` comes whole, with the keys that differ. */
export type PlanPatch = PatchOf<PlanData, (typeof PLAN_PATCH_PARTS)[number]> &
  PatchOf<RosterData, (typeof ROSTER_PATCH_PARTS)[number]> & {
    readonly settings?: { readonly values: PlanData['settings']; readonly keys: readonly string[] };
  };

export type ContextFacts = Pick<RuleContext, 'plan' | 'roster'> & {
  readonly dataset: Dataset;
  readonly neighbours: TecNeighbours;
};

/** What rules read, with the drives that follow from the plan. */
export function createRuleContext(facts: ContextFacts): RuleContext {
  const { settings, driveOverrides } = facts.plan;
  const drives = createDriveTimes({ dataset: facts.dataset, settings, overrides: driveOverrides });
  return { ...facts, drives };
}

/** The context after an edit, and the keys that the edit changed. */
export function applyPatch(
  context: RuleContext,
  patch: PlanPatch,
): { readonly after: RuleContext; readonly delta: PlanDelta } {
  const plan = patchParts(context.plan, patch, PLAN_PATCH_PARTS);
  const settings = patch.settings?.values ?? plan.settings;
  const facts = {
    ...context,
    plan: settings === plan.settings ? plan : { ...plan, settings },
    roster: context.roster && patchParts(context.roster, patch, ROSTER_PATCH_PARTS),
  };
  const areDrivesStale = patch.settings !== undefined || patch.driveOverrides !== undefined;
  return { after: areDrivesStale ? createRuleContext(facts) : facts, delta: deltaOf(patch) };
}

function deltaOf(patch: PlanPatch): PlanDelta {
  const { settings, ...parts } = patch;
  const keysOfParts = Object.entries(parts).map(([part, entries]) => [
    part,
    new Set(entries.map(([key]) => key)),
  ]);
  return {
    ...Object.fromEntries(keysOfParts),
    ...(settings && { settings: new Set(settings.keys) }),
  };
}

function patchParts<Data extends object>(
  data: Data,
  patch: PlanPatch,
  parts: readonly (keyof Data & keyof PlanPatch)[],
): Data {
  const changed = parts.filter((part) => patch[part] !== undefined);
  if (changed.length === 0) return data;
  const values = changed.map((part) => [
    part,
    patchPart(data[part], (patch[part] ?? []) as readonly (readonly [string, unknown])[]),
  ]);
  return { ...data, ...Object.fromEntries(values) };
}

function patchPart(part: unknown, entries: readonly (readonly [string, unknown])[]): unknown {
  if (part instanceof Set) {
    const keys = new Set(part);
    for (const [key, value] of entries)
      if (value === null) keys.delete(key);
      else keys.add(key);
    return keys;
  }
  const map = new Map(part as ReadonlyMap<string, unknown>);
  for (const [key, value] of entries)
    if (value === null) map.delete(key);
    else map.set(key, value);
  return map;
}
