// Gathers which keys of the live documents changed, and reads their values when the checker is ready for
// them: many edits between two takings are one patch.
// Invariant: after each patch the checker holds what `readPlan` and `readRoster` would read.
import type * as Y from 'yjs';
import { planRoots } from '../doc/plan-doc.ts';
import { readAbsence } from '../doc/records/absence-record.ts';
import { readCalendarEvent } from '../doc/records/calendar-event-record.ts';
import { readDriveOverride } from '../doc/records/drive-override-record.ts';
import { readLtoTeam } from '../doc/records/lto-team-record.ts';
import { readObserver } from '../doc/records/observer-record.ts';
import { readStoTeam } from '../doc/records/sto-team-record.ts';
import { readTecVisit } from '../doc/records/tec-visit-record.ts';
import { rosterRoots } from '../doc/roster-doc.ts';
import { asId } from '../domain/ids.ts';
import { settingsWith } from '../domain/mission-settings.ts';
import type { PlanPatch } from '../domain/rules/plan-patch.ts';
import { keysOfEvents } from './y-map-view.svelte.ts';

export type PatchCollector = {
  /** What changed since the last call; null when nothing did. */
  take(): PlanPatch | null;
  stop(): void;
};

type Part = Exclude<keyof PlanPatch, 'serviceDrives'>;
/** A root map and how the value under one of its keys reads; null when it is gone or cannot be read. */
type Source = { readonly root: Y.Map<unknown>; readonly read: (key: string) => unknown };
type Sources = Readonly<Partial<Record<Exclude<Part, 'settings'>, Source>>>;

/** Listens to the documents until stopped; `onChanged` is called after each transaction that counts. */
export function collectPatches(
  planDoc: Y.Doc,
  rosterDoc: Y.Doc | null,
  onChanged: () => void,
): PatchCollector {
  const sources = { ...sourcesOfPlan(planDoc), ...(rosterDoc && sourcesOfRoster(rosterDoc)) };
  const settings = planRoots(planDoc).settings as Y.Map<unknown>;
  const changed = new Map<Part, Set<string>>();
  const stops = Object.entries({ ...sources, settings: { root: settings } }).map(
    ([part, { root }]) =>
      follow(root, (keys) => {
        for (const name of [part as Part, ...dependentParts(part as Part)]) {
          const known = changed.get(name) ?? new Set();
          for (const key of keysOfPart(name, part as Part, keys, planDoc)) known.add(key);
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

/** An assignment reads by its team, a membership by its observer. */
function dependentParts(part: Part): readonly Part[] {
  if (part === 'ltoTeams') return ['tecAssignments'];
  return part === 'observers' ? ['members'] : [];
}

function keysOfPart(
  name: Part,
  from: Part,
  keys: ReadonlySet<string>,
  planDoc: Y.Doc,
): Iterable<string> {
  if (name === from || name === 'members') return keys;
  const { tecAssignments } = planRoots(planDoc);
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

function source<Value>(root: Y.Map<Value>, read: Source['read']): Source {
  return { root: root as Y.Map<unknown>, read };
}
