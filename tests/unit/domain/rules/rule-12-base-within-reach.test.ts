// Rule 12: the base lies in the AoR; seats farther than the limit mean a night away.
import { expect, test } from 'vitest';
import { asId, type TecId } from '../../../../src/lib/domain/ids.ts';
import type { PlanData } from '../../../../src/lib/domain/plan.ts';
import { rule12 } from '../../../../src/lib/domain/rules/rule-12-base-within-reach.ts';
import { keyOfDrive } from '../../../../src/lib/domain/travel.ts';
import { contextOf, draftPlan, team } from '../../../support/checked-plan.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';

const KOKSHETAU = asId<TecId>('KZ-AKM-01');
const AKKOL = asId<TecId>('KZ-AKM-03');
const AKTOBE = asId<TecId>('KZ-AKT-01');

const based = (tecIds: readonly string[], baseTecId: TecId | null = KOKSHETAU): PlanData =>
  draftPlan({ teams: [team(1, { baseTecId })], areas: { 1: tecIds } });

test('a base outside the area is named with its town', () => {
  const [found, ...others] = findingsOfRule(rule12, contextOf(based([AKKOL])));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ key: '12:team-1:base', tecIds: [KOKSHETAU] });
  expect(found?.why).toContain('The base, Kokshetau, lies outside');
});

test('a seat beyond the limit means a night away, and the time says where it comes from', () => {
  const [found, ...others] = findingsOfRule(rule12, contextOf(based([KOKSHETAU, AKKOL, AKTOBE])));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ key: `12:${AKTOBE}:${KOKSHETAU}`, object: { id: AKTOBE } });
  expect(found?.why).toMatch(/^\d+\.\d h from the base in Kokshetau, over the limit of 5 h/);
  expect(found?.why).toContain('estimate over the graph of seats');
});

test('a person’s word on the drive counts, with its reason', () => {
  const override = {
    fromTecId: AKKOL,
    toTecId: KOKSHETAU,
    seconds: 6 * 3600,
    reason: 'road washed out',
  };
  const driveOverrides = new Map([[keyOfDrive(AKKOL, KOKSHETAU), override]]);
  const plan = { ...based([KOKSHETAU, AKKOL]), driveOverrides };
  expect(findingsOfRule(rule12, contextOf(plan)).map(({ why }) => why)).toEqual([
    '6.0 h from the base in Kokshetau, over the limit of 5 h: a night away. ' +
      'The time is the mission’s own: road washed out.',
  ]);
});

test('the limit is the mission’s setting', () => {
  const far = draftPlan({
    teams: [team(1, { baseTecId: KOKSHETAU })],
    areas: { 1: [KOKSHETAU, AKTOBE] },
    settings: { overnightDriveHours: 24 },
  });
  expect(findingsOfRule(rule12, contextOf(far))).toEqual([]);
});

test('a team without a base or without an area has not been started', () => {
  expect(findingsOfRule(rule12, contextOf(based([AKTOBE], null)))).toEqual([]);
  expect(findingsOfRule(rule12, contextOf(based([])))).toEqual([]);
  expect(rule12.progress?.(contextOf(based([AKTOBE], null)))).toMatchObject({ done: 0, total: 1 });
});
