// Stations as a list may have them, for property tests.
import fc from 'fast-check';
import { asId, type TecId } from '../../src/lib/domain/ids.ts';
import {
  GEOCODE_CONFIDENCES,
  STATION_KINDS,
  STATION_SETTINGS,
  type Station,
} from '../../src/lib/domain/station.ts';
import { stationIdOfNumber } from '../../src/lib/domain/stations/station-number.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const minutes = fc.option(fc.integer({ min: 0, max: 1440 }), { nil: null });
const degrees = (max: number) =>
  fc.double({ min: -max, max, noNaN: true }).map((value) => value + 0);

/** One station of any kind. */
export const arbitraryStation: fc.Arbitrary<Station> = fc
  .record({
    number: fc.integer({ min: 1, max: 99_999 }),
    tecId: fc.constantFrom('KZ-AKM-01', 'KZ-AKM-03', 'KZ-ALA-01').map((id) => asId<TecId>(id)),
    name: text,
    localName: text,
    address: text,
    localAddress: text,
    building: text,
    position: fc.option(fc.record({ lng: degrees(180), lat: degrees(90) }), { nil: null }),
    confidence: fc.constantFrom(...GEOCODE_CONFIDENCES),
    setting: fc.constantFrom(...STATION_SETTINGS),
    kind: fc.constantFrom(...STATION_KINDS),
    voters: fc.integer({ min: 0, max: 5_000 }),
    members: fc.option(fc.integer({ min: 0, max: 15 }), { nil: null }),
    opensMinutes: minutes,
    closesMinutes: minutes,
    isIllustrative: fc.boolean(),
  })
  .map((fields) => ({ ...fields, id: stationIdOfNumber(fields.number) }));

/** A list in which every number comes once. */
export const arbitraryStations: fc.Arbitrary<readonly Station[]> = fc.uniqueArray(
  arbitraryStation,
  {
    selector: ({ number }) => number,
    maxLength: 30,
  },
);
