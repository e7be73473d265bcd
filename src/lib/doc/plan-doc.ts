// The shape of a live plan document: its root maps. Nobody else names them.
// Invariant: a TEC is a key of `tecAssignments`, so two teams for one TEC cannot be written.
import type * as Y from 'yjs';
import type { LtoTeamId, PecAbroadId, TecId, UserId } from '../domain/ids.ts';
import type { NoVisitReason } from '../domain/tec-visit.ts';
import type { RecordFields } from './records/record.ts';

export type PlanRoots = {
  /** `schemaVersion` and `datasetId`; written by the server alone. */
  readonly meta: Y.Map<string | number>;
  readonly tecAssignments: Y.Map<LtoTeamId>;
  readonly ltoTeams: Y.Map<RecordFields>;
  readonly watchContacts: Y.Map<UserId>;
  /** Keys are the pinned TECs; the text says nothing more. */
  readonly pinnedTecs: Y.Map<string>;
  readonly stoTeams: Y.Map<RecordFields>;
  readonly tecVisits: Y.Map<RecordFields>;
  readonly calendarEvents: Y.Map<RecordFields>;
  readonly driveOverrides: Y.Map<RecordFields>;
  /** Ids of the list of stations and the sample in use, by `PlanChoice`. */
  readonly choices: Y.Map<string>;
  /** Numbers of STO teams that were set by hand, by LTO team. */
  readonly allocations: Y.Map<number>;
  readonly stationPlaces: Y.Map<RecordFields>;
  /** What is decided about the routes of STO teams, beside their stops. */
  readonly routes: Y.Map<RecordFields>;
  /** Stops name their team and carry the key that orders them, so that none is lost when many reorder. */
  readonly stops: Y.Map<RecordFields>;
  readonly swaps: Y.Map<RecordFields>;
  readonly legOverrides: Y.Map<RecordFields>;
  readonly tabulationReasons: Y.Map<NoVisitReason>;
  /** What figures of the coverage are compared with, by `BenchmarkKey`. */
  readonly benchmarks: Y.Map<RecordFields>;
  /** Only what differs from the defaults. */
  readonly settings: Y.Map<number>;
  /** Signed statements; written by the server alone, so that the name in them is true. */
  readonly waivers: Y.Map<RecordFields>;
};

/** Root maps that a client may write to; `meta` and `waivers` belong to the server. */
export const WRITABLE_PLAN_ROOTS = [
  'tecAssignments',
  'ltoTeams',
  'watchContacts',
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
  'benchmarks',
  'settings',
] as const;

/** The root maps of a plan document (created empty on first access, as Yjs does). */
export function planRoots(doc: Y.Doc): PlanRoots {
  return {
    meta: doc.getMap('meta'),
    tecAssignments: doc.getMap('tecAssignments'),
    ltoTeams: doc.getMap('ltoTeams'),
    watchContacts: doc.getMap('watchContacts'),
    pinnedTecs: doc.getMap('pinnedTecs'),
    stoTeams: doc.getMap('stoTeams'),
    tecVisits: doc.getMap('tecVisits'),
    calendarEvents: doc.getMap('calendarEvents'),
    driveOverrides: doc.getMap('driveOverrides'),
    choices: doc.getMap('choices'),
    allocations: doc.getMap('allocations'),
    stationPlaces: doc.getMap('stationPlaces'),
    routes: doc.getMap('routes'),
    stops: doc.getMap('stops'),
    swaps: doc.getMap('swaps'),
    legOverrides: doc.getMap('legOverrides'),
    tabulationReasons: doc.getMap('tabulationReasons'),
    benchmarks: doc.getMap('benchmarks'),
    settings: doc.getMap('settings'),
    waivers: doc.getMap('waivers'),
  };
}

/** The team of a TEC as written, or null; the team may since have been deleted. */
export function writtenTeamOfTec(doc: Y.Doc, tecId: TecId): LtoTeamId | null {
  return planRoots(doc).tecAssignments.get(tecId) ?? null;
}

/** The watch contact of a precinct abroad, or null. */
export function watchContactOfPec(doc: Y.Doc, pecAbroadId: PecAbroadId): UserId | null {
  return planRoots(doc).watchContacts.get(pecAbroadId) ?? null;
}
