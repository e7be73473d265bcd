// Plans with STO teams and stops for tests of routes, made in a few words.
import type * as Y from 'yjs';
import { addStops } from '../../src/lib/doc/commands/add-stops.ts';
import type { CommandResult } from '../../src/lib/doc/commands/command.ts';
import { createStoTeams } from '../../src/lib/doc/commands/create-sto-teams.ts';
import { routeOfDoc } from '../../src/lib/doc/read-stops.ts';
import { asId, type StationId, type StopId, type StoTeamId } from '../../src/lib/domain/ids.ts';
import type { Stop } from '../../src/lib/domain/stop.ts';
import { createPeer, exchange, type Peer } from './plan-peers.ts';

/** The station with a number: `PS-0007`. */
export function station(number: number): StationId {
  return asId<StationId>(`PS-${String(number).padStart(4, '0')}`);
}

/** What a command gave; throws its refusal, so that a test may rest on it. */
export function done<T>(result: CommandResult<T>): { changed: number } & T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Two people who share a plan with so many STO teams, 0001 and on. */
export function createPeersWithStoTeams(count: number): {
  a: Peer;
  b: Peer;
  teamIds: readonly [StoTeamId, StoTeamId, ...StoTeamId[]];
} {
  const [a, b] = [createPeer(), createPeer()];
  const [first, second, ...others] = done(createStoTeams(a.doc, { count })).stoTeamIds;
  if (!first || !second) throw new Error('two teams are needed');
  exchange(a, b);
  return { a, b, teamIds: [first, second, ...others] };
}

/** Puts stations on a route; gives the stops in that order. */
export function addRoute(doc: Y.Doc, stoTeamId: StoTeamId, numbers: readonly number[]) {
  return done(addStops(doc, { stoTeamId, stationIds: numbers.map(station) })).stopIds;
}

/** The numbers of a route's stations in order, each with its kind when it is not an ordinary visit. */
export function routeText(doc: Y.Doc, stoTeamId: StoTeamId): string {
  return routeOfDoc(doc, stoTeamId).map(textOfStop).join(' ');
}

/** The stop at a station of a route. */
export function stopAt(doc: Y.Doc, stoTeamId: StoTeamId, number: number): StopId {
  const stop = routeOfDoc(doc, stoTeamId).find((one) => textOfStop(one).startsWith(`${number}`));
  if (!stop) throw new Error(`no stop at station ${number}`);
  return stop.id;
}

function textOfStop(stop: Stop): string {
  if (stop.kind === 'tabulation') return stop.tecId;
  const number = String(Number(stop.stationId.slice('PS-'.length)));
  return stop.kind === 'voting' ? number : `${number}:${stop.kind}`;
}
