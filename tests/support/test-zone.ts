// Zones for tests, made in a few words.
import { asId, type ZoneId } from '../../src/lib/domain/ids.ts';
import type { Position } from '../../src/lib/domain/tec.ts';
import type { Zone } from '../../src/lib/domain/zone.ts';

/** The corners of an upright square around a place. */
export function squareAround({ lng, lat }: Position, halfDegrees: number): readonly Position[] {
  return [
    { lng: lng - halfDegrees, lat: lat - halfDegrees },
    { lng: lng + halfDegrees, lat: lat - halfDegrees },
    { lng: lng + halfDegrees, lat: lat + halfDegrees },
    { lng: lng - halfDegrees, lat: lat + halfDegrees },
  ];
}

/** A no-go zone around Semey without an end, where the test says nothing else. */
export function testZone(facts: Partial<Zone> = {}): Zone {
  return {
    id: asId<ZoneId>('zone-1'),
    kind: 'no-go',
    name: 'Test site',
    corners: squareAround({ lng: 80, lat: 50 }, 0.5),
    fromDate: null,
    toDate: null,
    reason: 'Unexploded shells, says the ministry',
    ...facts,
  };
}
