// Makes the documents of a new plan. Invariant: a document is seeded once, on the server, for two
// seedings are two histories that would merge into doubles.
import * as Y from 'yjs';
import type { PlanData } from '../domain/plan.ts';
import type { RosterData } from '../domain/roster.ts';
import type { DocumentKind } from '../protocol/roles.ts';
import { DOCUMENT_SHAPES, SERVER_ROOTS } from './document-shape.ts';
import { migrateDoc } from './migrate-doc.ts';
import { ServerEdit } from './origins.ts';
import { planRoots } from './plan-doc.ts';
import { newLtoTeamRecord } from './records/lto-team-record.ts';
import { newObserverRecord } from './records/observer-record.ts';
import { newStoTeamRecord } from './records/sto-team-record.ts';
import { rosterRoots } from './roster-doc.ts';
import { transact } from './transact.ts';
import { writeElectionDay } from './write-election-day.ts';

/** A new document that holds what a draft decides: teams, areas, watch contacts, election day. */
export function seedPlanDoc(plan: PlanData): Y.Doc {
  return seed('plan', (doc) => {
    const { meta, ltoTeams, tecAssignments, watchContacts, stoTeams } = planRoots(doc);
    meta.set('datasetId', plan.datasetId);
    for (const [id, team] of plan.ltoTeams) ltoTeams.set(id, newLtoTeamRecord(team));
    for (const [tecId, teamId] of plan.tecAssignments) tecAssignments.set(tecId, teamId);
    for (const [pecId, userId] of plan.watchContacts) watchContacts.set(pecId, userId);
    for (const [id, team] of plan.stoTeams) stoTeams.set(id, newStoTeamRecord(team));
    writeElectionDay(doc, plan);
  });
}

/** A new document that holds these people and their pairs. */
export function seedRosterDoc(roster: RosterData): Y.Doc {
  return seed('roster', (doc) => {
    const { observers, members } = rosterRoots(doc);
    for (const [id, observer] of roster.observers) observers.set(id, newObserverRecord(observer));
    for (const [observerId, teamId] of roster.members) members.set(observerId, teamId);
  });
}

/** A new document in which nothing has been decided about zones. */
export function seedSecurityDoc(): Y.Doc {
  return seed('security', () => {});
}

/** A new document with the content of `source` and none of its history; fields unknown here are kept. */
export function copyDoc(source: Y.Doc, kind: DocumentKind): Y.Doc {
  return seed(kind, (doc) => {
    for (const root of [...Object.keys(DOCUMENT_SHAPES[kind]), ...SERVER_ROOTS[kind]]) {
      const to = doc.getMap(root);
      for (const [key, value] of source.getMap(root)) {
        to.set(key, value instanceof Y.Map ? value.clone() : value);
      }
    }
  });
}

function seed(kind: DocumentKind, write: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc();
  transact(doc, new ServerEdit('create'), () => {
    write(doc);
    migrateDoc(doc, kind);
  });
  return doc;
}
