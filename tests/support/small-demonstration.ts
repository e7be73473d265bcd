// The smallest plan that still decides something: one team with one TEC.
import { asId, type DatasetId, type LtoTeamId, type TecId } from '../../src/lib/domain/ids.ts';
import { emptyPlan, type PlanData } from '../../src/lib/domain/plan.ts';

export const KZ_2019 = asId<DatasetId>('kz-2019');
export const TEAM = asId<LtoTeamId>('team-1');
export const TEC = asId<TecId>('KZ-AKM-01');

export const smallDemonstration: PlanData = {
  ...emptyPlan(KZ_2019),
  ltoTeams: new Map([
    [TEAM, { id: TEAM, number: 1, name: '', colour: 'blue', baseTecId: TEC, isLocked: false }],
  ]),
  tecAssignments: new Map([[TEC, TEAM]]),
};
