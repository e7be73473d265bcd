// What clients may write into each live document. The server refuses everything else.
import type { DocumentKind } from '../protocol/roles.ts';
import type { WRITABLE_PLAN_ROOTS } from './plan-doc.ts';
import type { WRITABLE_ROSTER_ROOTS } from './roster-doc.ts';
import type { WRITABLE_SECURITY_ROOTS } from './security-doc.ts';

/**
 * What stands under each key of a root map. `texts`: a text. `values`: a text, number, boolean or null.
 * `records`: a flat map of such values.
 */
export type RootShape = 'texts' | 'values' | 'records';

/** Root maps that clients may write to; a root that is not named belongs to the server. */
export type DocumentShape = Readonly<Record<string, RootShape>>;

const PLAN_SHAPE: Readonly<Record<(typeof WRITABLE_PLAN_ROOTS)[number], RootShape>> = {
  tecAssignments: 'texts',
  ltoTeams: 'records',
  watchContacts: 'texts',
  pinnedTecs: 'texts',
  stoTeams: 'records',
  tecVisits: 'records',
  calendarEvents: 'records',
  driveOverrides: 'records',
  choices: 'texts',
  allocations: 'values',
  stationPlaces: 'records',
  routes: 'records',
  stops: 'records',
  swaps: 'records',
  legOverrides: 'records',
  tabulationReasons: 'texts',
  benchmarks: 'records',
  settings: 'values',
};

const ROSTER_SHAPE: Readonly<Record<(typeof WRITABLE_ROSTER_ROOTS)[number], RootShape>> = {
  observers: 'records',
  members: 'texts',
  lockedTeams: 'texts',
  absences: 'records',
};

const SECURITY_SHAPE: Readonly<Record<(typeof WRITABLE_SECURITY_ROOTS)[number], RootShape>> = {
  zones: 'records',
  permits: 'records',
  nightApprovals: 'records',
};

export const DOCUMENT_SHAPES: Readonly<Record<DocumentKind, DocumentShape>> = {
  plan: PLAN_SHAPE,
  roster: ROSTER_SHAPE,
  security: SECURITY_SHAPE,
};

/** Root maps that the server alone writes to. */
export const SERVER_ROOTS: Readonly<Record<DocumentKind, readonly string[]>> = {
  plan: ['meta', 'waivers'],
  roster: ['meta'],
  security: ['meta'],
};

/** Longest key of a map: ids and field names. */
export const KEY_MAX_LENGTH = 64;
/** Longest text kept under one key; names on screen have shorter limits of their own. */
export const TEXT_MAX_LENGTH = 500;
