// The edits that the bench measures, each there and back again by turns so that every run changes something.
import { asId, type LtoTeamId, type TecId } from '../../../src/lib/domain/ids.ts';
import { DEFAULT_SETTINGS } from '../../../src/lib/domain/mission-settings.ts';
import type { PlanPatch } from '../../../src/lib/domain/rules/plan-patch.ts';
import { demonstrationRoster } from '../../../src/lib/domain/demonstration-roster.ts';
import { kz2019 } from '../../support/kz-2019.ts';

export type BenchEdit = {
  readonly name: string;
  /** `run` counts from 0. */
  readonly patchOf: (run: number) => PlanPatch;
};

const TEC = asId<TecId>('KZ-AKM-03');
const TEAMS = ['demo-team-1', 'demo-team-2'].map((id) => asId<LtoTeamId>(id));
const REGION = [...kz2019.tecs.values()].filter(({ regionId }) => regionId === 'KZ-AKM');
const people = demonstrationRoster(kz2019.electionDay);
const [first] = [...people.observers.values()];
if (!first) throw new Error('the demonstration has people');
const { id: personId } = first;

const teamOfRun = (run: number): LtoTeamId => TEAMS[run % 2 === 0 ? 1 : 0] ?? asId('demo-team-1');

export const BENCH_EDITS: readonly BenchEdit[] = [
  {
    name: 'one TEC to another team',
    patchOf: (run) => ({ tecAssignments: [[TEC, teamOfRun(run)]] }),
  },
  {
    name: `a region of ${REGION.length} TECs to another team`,
    patchOf: (run) => ({ tecAssignments: REGION.map(({ id }) => [id, teamOfRun(run)] as const) }),
  },
  {
    name: 'one person to another team',
    patchOf: (run) => ({ members: [[personId, teamOfRun(run)]] }),
  },
  {
    name: 'one person’s nationality',
    patchOf: (run) => ({
      observers: [[personId, { ...first, nationalities: run % 2 === 0 ? ['FR'] : ['DE'] }]],
    }),
  },
  {
    name: 'one visit planned',
    patchOf: (run) => ({
      tecVisits: [
        [
          TEC,
          { tecId: TEC, plannedOn: `2019-05-${15 + (run % 2)}`, visitedOn: null, reason: null },
        ],
      ],
    }),
  },
  {
    name: 'one limit of the mission',
    patchOf: (run) => ({
      settings: {
        values: { ...DEFAULT_SETTINGS, overnightDriveHours: 4 + (run % 2) },
        keys: ['overnightDriveHours'],
      },
    }),
  },
];
