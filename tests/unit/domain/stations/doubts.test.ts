// Which stations want a look: those whose place is not known well enough, until somebody has verified it.
import { expect, test } from 'vitest';
import type { StationId } from '../../../../src/lib/domain/ids.ts';
import type { Station, StationPlace } from '../../../../src/lib/domain/station.ts';
import { doubtsOfStations } from '../../../../src/lib/domain/stations/doubts.ts';
import { frameOfStations } from '../../../../src/lib/domain/stations/station-frame-wire.ts';
import { stationIdOfNumber } from '../../../../src/lib/domain/stations/station-number.ts';
import { kz2019AreasOfTecs as areas, kz2019Stations } from '../../../support/kz-2019-stations.ts';

const [example] = [...kz2019Stations.stations.values()] as [Station];
const sure = { ...example, confidence: 'high', building: '' } as const;

function station(number: number, changes: Partial<Station> = {}): Station {
  return { ...sure, id: stationIdOfNumber(number), number, ...changes };
}

function doubts(stations: readonly Station[], places: readonly StationPlace[] = []) {
  const byId = new Map<StationId, StationPlace>(places.map((place) => [place.stationId, place]));
  const frame = frameOfStations(stations, '');
  return [...doubtsOfStations({ frame, places: byId, areas })].map(([, own]) => own.join());
}

const place = (changes: Partial<StationPlace>): StationPlace => ({
  ...{ stationId: stationIdOfNumber(1), movedTo: null, reason: 'seen', isVerified: false },
  ...changes,
});

test.each<[string, Partial<Station>]>([
  ['', {}],
  ['', { confidence: 'medium' }],
  ['vague', { confidence: 'low' }],
  ['unplaced', { position: null }],
  ['unplaced', { position: null, confidence: 'low' }],
  ['outside-area', { position: { lng: 60, lat: 48 } }],
])('%j is what is doubtful about %o', (expected, changes) => {
  expect(doubts([station(1, changes)])).toEqual(expected === '' ? [] : [expected]);
});

test('stations with one building are told both; those without any are not', () => {
  const building = 'School 5';
  expect(
    doubts([station(1, { building }), station(2, { building }), station(3), station(4)]),
  ).toEqual(['shared', 'shared']);
});

test('a verified place is settled; a moved pin settles where it is, if it lies inside', () => {
  const vague = [station(1, { confidence: 'low', building: 'A' }), station(2, { building: 'A' })];
  expect(doubts(vague, [place({ isVerified: true })])).toEqual(['shared']);
  expect(doubts(vague, [place({ movedTo: example.position })])).toEqual(['shared', 'shared']);
  const abroad = place({ movedTo: { lng: 60, lat: 48 } });
  expect(doubts([station(1, { confidence: 'low' })], [abroad])).toEqual(['outside-area']);
});
