// Zones and the border strip in proposed routes: nothing goes where a team may not.
import { describe, expect, test } from 'vitest';
import { asId, type ZoneId } from '../../../../src/lib/domain/ids.ts';
import type { RoutesGround } from '../../../../src/lib/domain/optimise/propose-routes/routes-ground.ts';
import type { RoutesPart } from '../../../../src/lib/domain/optimise/propose-routes/routes-part.ts';
import type { StoTeam } from '../../../../src/lib/domain/sto-team.ts';
import { BORDER_STRIP_ID, keyOfPermit, type Zone } from '../../../../src/lib/domain/zone.ts';
import { kz2019 } from '../../../support/kz-2019.ts';
import {
  ground,
  PAVLODAR,
  propose,
  stationOf,
  teamsOf,
  ZHAMBYL,
} from '../../../support/proposed-routes.ts';

describe('zones', () => {
  const seat = kz2019.tecs.get(asId('KZ-PAV-01'))?.seat.position;
  if (!seat) throw new Error('Pavlodar has no seat');
  const around = (half: number): Zone['corners'] => [
    { lng: seat.lng - half, lat: seat.lat - half },
    { lng: seat.lng + half, lat: seat.lat - half },
    { lng: seat.lng + half, lat: seat.lat + half },
    { lng: seat.lng - half, lat: seat.lat + half },
  ];
  const zone: Zone = {
    ...{ id: asId<ZoneId>('zone-1'), kind: 'no-go', name: 'Plant', reason: 'accident' },
    ...{ corners: around(0.05), fromDate: null, toDate: null },
  };
  const inside = (id: string): boolean => {
    const position = stationOf(id)?.position;
    if (!position) return false;
    return Math.abs(position.lng - seat.lng) < 0.05 && Math.abs(position.lat - seat.lat) < 0.05;
  };
  const withZone = (change: Partial<Zone>, permits: readonly StoTeam[] = []): RoutesGround => {
    const own = { ...zone, ...change };
    const permit = ({ id }: StoTeam) =>
      [keyOfPermit(own.id, id), { zoneId: own.id, stoTeamId: id, note: '' }] as const;
    return {
      ...ground,
      security: {
        zones: new Map([[own.id, own]]),
        permits: new Map(permits.map(permit)),
        nightApprovals: new Map(),
      },
    };
  };
  const visitsInside = (part: RoutesPart): number =>
    part.routes.flatMap(({ after }) => after).filter(({ stationId }) => inside(stationId)).length;

  test('a no-go zone empties itself of stops, and says so of each station (rule 38)', () => {
    expect(visitsInside(propose(ground, PAVLODAR))).toBeGreaterThan(0);
    const part = propose(withZone({}), PAVLODAR);
    expect(visitsInside(part)).toBe(0);
    const reasons = part.uncovered.filter(({ stationId }) => inside(stationId));
    expect(new Set(reasons.map(({ reason }) => reason))).toEqual(new Set(['zone']));
  });

  test('a zone that does not hold on election day changes nothing', () => {
    const over = withZone({ toDate: '2019-06-08' });
    expect(propose(over, PAVLODAR)).toEqual(propose(ground, PAVLODAR));
  });

  test('a permit zone opens when every team of the AoR has a permit', () => {
    expect(visitsInside(propose(withZone({ kind: 'permit' }), PAVLODAR))).toBe(0);
    const permitted = withZone({ kind: 'permit' }, teamsOf(PAVLODAR));
    expect(visitsInside(propose(permitted, PAVLODAR))).toBeGreaterThan(0);
  });

  test('the strip along the border is closed to teams without a permit for it', () => {
    const near = (on: RoutesGround) =>
      propose(on, ZHAMBYL)
        .routes.flatMap(({ after }) => after)
        .filter(({ stationId }) => {
          const position = stationOf(stationId)?.position;
          return position && ground.border?.distanceKm(position, 25) !== null;
        }).length;
    expect(near(ground)).toBe(0);
    expect(
      near(withZone({ id: BORDER_STRIP_ID, kind: 'permit', corners: [] }, teamsOf(ZHAMBYL))),
    ).toBeGreaterThan(0);
  });
});
