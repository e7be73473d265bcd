// A seeded document and a copy of it hold all that a plan decides about election day.
import { expect, test } from 'vitest';
import { acceptRoutes } from '../../../src/lib/doc/commands/accept-routes.ts';
import { addTabulationStop } from '../../../src/lib/doc/commands/add-tabulation-stop.ts';
import { chooseSample } from '../../../src/lib/doc/commands/choose-sample.ts';
import { chooseStationFrame } from '../../../src/lib/doc/commands/choose-station-frame.ts';
import { createLtoTeam } from '../../../src/lib/doc/commands/create-lto-team.ts';
import { placeStation } from '../../../src/lib/doc/commands/place-station.ts';
import { setAllocation } from '../../../src/lib/doc/commands/set-allocation.ts';
import { setBenchmark } from '../../../src/lib/doc/commands/set-benchmark.ts';
import { setLegOverride } from '../../../src/lib/doc/commands/set-leg-override.ts';
import { setTabulationReasons } from '../../../src/lib/doc/commands/set-tabulation-reasons.ts';
import { swapStation } from '../../../src/lib/doc/commands/swap-station.ts';
import { readElectionDay } from '../../../src/lib/doc/read-election-day.ts';
import { readPlan } from '../../../src/lib/doc/read-plan.ts';
import { copyDoc, seedPlanDoc } from '../../../src/lib/doc/seed-plan.ts';
import {
  asId,
  type SampleId,
  type StationFrameId,
  type TecId,
} from '../../../src/lib/domain/ids.ts';
import { createPeersWithStoTeams, done, station, stopAt } from '../../support/route-plan.ts';

const AKKOL = asId<TecId>('KZ-AKM-03');

function decidedPlan() {
  const { a, teamIds } = createPeersWithStoTeams(2);
  const { doc } = a;
  const [team] = teamIds;
  const stops = [1, 2, 3].map((number) => ({
    ...{ stationId: station(number), kind: 'voting' as const },
  }));
  done(acceptRoutes(doc, { teams: [{ stoTeamId: team, stops, startTecId: AKKOL }] }));
  done(addTabulationStop(doc, { stoTeamId: team, tecId: AKKOL }));
  const swap = { stopId: stopAt(doc, team, 2), stationId: station(9), reason: 'road closed' };
  done(swapStation(doc, swap));
  const movedTo = { lng: 71, lat: 51 };
  done(placeStation(doc, { stationId: station(1), movedTo, reason: 'seen', isVerified: true }));
  const leg = { fromId: station(1), toId: station(3), minutes: 20, reason: 'driver' };
  done(setLegOverride(doc, leg));
  done(setTabulationReasons(doc, { tecIds: [AKKOL], reason: 'remote' }));
  done(chooseStationFrame(doc, { frameId: asId<StationFrameId>('frame'), label: 'list' }));
  done(chooseSample(doc, { sampleId: asId<SampleId>('sample') }));
  const { ltoTeamId } = done(createLtoTeam(doc));
  done(setAllocation(doc, { ltoTeamId, teams: 7 }));
  done(
    setBenchmark(doc, {
      key: 'count-visits',
      benchmark: { value: 5, source: 'the mission before' },
    }),
  );
  return { doc, plan: readPlan(doc).plan };
}

test('every part of election day is in a document that is seeded, and in a copy', () => {
  const { doc, plan } = decidedPlan();
  const { day } = readElectionDay(doc, plan.stoTeams);
  for (const [part, decided] of Object.entries(day)) {
    expect(decided.size, part).toBeGreaterThan(0);
  }
  const seeded = readPlan(seedPlanDoc(plan)).plan;
  const copied = readPlan(copyDoc(doc, 'plan')).plan;
  for (const part of Object.keys(day) as (keyof typeof day)[]) {
    expect(seeded[part], `seeded ${part}`).toEqual(plan[part]);
    expect(copied[part], `copied ${part}`).toEqual(plan[part]);
  }
});
