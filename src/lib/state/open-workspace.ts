// Opens a plan: its dataset, its live document and everything around it.
import * as Y from 'yjs';
import type { DatasetId } from '../domain/ids.ts';
import { PlanConnection } from '../sync/plan-connection.ts';
import { followPlanLive } from './live-plan.ts';
import { loadDataset } from './load-dataset.ts';
import { Workspace, type WorkspaceOptions } from './workspace.svelte.ts';

export type OpenWorkspaceOptions = Pick<WorkspaceOptions, 'me' | 'people' | 'notify'> & {
  readonly plan: WorkspaceOptions['plan'] & {
    readonly datasetId: DatasetId;
    readonly epoch: number;
  };
  /** The plan's facts or the own role changed on the server: ask for them again. */
  onOutdated(): void;
};

export type OpenWorkspace = { readonly workspace: Workspace; close(): void };

/** Connects at once; rejects when the dataset cannot be loaded. */
export async function openWorkspace(options: OpenWorkspaceOptions): Promise<OpenWorkspace> {
  const { plan, me, people, notify, onOutdated } = options;
  const doc = new Y.Doc();
  // The document comes in while the dataset does; neither waits for the other.
  const link = new PlanConnection({ doc, planId: plan.id, epoch: plan.epoch, userId: me.id });
  const dataset = await loadDataset(plan.datasetId).catch((fault: unknown) => {
    link.destroy();
    throw fault;
  });
  const workspace = new Workspace({ plan, me, people, dataset, doc, link, notify });
  const leaveLive = followPlanLive(workspace, { onOutdated });
  return {
    workspace,
    close() {
      leaveLive();
      workspace.destroy();
      doc.destroy();
    },
  };
}
