// Edits of election day as any client may write them, in a small corner of the country so that routes meet:
// stops, routes, places, swaps, words on legs, reasons, zones; and the lists that the plan may use.
import type * as Y from 'yjs';
import { planRoots } from '../../src/lib/doc/plan-doc.ts';
import { newLegOverrideRecord } from '../../src/lib/doc/records/leg-override-record.ts';
import { newRouteRecord } from '../../src/lib/doc/records/route-record.ts';
import { newStationPlaceRecord } from '../../src/lib/doc/records/station-place-record.ts';
import { newStoTeamRecord } from '../../src/lib/doc/records/sto-team-record.ts';
import { newStopRecord } from '../../src/lib/doc/records/stop-record.ts';
import { newSwapRecord } from '../../src/lib/doc/records/swap-record.ts';
import { newZoneRecord } from '../../src/lib/doc/records/zone-record.ts';
import { securityRoots } from '../../src/lib/doc/security-doc.ts';
import { asId, type LtoTeamId, type StationId, type TecId } from '../../src/lib/domain/ids.ts';
import { SETTING_FACTS, SETTING_KEYS } from '../../src/lib/domain/mission-settings.ts';
import { keyOfLeg, ROUTE_MODES } from '../../src/lib/domain/route.ts';
import type { Sample, SampleWish } from '../../src/lib/domain/sample.ts';
import { drawSample } from '../../src/lib/domain/sampling/draw-sample.ts';
import { STATION_KINDS, type Station, type StationFrame } from '../../src/lib/domain/station.ts';
import { STOP_KINDS, type Stop } from '../../src/lib/domain/stop.ts';
import { ZONE_KINDS } from '../../src/lib/domain/zone.ts';
import type { Division } from '../../src/lib/domain/sampling/strata.ts';
import { pick } from './seeded-random.ts';
import { aRoute } from './test-routes.ts';
import { AKKOL, aStation, frameOf, KOKSHETAU, movedBy, seatOf } from './test-stations.ts';
import { squareAround, testZone } from './test-zone.ts';

const AKTOBE = asId<TecId>('KZ-AKT-01');
const TECS: readonly TecId[] = [KOKSHETAU, AKKOL, AKTOBE];
const TEAMS = ['day-1', 'day-2', 'day-3', 'day-4'];
const STATIONS = 24;
const SAMPLE_WISH: SampleWish = {
  ...{ seed: 7, size: 12, reservesPerStation: 1, chance: 'size' },
  strata: { bySetting: true, bySize: false, bySpecial: false },
};

/** A list of 24 stations around three seats in two time zones, with doubts of every kind. */
export function randomFrame(name: string, random: () => number): StationFrame {
  const stations = Array.from({ length: STATIONS }, (_, at): Station => {
    const tecId = TECS[at % TECS.length] ?? KOKSHETAU;
    const far = 2 + random() * 40;
    return aStation(at + 1, {
      tecId: random() < 0.05 ? asId<TecId>('KZ-XXX-99') : tecId,
      position: random() < 0.1 ? null : movedBy(seatOf(tecId), far * (random() - 0.5), far),
      building: random() < 0.4 ? `house ${at % 5}` : '',
      confidence: pick(random, ['high', 'medium', 'low']),
      setting: pick(random, ['urban', 'rural']),
      kind: random() < 0.7 ? 'ordinary' : pick(random, STATION_KINDS),
      voters: pick(random, [100, 900, 2500]),
      opensMinutes: random() < 0.1 ? 360 : null,
      closesMinutes: random() < 0.1 ? pick(random, [300, 900]) : null,
    });
  });
  return frameOf(stations.slice(0, STATIONS - 3 + Math.floor(random() * 4)), name);
}

/** A sample of the list; null where no station is in an AoR. */
export function sampleOf(frame: StationFrame, division: Division): Sample | null {
  const limits = { smallVoters: 500, largeVoters: 1500 };
  const drawn = drawSample(frame, division, SAMPLE_WISH, limits);
  return drawn.ok ? drawn.value : null;
}

/** Makes one random edit of election day. */
export function editDayAtRandom(planDoc: Y.Doc, securityDoc: Y.Doc, random: () => number): void {
  const { zones } = securityRoots(securityDoc);
  const edits = [...editsOfStops(planDoc, random), ...editsOfDay(planDoc, random)];
  pick(random, [
    ...edits,
    () => {
      const centre = movedBy(seatOf(pick(random, TECS)), 10 * random(), 20 * random());
      const corners = squareAround(centre, 0.05 + random() / 4);
      const { id: _, ...zone } = testZone({ kind: pick(random, ZONE_KINDS), corners });
      zones.set(`near-${pick(random, [1, 2])}`, newZoneRecord(zone));
    },
  ])();
}

