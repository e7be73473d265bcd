// Rule 34: the results of each closing are followed to the TEC, or the plan says why not.
import { expect, test } from 'vitest';
import { asId, type LtoTeamId, type TecId } from '../../../../src/lib/domain/ids.ts';
import { rule34 } from '../../../../src/lib/domain/rules/rule-34-tabulation-observed.ts';
import { dayContext, dayWithout, saidOf } from '../../../support/day-context.ts';
import { AKKOL, KOKSHETAU } from '../../../support/test-stations.ts';

const TEAM = asId<LtoTeamId>('team-1');
const REGIONAL = asId<TecId>('KZ-AKM-00');

test('a closing without anybody at the TEC is told, any team at the TEC or a reason settles it', () => {
  expect(saidOf(rule34)).toEqual([]);
  const stops = dayWithout('tabulation KZ-AKM-01');
  expect(saidOf(rule34, { stops })).toEqual([
    'team-1: Teams close in Kokshetau City, but nobody follows the results to the TEC. ' +
      'Add a tabulation stop, or give a reason.',
  ]);
  const tabulationReasons = new Map([[KOKSHETAU, 'no-staff' as const]]);
  expect(saidOf(rule34, { stops, plan: { tabulationReasons } })).toEqual([]);
});

test('once the night of an AoR is thought of, its other lower TECs need a reason too', () => {
  const assigned = [KOKSHETAU, AKKOL, REGIONAL].map((tecId) => [tecId, TEAM] as const);
  const tecAssignments = new Map(assigned);
  expect(saidOf(rule34, { plan: { tecAssignments } })).toEqual([
    'team-1: Nobody is at the TEC in Akkol District at night. Send a team, or give a reason.',
  ]);
  expect(saidOf(rule34, { plan: { tecAssignments }, stops: [] })).toEqual([]);
});

test('the progress counts TECs', () => {
  expect(rule34.progress?.(dayContext())).toMatchObject({ done: 1, total: 232 });
});
