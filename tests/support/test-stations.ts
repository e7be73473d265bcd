// Stations and frames for tests, made in a few words around the seats of the shipped dataset.
import { asId, type StationFrameId, type StationId, type TecId } from '../../src/lib/domain/ids.ts';
import type { Station, StationFrame } from '../../src/lib/domain/station.ts';
import type { Position } from '../../src/lib/domain/tec.ts';
import { kz2019 } from './kz-2019.ts';

export const KOKSHETAU = asId<TecId>('KZ-AKM-01');
export const AKKOL = asId<TecId>('KZ-AKM-03');

/** The id of station 1, 2, ... */
export function stationId(number: number): StationId {
  return asId<StationId>(`PS-${number}`);
}

/** The seat of a TEC. */
export function seatOf(tecId: TecId): Position {
  const tec = kz2019.tecs.get(tecId);
  if (!tec) throw new Error(`the dataset has no ${tecId}`);
  return tec.seat.position;
}

/** A position so many kilometres east and north of another. */
export function movedBy({ lng, lat }: Position, eastKm: number, northKm = 0): Position {
  const kmPerDegree = 111.195;
  return {
    lng: lng + eastKm / (kmPerDegree * Math.cos((lat * Math.PI) / 180)),
    lat: lat + northKm / kmPerDegree,
  };
}

/** An ordinary rural station of Kokshetau, at the seat, that is well known. */
export function aStation(number: number, facts: Partial<Station> = {}): Station {
  const tecId = facts.tecId ?? KOKSHETAU;
  return {
    id: stationId(number),
    ...{ number, tecId, name: `School No ${number}`, localName: '', address: '', localAddress: '' },
    building: '',
    position: facts.position === undefined ? seatOf(tecId) : facts.position,
    confidence: 'high',
    ...{ setting: 'rural', kind: 'ordinary', voters: 1000, members: 7 },
    ...{ opensMinutes: null, closesMinutes: null, isIllustrative: true },
    ...facts,
  };
}

/** A frame of these stations. */
export function frameOf(stations: readonly Station[], id = 'frame-1'): StationFrame {
  return {
    id: asId<StationFrameId>(id),
    source: 'invented for tests',
    isIllustrative: true,
    stations: new Map(stations.map((station) => [station.id, station])),
  };
}
