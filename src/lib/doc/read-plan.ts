// Reads a whole plan document as plain data, keeping out what is not valid.
// Invariant: reading never throws and never writes; every record left out is named in `invalid`.
import type * as Y from 'yjs';
import {
  asId,
  type DatasetId,
  type LtoTeamId,
  type PecAbroadId,
  type TecId,
  type UserId,
} from '../domain/ids.ts';
import type { LtoTeam } from '../domain/lto-team.ts';
import type { PlanData } from '../domain/plan.ts';
import { planRoots } from './plan-doc.ts';
import { readLtoTeam } from './records/lto-team-record.ts';

export type PlanReading = {
  readonly plan: PlanData;
  /** Ids of team records that could not be read. */
  readonly invalid: readonly string[];
};

/** The plan a document holds. */
export function readPlan(doc: Y.Doc): PlanReading {
  const roots = planRoots(doc);
  const invalid: string[] = [];
  const ltoTeams = new Map<LtoTeamId, LtoTeam>();
  for (const [key, fields] of roots.ltoTeams) {
    const team = readLtoTeam(asId(key), fields);
    if (team) ltoTeams.set(team.id, team);
    else invalid.push(key);
  }
  const tecAssignments = new Map<TecId, LtoTeamId>();
  for (const [tecId, teamId] of roots.tecAssignments) {
    if (ltoTeams.has(teamId)) tecAssignments.set(asId(tecId), teamId);
  }
  const watchContacts = new Map<PecAbroadId, UserId>();
  for (const [pecAbroadId, userId] of roots.watchContacts) {
    if (typeof userId === 'string') watchContacts.set(asId(pecAbroadId), userId);
  }
  const datasetId = asId<DatasetId>(String(roots.meta.get('datasetId') ?? ''));
  return { plan: { datasetId, ltoTeams, tecAssignments, watchContacts }, invalid };
}
