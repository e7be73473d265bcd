// The area of one LTO, put together on the server for that person alone.
// Invariant: the roster is read here and only the reader's own part of it is handed on.
import { myArea, type MyArea } from '../../src/lib/domain/derive/my-area.ts';
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import { createDriveTimes } from '../../src/lib/domain/geo/drive-times.ts';
import type { DatasetId, PlanId, TecId, UserId } from '../../src/lib/domain/ids.ts';
import type { LtoTeam } from '../../src/lib/domain/lto-team.ts';
import type { PlanData } from '../../src/lib/domain/plan.ts';
import type { Areas, TecAreas } from '../boundaries/areas.ts';
import type { Plans } from '../plans/plans.ts';

export type OwnArea =
  | {
      readonly kind: 'area';
      readonly area: MyArea;
      readonly team: LtoTeam;
      readonly plan: PlanData;
      readonly dataset: Dataset;
      readonly areas: TecAreas;
      readonly tecIds: ReadonlySet<TecId>;
    }
  | { readonly kind: 'not-linked' }
  | { readonly kind: 'no-team' };

export type OwnAreas = {
  /** The area of a person in a plan, as saved now. Throws when there is no such plan. */
  of(planId: PlanId, userId: UserId): Promise<OwnArea>;
};

export type OwnAreasOptions = {
  readonly plans: Pick<Plans, 'read' | 'readRoster'>;
  readonly datasets: ReadonlyMap<DatasetId, Dataset>;
  readonly areas: Areas;
};

/** Own areas over the plans of this server. */
export function createOwnAreas({ plans, datasets, areas }: OwnAreasOptions): OwnAreas {
  return {
    async of(planId, userId) {
      const [plan, roster] = await Promise.all([plans.read(planId), plans.readRoster(planId)]);
      const dataset = plan && datasets.get(plan.datasetId);
      if (!plan || !roster || !dataset) throw new Error(`plan ${planId} lacks a document`);
      const tecAreas = await areas.of(plan.datasetId);
      const { neighbours } = tecAreas;
      const { settings, driveOverrides: overrides } = plan;
      const drives = createDriveTimes({ dataset, settings, overrides });
      const found = myArea({ plan, roster, dataset, neighbours, drives }, userId);
      if (found.kind !== 'area') return found;
      const tecIds = new Set(found.area.tecs.map((tec) => tec.id));
      return { ...found, plan, dataset, areas: tecAreas, tecIds };
    },
  };
}
