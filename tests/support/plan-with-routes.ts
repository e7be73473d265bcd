// Fills a plan of a running Muster with election day, as a person with a page of their own would: a generated
// list of stations, STO teams in every AoR, and routes over neighbouring stations.
import type { APIRequestContext } from '@playwright/test';
import type * as Y from 'yjs';
import { acceptRoutes } from '../../src/lib/doc/commands/accept-routes.ts';
import { allocateStoTeams } from '../../src/lib/doc/commands/allocate-sto-teams.ts';
import { chooseStationFrame } from '../../src/lib/doc/commands/choose-station-frame.ts';
import type { CommandResult } from '../../src/lib/doc/commands/command.ts';
import { readPlan } from '../../src/lib/doc/read-plan.ts';
import { straightLineKm } from '../../src/lib/domain/geo/distance.ts';
import type { StationFrameId, StationId } from '../../src/lib/domain/ids.ts';

import { isSpecialStation, type Station, type StationFrame } from '../../src/lib/domain/station.ts';
import { decodeStationFrame } from '../../src/lib/domain/stations/station-frame-wire.ts';
import { SCHEMA_VERSIONS } from '../../src/lib/protocol/room.ts';
import { RawClient } from './raw-client.ts';

export type RoutesWanted = {
  readonly teamsPerAor: number;
  /** Teams that get a route, by number; the others stay without. */
  readonly routes: number;
  readonly stopsPerRoute: number;
};

const SEED = 2019;

/** Resolves when everything is saved; `request` is signed in as somebody who may edit the plan. */
export async function fillWithRoutes(
  request: APIRequestContext,
  origin: string,
  planId: string,
  wanted: RoutesWanted,
): Promise<StationFrame> {
  const frame = await generateFrame(request, origin, planId);
  const { cookies } = await request.storageState();
  const client = await new RawClient({
    port: Number(new URL(origin).port),
    path: `/yjs/plan/${planId}/1?schema=${SCHEMA_VERSIONS.plan}`,
    cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  }).synced();
  must(chooseStationFrame(client.doc, { frameId: frame.id, label: frame.source }));
  fillDoc(client.doc, frame, wanted);
  await client.allSaved();
  await client.leave();
  return frame;
}

async function generateFrame(
  request: APIRequestContext,
  origin: string,
  planId: string,
): Promise<StationFrame> {
  const address = `${origin}/api/plans/${planId}/stations`;
  const kept = await request.post(address, {
    data: { kind: 'generate', seed: SEED },
    headers: { origin },
  });
  if (!kept.ok()) throw new Error(`stations: ${kept.status()} ${await kept.text()}`);
  const { frameId } = (await kept.json()) as { frameId: StationFrameId };
  const frame = decodeStationFrame(await (await request.get(`${address}/${frameId}`)).json());
  if (!frame.ok) throw new Error(frame.error);
  return frame.value;
}

function fillDoc(doc: Y.Doc, frame: StationFrame, wanted: RoutesWanted): void {
  const { ltoTeams } = readPlan(doc).plan;
  const counts = new Map([...ltoTeams.keys()].map((id) => [id, wanted.teamsPerAor]));
  must(allocateStoTeams(doc, { counts }));
  const { stoTeams, tecAssignments } = readPlan(doc).plan;
  const free = new Set([...frame.stations.values()].filter((each) => each.position !== null));
  const teams = [...stoTeams.values()].sort((a, b) => a.number - b.number).slice(0, wanted.routes);
  const routes = teams.map(({ id, ltoTeamId }) => {
    const own = [...free].filter(({ tecId }) => tecAssignments.get(tecId) === ltoTeamId);
    const stations = wayFrom(own, wanted.stopsPerRoute);
    for (const station of stations) free.delete(station);
    return { stoTeamId: id, stops: stopsAt(stations.map((station) => station.id)) };
  });
  must(acceptRoutes(doc, { teams: routes }));
}

/** Ordinary stations, each the nearest to the one before that is left. */
function wayFrom(stations: readonly Station[], count: number): readonly Station[] {
  const left = new Set(stations.filter((station) => !isSpecialStation(station)));
  const way: Station[] = [];
  let [last] = left;
  while (last && way.length < count) {
    way.push(last);
    left.delete(last);
    const from = last.position;
    const km = ({ position }: Station) =>
      from && position ? straightLineKm(from, position) : Infinity;
    last = [...left].reduce<Station | undefined>(
      (best, each) => (best && km(best) <= km(each) ? best : each),
      undefined,
    );
  }
  return way;
}

function stopsAt(stationIds: readonly StationId[]) {
  return stationIds.map(
    (stationId, index) =>
      ({
        stationId,
        kind: index === 0 ? 'opening' : index === stationIds.length - 1 ? 'closing' : 'voting',
      }) as const,
  );
}

function must(result: CommandResult): void {
  if (!result.ok) throw new Error(result.error.message);
}
