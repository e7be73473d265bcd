// The shape of a live plan document: its four root maps. Nobody else names them.
// Invariant: a TEC is a key of `tecAssignments`, so two teams for one TEC cannot be written.
import type * as Y from 'yjs';
import type { LtoTeamId, PecAbroadId, TecId, UserId } from '../domain/ids.ts';

/** Fields of a team's record; each is last-writer-wins. */
export type LtoTeamFields = Y.Map<string | number | null>;

export type PlanRoots = {
  /** `schemaVersion` and `datasetId`; written by the server alone. */
  readonly meta: Y.Map<string | number>;
  readonly tecAssignments: Y.Map<LtoTeamId>;
  readonly ltoTeams: Y.Map<LtoTeamFields>;
  readonly watchContacts: Y.Map<UserId>;
};

/** Root maps that a client may write to; `meta` belongs to the server. */
export const WRITABLE_PLAN_ROOTS = ['tecAssignments', 'ltoTeams', 'watchContacts'] as const;

/** The root maps of a plan document (created empty on first access, as Yjs does). */
export function planRoots(doc: Y.Doc): PlanRoots {
  return {
    meta: doc.getMap('meta'),
    tecAssignments: doc.getMap('tecAssignments'),
    ltoTeams: doc.getMap('ltoTeams'),
    watchContacts: doc.getMap('watchContacts'),
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
