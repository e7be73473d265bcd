// The text of a station frame: nothing is lost on the way, and the same list is the same frame.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeStationFrame,
  encodeStationFrame,
  frameOfStations,
} from '../../../../src/lib/domain/stations/station-frame-wire.ts';
import { arbitraryStations } from '../../../support/random-stations.ts';

test('a frame is read back as it was written', () => {
  fc.assert(
    fc.property(arbitraryStations, fc.string({ maxLength: 60 }), (stations, source) => {
      const frame = frameOfStations(stations, source);
      const read = decodeStationFrame(JSON.parse(encodeStationFrame(frame)));
      expect(read).toEqual({ ok: true, value: frame });
    }),
  );
});

test('the id is the stations’ own: no order, source or detour changes it, every change of a station does', () => {
  fc.assert(
    fc.property(arbitraryStations, (stations) => {
      const { id } = frameOfStations(stations, 'one');
      expect(frameOfStations(stations.toReversed(), 'another').id).toBe(id);
      const [first, ...others] = stations;
      if (!first) return;
      const changed = { ...first, voters: first.voters + 1 };
      expect(frameOfStations([changed, ...others], 'one').id).not.toBe(id);
      expect(frameOfStations(others, 'one').id).not.toBe(id);
    }),
  );
});

test('a list is illustrative as soon as one station is', () => {
  fc.assert(
    fc.property(arbitraryStations, (stations) => {
      const { isIllustrative } = frameOfStations(stations, '');
      expect(isIllustrative).toBe(stations.some((station) => station.isIllustrative));
    }),
  );
});

test('text that is no frame is refused with a reason', () => {
  const [stations] = fc.sample(arbitraryStations, { seed: 1, numRuns: 1 });
  const wire = JSON.parse(encodeStationFrame(frameOfStations(stations ?? [], 'x')));
  const columns = wire.stations;
  const broken = [
    null,
    {},
    { ...wire, format: 2 },
    { ...wire, more: 1 },
    { ...wire, stations: { ...columns, voters: columns.voters.slice(1) } },
    { ...wire, stations: { ...columns, tec: columns.tec.map(() => 99) } },
    { ...wire, stations: { ...columns, number: columns.number.map(() => 7) } },
    { ...wire, stations: { ...columns, kind: columns.kind.map(() => 'palace') } },
  ];
  for (const text of broken) {
    expect(decodeStationFrame(text)).toMatchObject({ error: expect.stringMatching(/no list/) });
  }
});
