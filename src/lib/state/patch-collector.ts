// Gathers which keys of the live documents changed, and reads their values when the checker is ready for
// them: many edits between two takings are one patch.
// Invariant: after each patch the checker holds what `readPlan`, `readRoster` and `readSecurity` would read.
import type * as Y from 'yjs';
import { planRoots, type PlanRoots } from '../doc/plan-doc.ts';
import { readAbsence } from '../doc/records/absence-record.ts';
import { readCalendarEvent } from '../doc/records/calendar-event-record.ts';
import { readDriveOverride } from '../doc/records/drive-override-record.ts';
import { readLegOverride } from '../doc/records/leg-override-record.ts';
import { readLtoTeam } from '../doc/records/lto-team-record.ts';
import { readObserver } from '../doc/records/observer-record.ts';
import { readRoute } from '../doc/records/route-record.ts';
import { readStationPlace } from '../doc/records/station-place-record.ts';
import { readStoTeam } from '../doc/records/sto-team-record.ts';
import { readStop } from '../doc/records/stop-record.ts';
import { readSwap } from '../doc/records/swap-record.ts';
import { readTecVisit } from '../doc/records/tec-visit-record.ts';
import { readNightApproval, readZone } from '../doc/records/zone-record.ts';
import { readAllocation, readChoice, readTabulationReason } from '../doc/read-values.ts';
import { readPermitAt } from '../doc/read-security.ts';
import { rosterRoots } from '../doc/roster-doc.ts';
import { securityRoots } from '../doc/security-doc.ts';
import { asId } from '../domain/ids.ts';
import { settingsWith } from '../domain/mission-settings.ts';
import type { PlanChoice } from '../domain/plan.ts';
import type { PlanPatch } from '../domain/rules/plan-patch.ts';
import { zoneOfPermitKey } from '../domain/zone.ts';
import { keysOfEvents } from './y-map-view.svelte.ts';

export type PatchCollector = {
  /** What changed since the last call; null when nothing did. */
  take(): PlanPatch | null;
  stop(): void;
};

type Part = Exclude<keyof PlanPatch, 'serviceDrives' | 'stations' | 'sample'>;
/** A root map and how the value under one of its keys reads; null when it is gone or cannot be read. */
type Source = { readonly root: Y.Map<unknown>; readonly read: (key: string) => unknown };
type Sources = Readonly<Partial<Record<Exclude<Part, 'settings'>, Source>>>;

/** The live documents of a plan; null are those that the person may not read. */
export type DocsToFollow = {
  readonly planDoc: Y.Doc;
  readonly rosterDoc: Y.Doc | null;
  readonly securityDoc: Y.Doc | null;
};

/** Listens to the documents until stopped; `onChanged` is called after each transaction that counts. */
export function collectPatches(docs: DocsToFollow, onChanged: () => void): PatchCollector {
  const { planDoc, rosterDoc, securityDoc } = docs;
  const sources = {
    ...sourcesOfPlan(planDoc),
    ...(rosterDoc && sourcesOfRoster(rosterDoc)),
    ...(securityDoc && sourcesOfSecurity(securityDoc)),
  };
  const settings = planRoots(planDoc).settings as Y.Map<unknown>;
  const changed = new Map<Part, Set<string>>();
  const stops = Object.entries({ ...sources, settings: { root: settings } }).map(
    ([part, { root }]) =>
      follow(root, (keys) => {
        for (const name of [part as Part, ...dependentParts(part as Part)]) {
          const known = changed.get(name) ?? new Set();
          for (const key of keysOfPart(name, part as Part, keys, docs)) known.add(key);
          changed.set(name, known);
        }
        onChanged();
      }),
  );
  return {
    take() {
      const patch = [...changed]
        .filter(([, keys]) => keys.size > 0)
        .map(([part, keys]) => [
          part,
          part === 'settings'
            ? { values: settingsWith(new Map(settings)), keys: [...keys] }
            : [...keys].map((key) => [key, sources[part]?.read(key) ?? null]),
        ]);
      changed.clear();
      return patch.length === 0 ? null : (Object.fromEntries(patch) as PlanPatch);
    },
    stop: () => stops.forEach((stop) => stop()),
  };
}

function follow(root: Y.Map<unknown>, onKeys: (keys: ReadonlySet<string>) => void): () => void {
  const onEvents: Parameters<typeof root.observeDeep>[0] = (events) =>
    onKeys(keysOfEvents(root, events).keys);
  root.observeDeep(onEvents);
  return () => root.unobserveDeep(onEvents);
}

