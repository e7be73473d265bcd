// Edits of what a plan decides about election day as any client may write them: good ones, odd ones, half deleted
// ones.
import type * as Y from 'yjs';
import { planRoots } from '../../src/lib/doc/plan-doc.ts';
import { newLegOverrideRecord } from '../../src/lib/doc/records/leg-override-record.ts';
import { newRouteRecord } from '../../src/lib/doc/records/route-record.ts';
import { newStationPlaceRecord } from '../../src/lib/doc/records/station-place-record.ts';
import { newStopRecord } from '../../src/lib/doc/records/stop-record.ts';
import { newSwapRecord } from '../../src/lib/doc/records/swap-record.ts';
import { asId, type StopId, type StoTeamId, type TecId } from '../../src/lib/domain/ids.ts';
import { defaultRoute, keyOfLeg } from '../../src/lib/domain/route.ts';
import { kz2019 } from './kz-2019.ts';
import { station } from './route-plan.ts';
import { pick } from './seeded-random.ts';

const TECS = [...kz2019.tecs.keys()];
const KINDS = ['opening', 'voting', 'voting', 'closing'] as const;
const FIELDS = ['stoTeamId', 'kind', 'stationId', 'orderKey', 'isPinned', 'dwellMinutes'];

/** Edits of a plan's election day, each to be called or not. */
export function editsOfElectionDay(doc: Y.Doc, random: () => number): readonly (() => unknown)[] {
  const roots = planRoots(doc);
  const number = (below: number) => Math.floor(random() * below);
  const place = () => station(number(40));
  const team = () => asId<StoTeamId>(pick(random, [...roots.stoTeams.keys(), 'nobody']));
  const stop = () => pick(random, [...roots.stops.keys(), 'none']);
  const facts = () => ({
    ...{ id: asId<StopId>(`stop-${number(500)}`), stoTeamId: team() },
    ...{ orderKey: `k${number(999)}`, isPinned: random() < 0.2, dwellMinutes: null },
  });
  const addStop = () => {
    const added = { ...facts(), kind: pick(random, KINDS), stationId: place() };
    roots.stops.set(added.id, newStopRecord(added));
  };
  const reason = 'as told';
  return [
    addStop,
    addStop,
    () => {
      const added = { ...facts(), kind: 'tabulation' as const, tecId: pick(random, TECS) };
      roots.stops.set(added.id, newStopRecord(added));
    },
    () => roots.stops.get(stop())?.set('stoTeamId', team()),
    // Many of these make a stop that cannot be read.
    () => roots.stops.get(stop())?.set(pick(random, FIELDS), pick(random, ['odd', 7, null, true])),
    () => roots.stops.delete(stop()),
    () => {
      const id = team();
      const isLocked = random() < 0.5;
      roots.routes.set(id, newRouteRecord({ ...defaultRoute(id), isLocked }));
    },
    () => roots.routes.get(team())?.set('startTecId', pick(random, [...TECS, null])),
    () => roots.routes.get(team())?.set('mode', pick(random, ['area-only', 'odd'])),
    () => {
      const movedTo = { lng: 60 + random(), lat: 50 };
      const stationPlace = { stationId: place(), movedTo, reason, isVerified: random() < 0.5 };
      roots.stationPlaces.set(place(), newStationPlaceRecord(stationPlace));
    },
    () => roots.swaps.set(place(), newSwapRecord({ replacedBy: place(), reason })),
    () => {
      const [fromId, toId] = [place(), place()];
      const override = { fromId, toId, seconds: 60 * (1 + number(90)), reason };
      roots.legOverrides.set(keyOfLeg(fromId, toId), newLegOverrideRecord(override));
    },
    () =>
      roots.tabulationReasons.set(
        pick(random, TECS as TecId[]),
        pick(random, ['remote', 'security']),
      ),
    () => roots.allocations.set(pick(random, [...roots.ltoTeams.keys(), 'none']), number(120)),
    () => roots.choices.set(pick(random, ['sample', 'odd']), `id-${number(3)}`),
  ];
}
