// What a job's thread and the server say to each other.
import type { StoredDocument } from '../storage/document-store.ts';
import type { Dataset } from '../../src/lib/domain/dataset.ts';
import type { Outline } from '../../src/lib/domain/geo/country-border.ts';
import type { TecNeighbours } from '../../src/lib/domain/geo/neighbours.ts';
import type { LtoTeamId } from '../../src/lib/domain/ids.ts';
import type { PlanData } from '../../src/lib/domain/plan.ts';
import type { AreasWish } from '../../src/lib/domain/proposal.ts';
import type { RoutesWish } from '../../src/lib/domain/routes-proposal.ts';

/** Every task of a thread carries it: one number; anything but 0 ends the search. */
export type Cancellable = { readonly cancelFlag: SharedArrayBuffer };

export type AreasTask = Cancellable & {
  readonly dataset: Dataset;
  readonly neighbours: TecNeighbours;
  readonly plan: PlanData;
  readonly wish: AreasWish;
};

/** The AoRs of one thread. Documents and lists come as stored: reading them is the thread's work, not the server's. */
export type RoutesTask = Cancellable & {
  readonly dataset: Dataset;
  readonly plan: StoredDocument;
  readonly security: StoredDocument | null;
  readonly frame: Uint8Array;
  readonly sample: Uint8Array | null;
  /** The country's, for the strip along its border. */
  readonly outline: Outline;
  readonly wish: RoutesWish;
  /** In the order in which they are done. */
  readonly aors: readonly { readonly ltoTeamId: LtoTeamId; readonly teams: number }[];
};

export type WorkerMessage<Figures, Answer> =
  | { readonly kind: 'progress'; readonly done: number; readonly best: Figures }
  | { readonly kind: 'answer'; readonly answer: Answer };
