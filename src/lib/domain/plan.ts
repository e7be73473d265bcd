// A plan as plain data, and the port through which the map and derived figures read it.
import type { DatasetId, LtoTeamId, PecAbroadId, PlanId, TecId, UserId } from './ids.ts';
import type { LtoTeam } from './lto-team.ts';

/** Everything a plan document decides, as plain data. */
export type PlanData = {
  readonly datasetId: DatasetId;
  readonly ltoTeams: ReadonlyMap<LtoTeamId, LtoTeam>;
  /** Only TECs whose team exists: an assignment to a deleted team reads as unassigned. */
  readonly tecAssignments: ReadonlyMap<TecId, LtoTeamId>;
  readonly watchContacts: ReadonlyMap<PecAbroadId, UserId>;
};

/** A plan on which nothing has been decided yet. */
export function emptyPlan(datasetId: DatasetId): PlanData {
  return { datasetId, ltoTeams: new Map(), tecAssignments: new Map(), watchContacts: new Map() };
}

export const PLAN_NAME_MAX_LENGTH = 80;

/** What the server lists of a plan; kept beside the document, not in it. */
export type PlanSummary = {
  readonly id: PlanId;
  readonly name: string;
  readonly datasetId: DatasetId;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Archived plans can be read, never written. */
  readonly archivedAt: string | null;
  /** Made for demonstration: its areas are nobody's decision, and this shows wherever it is shown. */
  readonly isIllustrative: boolean;
  /** Names the live document's history; raised when the document is restored, so that old copies never merge. */
  readonly epoch: number;
};

/** How the map reads a plan without knowing where it is stored. */
export type PlanReader = {
  teamOfTec(tecId: TecId): LtoTeamId | null;
  ltoTeam(id: LtoTeamId): LtoTeam | null;
  ltoTeams(): readonly LtoTeam[];
  /** Calls back with exactly the TECs whose assignment changed; returns the unsubscribe function. */
  onTecsChanged(listener: (tecIds: readonly TecId[]) => void): () => void;
  /** Calls back when any team was created, changed or deleted; returns the unsubscribe function. */
  onTeamsChanged(listener: () => void): () => void;
};
