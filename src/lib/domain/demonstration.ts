// The draft that the demonstration mission starts with: twelve teams over whole regions. It is
// illustrative, nobody's decision, and leaves some TECs for the reader to assign.
import type { Dataset } from './dataset.ts';
import { asId, type LtoTeamId, type RegionId, type TecId } from './ids.ts';
import { TEAM_COLOURS, type LtoTeam } from './lto-team.ts';
import { emptyPlan, type PlanData } from './plan.ts';

type DraftTeam = {
  readonly name: string;
  readonly baseTecId: string;
  /** Neighbouring regions, so that every AoR is in one piece. */
  readonly regionIds: readonly string[];
};

const DRAFT_TEAMS: readonly DraftTeam[] = [
  { name: 'Capital and Akmola', baseTecId: 'KZ-AST-00', regionIds: ['KZ-AST', 'KZ-AKM'] },
  { name: 'Kostanay and North', baseTecId: 'KZ-KUS-01', regionIds: ['KZ-KUS', 'KZ-SEV'] },
  { name: 'Pavlodar', baseTecId: 'KZ-PAV-01', regionIds: ['KZ-PAV'] },
  { name: 'East', baseTecId: 'KZ-VOS-01', regionIds: ['KZ-VOS'] },
  { name: 'Karaganda', baseTecId: 'KZ-KAR-01', regionIds: ['KZ-KAR'] },
  { name: 'Almaty City', baseTecId: 'KZ-ALA-00', regionIds: ['KZ-ALA'] },
  { name: 'Almaty Region', baseTecId: 'KZ-ALM-01', regionIds: ['KZ-ALM'] },
  { name: 'Zhambyl', baseTecId: 'KZ-ZHA-01', regionIds: ['KZ-ZHA'] },
  { name: 'Shymkent', baseTecId: 'KZ-SHY-00', regionIds: ['KZ-SHY'] },
  { name: 'Turkestan', baseTecId: 'KZ-YUZ-01', regionIds: ['KZ-YUZ'] },
  { name: 'Kyzylorda and Aktobe', baseTecId: 'KZ-KZY-01', regionIds: ['KZ-KZY', 'KZ-AKT'] },
  { name: 'Caspian and West', baseTecId: 'KZ-ATY-01', regionIds: ['KZ-ATY', 'KZ-ZAP', 'KZ-MAN'] },
];

/** The south-east corner and the west of Karaganda Region: far from their bases, left to be decided. */
const LEFT_UNASSIGNED: ReadonlySet<string> = new Set([
  'KZ-ALM-09',
  'KZ-ALM-15',
  'KZ-ALM-19',
  'KZ-KAR-03',
  'KZ-KAR-04',
  'KZ-KAR-07',
  'KZ-KAR-17',
]);

/** The demonstration draft on the Kazakhstan 2019 dataset; throws on one that lacks its places. */
export function demonstrationPlan(dataset: Dataset): PlanData {
  const ltoTeams = new Map<LtoTeamId, LtoTeam>();
  const tecAssignments = new Map<TecId, LtoTeamId>();
  for (const [index, draft] of DRAFT_TEAMS.entries()) {
    const team = teamOfDraft(draft, index, dataset);
    ltoTeams.set(team.id, team);
    const regionIds = new Set(draft.regionIds.map((id) => asId<RegionId>(id)));
    for (const tec of dataset.tecs.values()) {
      if (!regionIds.has(tec.regionId) || LEFT_UNASSIGNED.has(tec.id)) continue;
      tecAssignments.set(tec.id, team.id);
    }
  }
  return { ...emptyPlan(dataset.id), ltoTeams, tecAssignments };
}

function teamOfDraft(draft: DraftTeam, index: number, dataset: Dataset): LtoTeam {
  const number = index + 1;
  const baseTecId = asId<TecId>(draft.baseTecId);
  const colour = TEAM_COLOURS[index];
  if (!dataset.tecs.has(baseTecId) || !colour) {
    throw new Error(`the demonstration draft does not fit dataset ${dataset.id}`);
  }
  return {
    id: asId(`demo-team-${number}`),
    number,
    name: draft.name,
    colour,
    baseTecId,
    isLocked: false,
  };
}
