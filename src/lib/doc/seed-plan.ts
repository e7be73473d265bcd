// Makes the document of a new plan. Invariant: a document is seeded once, on the server, for two
// seedings are two histories that would merge into doubles.
import * as Y from 'yjs';
import type { PlanData } from '../domain/plan.ts';
import { migratePlanDoc } from './migrate-plan-doc.ts';
import { ServerEdit } from './origins.ts';
import { planRoots, type PlanRoots } from './plan-doc.ts';
import { newLtoTeamRecord } from './records/lto-team-record.ts';
import { transact } from './transact.ts';

/** A new document that holds this plan. */
export function seedPlanDoc(plan: PlanData): Y.Doc {
  return seed(({ meta, ltoTeams, tecAssignments, watchContacts }) => {
    meta.set('datasetId', plan.datasetId);
    for (const [id, team] of plan.ltoTeams) ltoTeams.set(id, newLtoTeamRecord(team));
    for (const [tecId, teamId] of plan.tecAssignments) tecAssignments.set(tecId, teamId);
    for (const [pecId, userId] of plan.watchContacts) watchContacts.set(pecId, userId);
  });
}

/** A new document with the content of `source` and none of its history; fields unknown here are kept. */
export function copyPlanDoc(source: Y.Doc): Y.Doc {
  const from = planRoots(source);
  return seed((to) => {
    copyEntries(from.meta, to.meta);
    copyEntries(from.tecAssignments, to.tecAssignments);
    copyEntries(from.watchContacts, to.watchContacts);
    for (const [id, fields] of from.ltoTeams) {
      if (fields instanceof Y.Map) to.ltoTeams.set(id, fields.clone());
    }
  });
}

function seed(write: (roots: PlanRoots) => void): Y.Doc {
  const doc = new Y.Doc();
  transact(doc, new ServerEdit('create'), () => {
    write(planRoots(doc));
    migratePlanDoc(doc);
  });
  return doc;
}

function copyEntries<T>(from: Y.Map<T>, to: Y.Map<T>): void {
  for (const [key, value] of from) to.set(key, value);
}
