// A mission the day before its election day: 9,970 stations, 150 STO teams with ten stations and a tabulation
// each, all people in teams, a sample and a few zones. Routes take neighbouring stations: defects are left in.
import { demonstrationRoster } from '../../../src/lib/domain/demonstration-roster.ts';
import { straightLineKm } from '../../../src/lib/domain/geo/distance.ts';
import {
  asId,
  type LtoTeamId,
  type ObserverId,
  type StopId,
  type TeamId,
} from '../../../src/lib/domain/ids.ts';
import type { PlanData } from '../../../src/lib/domain/plan.ts';
import type { RosterData } from '../../../src/lib/domain/roster.ts';
import type { CheckerContext } from '../../../src/lib/domain/rules/plan-patch.ts';
import { defaultRoute } from '../../../src/lib/domain/route.ts';
import { isSpecialStation, type Station } from '../../../src/lib/domain/station.ts';
import type { StoTeam } from '../../../src/lib/domain/sto-team.ts';
import type { Stop } from '../../../src/lib/domain/stop.ts';
import { emptySecurity, type SecurityData } from '../../../src/lib/domain/zone.ts';
import { contextOf } from '../../support/checked-plan.ts';
import { electionDayGround, kz2019Stations } from '../../support/election-day-ground.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import { squareAround, testZone } from '../../support/test-zone.ts';

const TEAMS = 150;
const STATIONS_PER_TEAM = 10;
const SAMPLED = 1500;

/** The whole mission; the same every time. */
export function fullPlan(): CheckerContext {
  const { plan, sample } = electionDayGround({ teams: TEAMS, sampled: SAMPLED });
  const stops = [...plan.stoTeams.values()].reduce(
    (known, team) => addRoute(known, team, plan),
    new Map<StopId, Stop>(),
  );
  const routes = new Map(
    [...plan.stoTeams.keys()].map((id) => [id, { ...defaultRoute(id), checkIns: '09:00' }]),
  );
  return contextOf({ ...plan, stops, routes }, rosterOf(plan), {
    ...{ stations: kz2019Stations, sample, security: fewZones() },
  });
}

const taken = new Set<Station['id']>();

/** The first free ordinary station of the AoR and its nearest free neighbours. */
function addRoute(
  stops: Map<StopId, Stop>,
  { id, ltoTeamId }: StoTeam,
  plan: PlanData,
): Map<StopId, Stop> {
  const free = freeStationsOf(ltoTeamId, plan);
  const [first] = free.filter((station) => !isSpecialStation(station));
  const at = first?.position;
  if (!first || !at) return stops;
  const near = free
    .flatMap(({ position, ...station }) =>
      position ? [{ ...station, km: straightLineKm(at, position) }] : [],
    )
    .sort((a, b) => a.km - b.km)
    .slice(0, STATIONS_PER_TEAM);
  const last = near.findLast((station) => !isSpecialStation(station));
  const ordered = [...near.filter((station) => station !== last), ...(last ? [last] : [])];
  for (const [place, station] of ordered.entries()) {
    taken.add(station.id);
    const kind =
      place === 0 ? 'opening' : place === ordered.length - 1 ? 'closing' : ('voting' as const);
    const facts = factsOf(`${id}-${place}`, id, place);
    stops.set(facts.id, { ...facts, kind, stationId: station.id });
  }
  const facts = factsOf(`${id}-tec`, id, ordered.length);
  return stops.set(facts.id, { ...facts, kind: 'tabulation', tecId: last?.tecId ?? first.tecId });
}

function factsOf(id: string, stoTeamId: StoTeam['id'], place: number) {
  const orderKey = `a${String(place).padStart(2, '0')}`;
  return { id: asId<StopId>(id), stoTeamId, orderKey, isPinned: false, dwellMinutes: null };
}

function freeStationsOf(ltoTeamId: LtoTeamId | null, plan: PlanData): readonly Station[] {
  return [...kz2019Stations.stations.values()].filter(
    ({ id, tecId }) => !taken.has(id) && plan.tecAssignments.get(tecId) === ltoTeamId,
  );
}

/** Two STOs to each team, in the order of the roster. */
function rosterOf({ stoTeams }: PlanData): RosterData {
  const roster = demonstrationRoster(kz2019.electionDay);
  const teams = [...stoTeams.keys()];
  const stos = [...roster.observers.values()].filter(({ kind }) => kind === 'sto');
  const members = new Map<ObserverId, TeamId>();
  for (const [at, { id }] of stos.entries()) {
    const team = teams[Math.floor(at / 2)];
    if (team) members.set(id, team);
  }
  return { ...roster, members };
}

function fewZones(): SecurityData {
  const places = [
    { lng: 71, lat: 51 },
    { lng: 76, lat: 43.5 },
    { lng: 80, lat: 50 },
    { lng: 57, lat: 50 },
    { lng: 66, lat: 48 },
  ];
  const zones = places.map((place, at) =>
    testZone({
      ...{ id: asId(`zone-${at}`), corners: squareAround(place, 0.3) },
      kind: at < 2 ? 'no-go' : at < 4 ? 'permit' : 'no-network',
    }),
  );
  return { ...emptySecurity(), zones: new Map(zones.map((zone) => [zone.id, zone])) };
}