function editsOfStops(doc: Y.Doc, random: () => number): readonly (() => unknown)[] {
  const { stops } = planRoots(doc);
  const stopId = () => `stop-${Math.floor(random() * 40)}`;
  const orderKey = () => `a${Math.floor(random() * 900)}`;
  const put = (kind: Stop['kind'], stationId: StationId, stoTeamId = aTeam(random)) => {
    const id = stopId();
    const facts = {
      ...{ id: asId<Stop['id']>(id), stoTeamId: asId<Stop['stoTeamId']>(stoTeamId) },
      ...{ orderKey: orderKey(), isPinned: false },
      dwellMinutes: pick(random, [null, null, 10, 200]),
    };
    stops.set(
      id,
      newStopRecord(
        kind === 'tabulation'
          ? { ...facts, kind, tecId: pick(random, TECS) }
          : { ...facts, kind, stationId },
      ),
    );
  };
  const add = () => put(pick(random, [...STOP_KINDS, 'voting', 'voting']), aStationId(random));
  const openAndClose = () => {
    const [stationId, team] = [aStationId(random), aTeam(random)];
    put('opening', stationId, team);
    put('closing', stationId, team);
  };
  return [
    ...[add, add, add, openAndClose],
    () => stops.delete(stopId()),
    () => stops.get(stopId())?.set('stoTeamId', aTeam(random)),
    () => stops.get(stopId())?.set('orderKey', pick(random, [orderKey(), ''])),
    () => stops.get(stopId())?.set('kind', pick(random, STOP_KINDS)),
    () => stops.get(stopId())?.set('stationId', aStationId(random)),
    () => stops.get(stopId())?.set('dwellMinutes', pick(random, [null, 5, 45])),
  ];
}

function editsOfDay(doc: Y.Doc, random: () => number): readonly (() => unknown)[] {
  const roots = planRoots(doc);
  const owner = () =>
    pick(random, [...TECS.map((id) => roots.tecAssignments.get(id) ?? null), null]);
  const station = () => aStationId(random);
  const tecOrStation = () => pick<string>(random, [station(), pick(random, TECS)]);
  const movedTo = () => pick(random, [null, movedBy(seatOf(KOKSHETAU), 30 * random())]);
  return [
    () => {
      const record = { number: pick(random, [101, 102, 301, 8001, 9001]), ltoTeamId: owner() };
      roots.stoTeams.set(pick(random, TEAMS), newStoTeamRecord(record));
    },
    () => roots.stoTeams.delete(pick(random, TEAMS)),
    () => roots.tecAssignments.set(pick(random, TECS), aLtoTeam(doc, random)),
    () => {
      const route = aRoute(0, {
        mode: pick(random, ROUTE_MODES),
        startTecId: pick(random, [null, ...TECS]),
        startsMinutes: pick(random, [null, null, 300, 1290]),
        relievedByTeamId: pick(random, [null, asId(aTeam(random))]),
        relievedAtMinutes: pick(random, [null, 1320, 1500]),
        crossBorderReason: pick(random, ['', 'no bridge']),
        hasSatellitePhone: random() < 0.5,
        checkIns: pick(random, ['', '09:00, 21:00']),
      });
      roots.routes.set(aTeam(random), newRouteRecord(route));
    },
    () => roots.routes.delete(aTeam(random)),
    () => {
      const place = { stationId: station(), movedTo: movedTo(), isVerified: random() < 0.5 };
      roots.stationPlaces.set(place.stationId, newStationPlaceRecord({ ...place, reason: 'seen' }));
    },
    () => roots.stationPlaces.delete(station()),
    () => {
      const swap = { replacedBy: pick(random, [null, station()]), reason: 'bridge out' };
      roots.swaps.set(station(), newSwapRecord(swap));
    },
    () => roots.swaps.delete(station()),
    () => {
      const [fromId, toId] = [tecOrStation(), tecOrStation()];
      const word = { fromId, toId, seconds: pick(random, [300, 9000]), reason: 'ferry' };
      roots.legOverrides.set(keyOfLeg(fromId, toId), newLegOverrideRecord(word));
    },
    () => roots.legOverrides.delete(pick(random, [...roots.legOverrides.keys(), 'none'])),
    () => roots.tabulationReasons.set(pick(random, TECS), 'remote'),
    () => roots.tabulationReasons.delete(pick(random, TECS)),
    () => {
      const key = pick(random, SETTING_KEYS);
      const { min, max, default: usual } = SETTING_FACTS[key];
      roots.settings.set(key, pick(random, [min, usual, max]));
    },
    // So that few stations say something about shares.
    () => roots.settings.set('stationsMin', 1),
    () => roots.ltoTeams.get(aLtoTeam(doc, random))?.set('baseTecId', pick(random, TECS)),
  ];
}

/** A team that may exist or not. */
function aTeam(random: () => number): string {
  return pick(random, [...TEAMS, 'gone']);
}

/** A station of the lists, or now and then one that they do not have. */
function aStationId(random: () => number): StationId {
  return asId(`PS-${1 + Math.floor(random() * (STATIONS + 1))}`);
}

function aLtoTeam(doc: Y.Doc, random: () => number): LtoTeamId {
  return asId(pick(random, [...planRoots(doc).ltoTeams.keys()].slice(0, 3)));
}
