// What an edit changed, as plain values that can be posted to a worker, and how it changes what rules read.
// Invariant: contexts are never changed in place; a part that the patch does not name stays the same object.
import { createDriveTimes } from '../geo/drive-times.ts';
import { createPlaceDrives } from '../geo/station-drives.ts';
import type { PlanData } from '../plan.ts';
import type { RosterData } from '../roster.ts';
import type { Sample } from '../sample.ts';
import type { StationFrame } from '../station.ts';
import type { ServiceDrive } from '../travel.ts';
import type { SecurityData } from '../zone.ts';
import { carryDays } from './route-days.ts';
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
  'choices',
  'allocations',
  'stationPlaces',
  'routes',
  'stops',
  'swaps',
  'legOverrides',
  'tabulationReasons',
] as const satisfies readonly (keyof PlanData)[];
export const ROSTER_PATCH_PARTS = [
  'observers',
  'members',
  'lockedTeams',
  'absences',
] as const satisfies readonly (keyof RosterData)[];
export const SECURITY_PATCH_PARTS = [
  'zones',
  'permits',
  'nightApprovals',
] as const satisfies readonly (keyof SecurityData)[];

/** New values by key, part by part; null is a key that went. `settings` comes whole, with the keys that differ. */
export type PlanPatch = PatchOf<PlanData, (typeof PLAN_PATCH_PARTS)[number]> &
  PatchOf<RosterData, (typeof ROSTER_PATCH_PARTS)[number]> &
  PatchOf<SecurityData, (typeof SECURITY_PATCH_PARTS)[number]> & {
    readonly settings?: { readonly values: PlanData['settings']; readonly keys: readonly string[] };
    /** New answers of a routing service, by `keyOfDrive`. */
    readonly serviceDrives?: EntriesOf<ReadonlyMap<string, ServiceDrive>>;
    /** Lists come whole: one is never changed, another takes its place. */
    readonly stations?: StationFrame | null;
    readonly sample?: Sample | null;
  };

/** What drives follow from, beside the facts that rules read. */
export type ContextFacts = Omit<RuleContext, 'drives' | 'placeDrives'> & {
  /** By `keyOfDrive`: what a routing service has answered so far. */
  readonly serviceDrives: ReadonlyMap<string, ServiceDrive>;
};
export type CheckerContext = RuleContext & ContextFacts;

/** What rules read, with the drives that follow from the plan. */
export function createCheckerContext(facts: ContextFacts): CheckerContext {
  const { dataset, plan, serviceDrives } = facts;
  const { settings, driveOverrides: overrides } = plan;
  const drives = createDriveTimes({ dataset, settings, overrides, serviceDrives });
  return withPlaceDrives({ ...facts, drives });
}

function withPlaceDrives(facts: Omit<CheckerContext, 'placeDrives'>): CheckerContext {
  const { dataset, plan, drives, stations: frame } = facts;
  const { settings, legOverrides, stationPlaces: places } = plan;
  const options = { dataset, settings, drives, legOverrides, frame, places };
  return { ...facts, placeDrives: createPlaceDrives(options) };
}

/** The context after an edit, and the keys that the edit changed. */
export function applyPatch(
  context: CheckerContext,
  patch: PlanPatch,
): { readonly after: CheckerContext; readonly delta: PlanDelta } {
  const plan = patchParts(context.plan, patch, PLAN_PATCH_PARTS);
  const settings = patch.settings?.values ?? plan.settings;
  const facts = {
    ...patchParts(context, patch, ['serviceDrives']),
    plan: settings === plan.settings ? plan : { ...plan, settings },
    roster: context.roster && patchParts(context.roster, patch, ROSTER_PATCH_PARTS),
    security: context.security && patchParts(context.security, patch, SECURITY_PATCH_PARTS),
    stations: patch.stations === undefined ? context.stations : patch.stations,
    sample: patch.sample === undefined ? context.sample : patch.sample,
  };
  const delta = deltaOf(patch);
  const after = withFreshDrives(facts, patch);
  carryDays(context, after, delta);
  return { after, delta };
}

/** Drives are made anew only when something that they rest on changed. */
function withFreshDrives(facts: CheckerContext, patch: PlanPatch): CheckerContext {
  if (patch.settings ?? patch.driveOverrides ?? patch.serviceDrives) {
    return createCheckerContext(facts);
  }
  const arePlacesMoved =
    patch.stations !== undefined || patch.stationPlaces !== undefined || patch.legOverrides;
  return arePlacesMoved ? withPlaceDrives(facts) : facts;
}

function deltaOf(patch: PlanPatch): PlanDelta {
  const { settings, serviceDrives, stations, sample, ...parts } = patch;
  const keysOfParts = Object.entries(parts).map(([part, entries]) => [part, keysOf(entries)]);
  const delta: PlanDelta = Object.fromEntries(keysOfParts);
  // To a rule it is all one who says how long a drive takes.
  const drives = new Set([...(delta.driveOverrides ?? []), ...keysOf(serviceDrives ?? [])]);
  return {
    ...delta,
    ...(drives.size > 0 && { driveOverrides: drives }),
    ...(settings && { settings: new Set(settings.keys) }),
    ...(stations !== undefined && { stations: new Set([stations?.id ?? 'none']) }),
    ...(sample !== undefined && { sample: new Set([sample?.id ?? 'none']) }),
  };
}

function keysOf(entries: readonly (readonly [string, unknown])[]): ReadonlySet<string> {
  return new Set(entries.map(([key]) => key));
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
