// How STO teams come and go in a plan document. Invariant: a team comes with the record of its route, so that
// two people who decide different things about a new route never write over each other; it goes with its stops.
import type * as Y from 'yjs';
import type { StoTeamId } from '../domain/ids.ts';
import { defaultRoute } from '../domain/route.ts';
import type { StoTeam } from '../domain/sto-team.ts';
import { planRoots } from './plan-doc.ts';
import { newRouteRecord } from './records/route-record.ts';
import { newStoTeamRecord } from './records/sto-team-record.ts';

/** Call it inside `transact`. */
export function writeNewStoTeams(doc: Y.Doc, teams: readonly StoTeam[]): void {
  const { stoTeams, routes } = planRoots(doc);
  for (const team of teams) {
    stoTeams.set(team.id, newStoTeamRecord(team));
    routes.set(team.id, newRouteRecord(defaultRoute(team.id)));
  }
}

/** Takes teams away with their routes. Call it inside `transact`. */
export function removeStoTeams(doc: Y.Doc, stoTeamIds: ReadonlySet<StoTeamId>): void {
  const { stoTeams, routes } = planRoots(doc);
  removeStopsOfTeams(doc, stoTeamIds);
  for (const id of stoTeamIds) {
    stoTeams.delete(id);
    routes.delete(id);
  }
}

/** Empties routes; the teams stay. Call it inside `transact`. */
export function removeStopsOfTeams(doc: Y.Doc, stoTeamIds: ReadonlySet<StoTeamId>): void {
  const { stops } = planRoots(doc);
  const teamIds: ReadonlySet<unknown> = stoTeamIds;
  for (const [id, fields] of [...stops]) {
    if (teamIds.has(fields.get('stoTeamId'))) stops.delete(id);
  }
}
