// The station that a row of a list describes. Invariant: an empty cell leaves what the list before knew of the
// station, but never anything invented; what is wrong comes back at its column.
import type { TecId } from '../../ids.ts';
import type { Station } from '../../station.ts';
import {
  faultsOfStation,
  type StationFault,
  type StationGround,
} from '../../stations/check-station.ts';
import { stationIdOfNumber } from '../../stations/station-number.ts';
import type { StationCells } from './parse-station-cell.ts';
import type { StationImportField } from './station-fields.ts';

export type FieldFault = { readonly field: StationImportField; readonly message: string };

const COLUMN_OF_FAULT: Readonly<Record<StationFault['field'], StationImportField>> = {
  tecId: 'tec',
  position: 'lat',
  members: 'members',
  opensMinutes: 'opens',
  closesMinutes: 'closes',
};

type RowQuestion = {
  readonly cells: Partial<StationCells> & Pick<StationCells, 'number'>;
  /** Null where the cell is empty. */
  readonly tecId: TecId | null;
  readonly former: Station | null;
  readonly ground: StationGround;
};

/** The station with everything wrong about it; null when it cannot even be put together. */
export function stationOfRow({ cells, tecId, former, ground }: RowQuestion): {
  readonly station: Station | null;
  readonly faults: readonly FieldFault[];
} {
  const isIllustrative = cells.isIllustrative ?? false;
  // What was invented must not pass for something that the commission said.
  const base = former?.isIllustrative && !isIllustrative ? null : former;
  const ownTecId = tecId ?? base?.tecId ?? null;
  const voters = cells.voters ?? base?.voters ?? null;
  const faults: FieldFault[] = [];
  if (ownTecId === null) faults.push({ field: 'tec', message: 'Write which TEC it belongs to.' });
  if (voters === null) {
    faults.push({ field: 'voters', message: 'Write how many voters are registered here.' });
  }
  if ((cells.lat === undefined) !== (cells.lng === undefined)) {
    const field = cells.lat === undefined ? 'lat' : 'lng';
    faults.push({ field, message: 'Write both latitude and longitude, or neither.' });
  }
  if (ownTecId === null || voters === null || faults.length > 0) return { station: null, faults };
  const { lat, lng } = cells;
  const position = lat === undefined || lng === undefined ? (base?.position ?? null) : { lng, lat };
  const isCity = ground.dataset.tecs.get(ownTecId)?.kind !== 'district';
  const station: Station = {
    id: stationIdOfNumber(cells.number),
    number: cells.number,
    tecId: ownTecId,
    name: cells.name ?? base?.name ?? '',
    localName: cells.localName ?? base?.localName ?? '',
    address: cells.address ?? base?.address ?? '',
    localAddress: cells.localAddress ?? base?.localAddress ?? '',
    building: cells.building ?? base?.building ?? '',
    position,
    confidence: cells.confidence ?? base?.confidence ?? (position ? 'medium' : 'low'),
    setting: cells.setting ?? base?.setting ?? (isCity ? 'urban' : 'rural'),
    kind: cells.kind ?? base?.kind ?? 'ordinary',
    voters,
    members: cells.members ?? base?.members ?? null,
    opensMinutes: cells.opens ?? base?.opensMinutes ?? null,
    closesMinutes: cells.closes ?? base?.closesMinutes ?? null,
    isIllustrative,
  };
  const wrong = faultsOfStation(station, ground).map(({ field, message }) => ({
    ...{ field: COLUMN_OF_FAULT[field], message },
  }));
  return { station, faults: wrong };
}
