// What a job's thread and the server say to each other.
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import type { TecNeighbours } from '../../src/lib/domain/geo/neighbours.ts';
import type { PlanData } from '../../src/lib/domain/plan.ts';
import type { AreasFigures, AreasProposal, AreasWish } from '../../src/lib/domain/proposal.ts';

export type AreasTask = {
  readonly dataset: Dataset;
  readonly neighbours: TecNeighbours;
  readonly plan: PlanData;
  readonly wish: AreasWish;
  /** One number; anything but 0 ends the search. */
  readonly cancelFlag: SharedArrayBuffer;
};

export type WorkerMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly best: AreasFigures }
  | { readonly kind: 'proposal'; readonly proposal: AreasProposal };
