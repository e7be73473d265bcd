// Rule 10: an AoR is in one piece; enclave cities are allowed.
import { expect, test } from 'vitest';
import { asId, type TecId } from '../../../../src/lib/domain/ids.ts';
import { rule10 } from '../../../../src/lib/domain/rules/rule-10-aor-contiguous.ts';
import { contextOf, draftPlan, kz2019Neighbours, teamId } from '../../../support/checked-plan.ts';
import { findingsOfRule } from '../../../support/findings-of-rule.ts';
import { kz2019 } from '../../../support/kz-2019.ts';

/** Karaganda City lies within one district alone. */
const CITY = asId<TecId>('KZ-KAR-01');
const [DISTRICT] = [...(kz2019Neighbours.get(CITY) ?? [])];
if (!DISTRICT) throw new Error('the city has its district around it');
/** Two that touch each other, far away from Karaganda. */
const FAR = asId<TecId>('KZ-MAN-04');
const BESIDE_FAR = [...(kz2019Neighbours.get(FAR) ?? [])].find(
  (id) => kz2019.tecs.get(id)?.kind === 'district',
);
if (!BESIDE_FAR) throw new Error('the district has a neighbouring one');

test('a piece that lies apart is named by its TECs, the largest piece is the area itself', () => {
  const plan = draftPlan({ areas: { 1: [DISTRICT, FAR, BESIDE_FAR] } });
  const [found, ...others] = findingsOfRule(rule10, contextOf(plan));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ key: `10:team-1:${DISTRICT}`, tecIds: [DISTRICT] });
  expect(found?.why).toContain('1 TEC of the area lies apart from the other 2');
});

test('neighbours are one piece, and so are one TEC and none', () => {
  const plan = draftPlan({ areas: { 1: [FAR, BESIDE_FAR], 2: [DISTRICT], 3: [] } });
  expect(findingsOfRule(rule10, contextOf(plan))).toEqual([]);
});

test('a city inside one other area is an enclave, a district is not', () => {
  const enclave = draftPlan({ areas: { 1: [FAR, BESIDE_FAR, CITY], 2: [DISTRICT] } });
  expect(findingsOfRule(rule10, contextOf(enclave))).toEqual([]);
  const district = draftPlan({ areas: { 1: [FAR, BESIDE_FAR, DISTRICT], 2: [CITY] } });
  expect(findingsOfRule(rule10, contextOf(district))).toHaveLength(1);
});

test('a regional TEC lies over the others and never apart', () => {
  const plan = draftPlan({ areas: { 1: [FAR, BESIDE_FAR, 'KZ-KAR-00', 'KZ-PAV-00'] } });
  expect(findingsOfRule(rule10, contextOf(plan))).toEqual([]);
});

test('the key of a piece does not depend on the order in which its TECs came', () => {
  const ids = [FAR, BESIDE_FAR, DISTRICT];
  const keys = [ids, ids.toReversed()].map((order) =>
    findingsOfRule(rule10, contextOf(draftPlan({ areas: { 1: order } }))).map(({ key }) => key),
  );
  expect(keys[0]).toEqual(keys[1]);
});

test('who is around a piece is looked at again, for an enclave may have become one or ceased to be', () => {
  const before = contextOf(draftPlan({ areas: { 1: [FAR, CITY], 2: [DISTRICT] } }));
  const after = contextOf(draftPlan({ areas: { 1: [FAR, CITY], 3: [DISTRICT] } }));
  const touched = rule10.touchedBy({ tecAssignments: new Set([DISTRICT]) }, before, after);
  expect([...touched].sort()).toEqual([1, 2, 3].map(teamId));
});