/** An assignment and a stop read by their team, a membership by its observer, a permit by its zone. */
function dependentParts(part: Part): readonly Part[] {
  if (part === 'ltoTeams') return ['tecAssignments'];
  if (part === 'stoTeams') return ['stops'];
  if (part === 'zones') return ['permits'];
  return part === 'observers' ? ['members'] : [];
}

function keysOfPart(
  name: Part,
  from: Part,
  keys: ReadonlySet<string>,
  { planDoc, securityDoc }: DocsToFollow,
): Iterable<string> {
  if (name === from || name === 'members') return keys;
  if (name === 'permits') {
    const permits = securityDoc ? [...securityRoots(securityDoc).permits.keys()] : [];
    return permits.filter((key) => keys.has(zoneOfPermitKey(key)));
  }
  const { tecAssignments, stops } = planRoots(planDoc);
  if (name === 'stops') {
    const isOfTeam = (teamId: unknown) => typeof teamId === 'string' && keys.has(teamId);
    return [...stops].filter(([, stop]) => isOfTeam(stop.get('stoTeamId'))).map(([id]) => id);
  }
  return [...tecAssignments].filter(([, teamId]) => keys.has(teamId)).map(([tecId]) => tecId);
}

function sourcesOfPlan(doc: Y.Doc): Sources {
  const roots = planRoots(doc);
  const team = (id: string) => readLtoTeam(asId(id), roots.ltoTeams.get(id));
  return {
    ltoTeams: source(roots.ltoTeams, team),
    tecAssignments: source(roots.tecAssignments, (tecId) => {
      const teamId = roots.tecAssignments.get(tecId);
      return teamId !== undefined && team(teamId) ? teamId : null;
    }),
    pinnedTecs: source(roots.pinnedTecs, (tecId) => roots.pinnedTecs.has(tecId) || null),
    stoTeams: source(roots.stoTeams, (id) => readStoTeam(asId(id), roots.stoTeams.get(id))),
    tecVisits: source(roots.tecVisits, (id) => readTecVisit(asId(id), roots.tecVisits.get(id))),
    calendarEvents: source(roots.calendarEvents, (id) =>
      readCalendarEvent(asId(id), roots.calendarEvents.get(id)),
    ),
    driveOverrides: source(roots.driveOverrides, (key) =>
      readDriveOverride(roots.driveOverrides.get(key)),
    ),
    ...sourcesOfElectionDay(roots),
  };
}

function sourcesOfElectionDay(roots: PlanRoots): Sources {
  const { choices, allocations, stationPlaces, routes, stops, swaps } = roots;
  const { legOverrides, tabulationReasons } = roots;
  return {
    choices: source(choices, (choice) => readChoice(choice as PlanChoice, choices.get(choice))),
    allocations: source(allocations, (id) => readAllocation(allocations.get(id))),
    stationPlaces: source(stationPlaces, (id) => readStationPlace(asId(id), stationPlaces.get(id))),
    routes: source(routes, (id) => readRoute(asId(id), routes.get(id))),
    stops: source(stops, (id) => {
      const stop = readStop(asId(id), stops.get(id));
      return stop && readStoTeam(stop.stoTeamId, roots.stoTeams.get(stop.stoTeamId)) ? stop : null;
    }),
    swaps: source(swaps, (id) => readSwap(asId(id), swaps.get(id))),
    legOverrides: source(legOverrides, (key) => readLegOverride(legOverrides.get(key))),
    tabulationReasons: source(tabulationReasons, (id) =>
      readTabulationReason(tabulationReasons.get(id)),
    ),
  };
}

function sourcesOfRoster(doc: Y.Doc): Sources {
  const { observers, members, lockedTeams, absences } = rosterRoots(doc);
  const observer = (id: string) => readObserver(asId(id), observers.get(id));
  return {
    observers: source(observers, observer),
    members: source(members, (id) => {
      const teamId: unknown = members.get(id);
      return typeof teamId === 'string' && observer(id) ? teamId : null;
    }),
    lockedTeams: source(lockedTeams, (id) => lockedTeams.has(id) || null),
    absences: source(absences, (id) => readAbsence(asId(id), absences.get(id))),
  };
}

function sourcesOfSecurity(doc: Y.Doc): Sources {
  const { zones, permits, nightApprovals } = securityRoots(doc);
  const zone = (id: string) => readZone(asId(id), zones.get(id));
  return {
    zones: source(zones, zone),
    permits: source(permits, (key) => {
      const permit = readPermitAt(key, permits.get(key));
      return permit && zone(permit.zoneId) ? permit : null;
    }),
    nightApprovals: source(nightApprovals, (id) =>
      readNightApproval(asId(id), nightApprovals.get(id)),
    ),
  };
}

function source<Value>(root: Y.Map<Value>, read: Source['read']): Source {
  return { root: root as Y.Map<unknown>, read };
}
