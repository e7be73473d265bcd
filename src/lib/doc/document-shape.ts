// What clients may write into each live document. The server refuses everything else.
import type { DocumentKind } from '../protocol/roles.ts';
import type { WRITABLE_PLAN_ROOTS } from './plan-doc.ts';

/** `texts`: every key of the root map holds a text. `records`: every key holds a flat map of fields. */
export type RootShape = 'texts' | 'records';

/** Root maps that clients may write to; a root that is not named belongs to the server. */
export type DocumentShape = Readonly<Record<string, RootShape>>;

const PLAN_SHAPE: Readonly<Record<(typeof WRITABLE_PLAN_ROOTS)[number], RootShape>> = {
  tecAssignments: 'texts',
  ltoTeams: 'records',
  watchContacts: 'texts',
};

export const DOCUMENT_SHAPES: Readonly<Record<DocumentKind, DocumentShape>> = { plan: PLAN_SHAPE };

/** Longest key of a map: ids and field names. */
export const KEY_MAX_LENGTH = 64;
/** Longest text kept under one key; names on screen have shorter limits of their own. */
export const TEXT_MAX_LENGTH = 500;
