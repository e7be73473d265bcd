// Polling stations for tests: ordinary, placed nowhere, without any defect until told otherwise.
import { asId, type TecId } from '../../src/lib/domain/ids.ts';
import type { Station, StationFrame } from '../../src/lib/domain/station.ts';
import { stationIdOfNumber } from '../../src/lib/domain/stations/station-number.ts';

/** A whole station with these facts. */
export function testStation(number: number, tecId: string, facts: Partial<Station> = {}): Station {
  return {
    id: stationIdOfNumber(number),
    number,
    tecId: asId<TecId>(tecId),
    ...{ name: '', localName: '', address: '', localAddress: '', building: '' },
    ...{ position: null, confidence: 'high', setting: 'urban', kind: 'ordinary' },
    ...{ voters: 1_000, members: null, opensMinutes: null, closesMinutes: null },
    isIllustrative: false,
    ...facts,
  };
}

/** A frame of these stations. */
export function testFrame(stations: readonly Station[], id = 'frame-1'): StationFrame {
  return {
    id: asId(id),
    source: 'a list for tests',
    isIllustrative: stations.some(({ isIllustrative }) => isIllustrative),
    stations: new Map(stations.map((station) => [station.id, station])),
  };
}
