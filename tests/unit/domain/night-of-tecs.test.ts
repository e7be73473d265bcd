// The night: who observes the tabulation at each TEC, how long teams are on duty, where one more station goes.
import { expect, test } from 'vitest';
import { cheapestPlace } from '../../../src/lib/domain/derive/cheapest-place.ts';
import { isTecUncovered, nightOfTecs } from '../../../src/lib/domain/derive/night-of-tecs.ts';
import { shiftOfTeam } from '../../../src/lib/domain/derive/shift-of-team.ts';
import { createDriveTimes } from '../../../src/lib/domain/geo/drive-times.ts';
import { createPlaceDrives } from '../../../src/lib/domain/geo/station-drives.ts';
import { asId, type StopId, type StoTeamId } from '../../../src/lib/domain/ids.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/domain/mission-settings.ts';
import type { StationStop, TabulationStop } from '../../../src/lib/domain/stop.ts';
import { kz2019 } from '../../support/kz-2019.ts';
import {
  AKKOL,
  aStation,
  frameOf,
  KOKSHETAU,
  movedBy,
  seatOf,
  stationId,
} from '../../support/test-stations.ts';

const HOUR = 3600;
const facts = (id: string) => ({
  ...{ id: asId<StopId>(id), stoTeamId: asId<StoTeamId>('sto-1'), orderKey: id },
  ...{ isPinned: false, dwellMinutes: null },
});
const stop = (id: string, kind: StationStop['kind'], station: number): StationStop => ({
  ...{ ...facts(id), kind, stationId: stationId(station) },
});
const tabulation: TabulationStop = { ...facts('t'), kind: 'tabulation', tecId: AKKOL };

test('a TEC is uncovered until a team goes to its tabulation or a reason is given', () => {
  const night = nightOfTecs({
    tecIds: [KOKSHETAU, AKKOL],
    stops: [stop('c', 'closing', 1), stop('v', 'voting', 2), tabulation],
    tecOfStation: () => KOKSHETAU,
    reasonOf: () => null,
  });
  expect(night.map(({ closings, tabulations }) => [closings.length, tabulations.length])).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(night.map(isTecUncovered)).toEqual([true, false]);
  const [explained] = nightOfTecs({
    ...{ tecIds: [KOKSHETAU], stops: [], tecOfStation: () => null },
    reasonOf: () => 'remote',
  });
  expect(explained && isTecUncovered(explained)).toBe(false);
});

test('a relief ends the duty of one team and leaves the rest to the other', () => {
  const day = { startAt: 5 * HOUR, endAt: 27 * HOUR };
  expect(shiftOfTeam({ ...day, dutySeconds: 22 * HOUR })).toMatchObject({
    ...{ relievedAt: null, afterSeconds: 0 },
  });
  expect(shiftOfTeam({ ...day, dutySeconds: 19 * HOUR })).toMatchObject({
    ...{ relievedAt: 24 * HOUR, afterSeconds: 3 * HOUR },
  });
  expect(shiftOfTeam({ startAt: null, endAt: null, dutySeconds: 0 })).toBeNull();
});

test('one more station goes where it costs the least driving, between opening and closing', () => {
  // Along a road to the east: 10, 20, 30, 40 kilometres; the new one at 25.
  const frame = frameOf(
    [10, 20, 25, 30, 40, -5].map((km, at) =>
      aStation(at + 1, { position: movedBy(seatOf(KOKSHETAU), km) }),
    ),
  );
  const drives = createPlaceDrives({
    ...{ dataset: kz2019, settings: DEFAULT_SETTINGS, frame },
    ...{ legOverrides: new Map(), places: new Map() },
    drives: createDriveTimes({
      ...{ dataset: kz2019, settings: DEFAULT_SETTINGS, overrides: new Map() },
    }),
  });
  const route = [
    stop('open', 'opening', 1),
    stop('second', 'voting', 2),
    stop('third', 'voting', 4),
    stop('close', 'closing', 5),
  ];
  const place = (number: number) => ({ kind: 'station', id: stationId(number) }) as const;
  expect(cheapestPlace(route, place(3), drives)).toBe('third');
  // West of the opening: still not before it.
  expect(cheapestPlace(route, place(6), drives)).toBe('second');
  expect(cheapestPlace([], place(3), drives)).toBeNull();
});
