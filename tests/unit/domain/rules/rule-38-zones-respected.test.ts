// Rule 38: nothing in a no-go zone, a permit for permit zones and for the strip along the border.
import { describe, expect, test } from 'vitest';
import { rule38 } from '../../../../src/lib/domain/rules/rule-38-zones-respected.ts';
import type { RuleContext } from '../../../../src/lib/domain/rules/rule.ts';
import {
  BORDER_STRIP_ID,
  emptySecurity,
  keyOfPermit,
  type SecurityData,
  type Zone,
} from '../../../../src/lib/domain/zone.ts';
import { contextOf } from '../../../support/checked-plan.ts';
import { dayContext } from '../../../support/day-context.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { stoTeamId } from '../../../support/test-routes.ts';
import { aStation, KOKSHETAU, movedBy, seatOf } from '../../../support/test-stations.ts';
import { squareAround, testZone } from '../../../support/test-zone.ts';

const BASE = seatOf(KOKSHETAU);
const EAST = movedBy(BASE, 40);
const stations = [aStation(4, { position: EAST })];

function securityWith(zone: Zone | null, permitFor: Zone['id'] | null = null): SecurityData {
  const permit = permitFor && { zoneId: permitFor, stoTeamId: stoTeamId(1), note: '' };
  return {
    ...emptySecurity(),
    zones: new Map(zone ? [[zone.id, zone]] : []),
    permits: new Map(permit ? [[keyOfPermit(permit.zoneId, permit.stoTeamId), permit]] : []),
  };
}

/** With places where they are on the map. */
function said(security: SecurityData | null, border?: RuleContext['border']): readonly string[] {
  const { plan, stations: frame } = dayContext({ stations });
  const more = { stations: frame, security, ...(border && { border }) };
  return findingsOfRule(rule38, contextOf(plan, null, more)).map(({ why }) => why);
}

const around = (centre: typeof BASE, facts: Partial<Zone> = {}) =>
  testZone({ corners: squareAround(centre, 0.05), name: 'Range', ...facts });

describe('a no-go zone', () => {
  test('is told with the stops inside and the ways through it', () => {
    expect(said(securityWith(around(EAST)))).toEqual([
      'In the no-go zone “Range”: station 0004. The straight way through the no-go zone “Range” leads to ' +
        'station 0005. Take them out, or go another way.',
    ]);
    const between = movedBy(BASE, 20);
    expect(said(securityWith(around(between)))).toEqual([
      'The straight way through the no-go zone “Range” leads to station 0004 and station 0005. ' +
        'Take them out, or go another way.',
    ]);
  });

  test('is no matter elsewhere, nor on other days', () => {
    expect(said(securityWith(around(movedBy(BASE, 0, 40))))).toEqual([]);
    expect(said(securityWith(around(EAST, { toDate: '2019-06-08' })))).toEqual([]);
  });

  test('is known to those alone who may read the security document', () => {
    expect(said(null)).toEqual([]);
  });

  test('lets nobody in with a permit', () => {
    const zone = around(EAST);
    expect(said(securityWith(zone, zone.id))).toHaveLength(1);
  });
});

test('a permit zone wants a permit for the team', () => {
  const zone = around(EAST, { kind: 'permit' });
  expect(said(securityWith(zone))[0]).toContain('In the permit zone “Range”: station 0004.');
  expect(said(securityWith(zone, zone.id))).toEqual([]);
});

test('a zone without mobile cover may be entered', () => {
  expect(said(securityWith(around(EAST, { kind: 'no-network' })))).toEqual([]);
});

test('the strip along the border wants a permit of its own', () => {
  const border = { distanceKm: ({ lng }: typeof BASE) => (lng === EAST.lng ? 24 : null) };
  expect(said(securityWith(null), border)).toEqual([
    'Within 25 km of the border: station 0004. Get a permit for the border strip.',
  ]);
  expect(said(securityWith(null, BORDER_STRIP_ID), border)).toEqual([]);
});
