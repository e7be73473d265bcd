// Opens a plan: its dataset, its live documents and everything around them.
import * as Y from 'yjs';
import type { DatasetId } from '../domain/ids.ts';
import { documentAccess, type DocumentKind } from '../protocol/roles.ts';
import type { RoomAddress } from '../protocol/room.ts';
import { DocumentConnection } from '../sync/document-connection.ts';
import { openCheckerWorker } from './checker-line.ts';
import { followPlanLive } from './live-plan.ts';
import { loadDataset } from './load-dataset.ts';
import type { WorkspaceOptions } from './workspace-options.ts';
import { Workspace } from './workspace.svelte.ts';

export type OpenWorkspaceOptions = Pick<WorkspaceOptions, 'me' | 'people' | 'notify'> & {
  readonly plan: WorkspaceOptions['plan'] & {
    readonly datasetId: DatasetId;
    readonly epoch: number;
    readonly rosterEpoch: number;
    readonly securityEpoch: number;
  };
  /** The plan's facts or the own role changed on the server: ask for them again. */
  onOutdated(): void;
};

export type OpenWorkspace = { readonly workspace: Workspace; close(): void };

/** Connects at once; rejects when the dataset cannot be loaded. */
export async function openWorkspace(options: OpenWorkspaceOptions): Promise<OpenWorkspace> {
  const { plan, me, people, notify, onOutdated } = options;
  const connect = (room: RoomAddress) => {
    const doc = new Y.Doc();
    return { doc, link: new DocumentConnection({ doc, room, userId: me.id }) };
  };
  // The documents come in while the dataset does; none waits for the others.
  const connectIfReader = (kind: DocumentKind, epoch: number) =>
    documentAccess(me.role, kind) === 'none' ? null : connect({ kind, planId: plan.id, epoch });
  const planDoc = connect({ kind: 'plan', planId: plan.id, epoch: plan.epoch });
  const rosterDoc = connectIfReader('roster', plan.rosterEpoch);
  const securityDoc = connectIfReader('security', plan.securityEpoch);
  const docs = [planDoc, rosterDoc, securityDoc].filter((linked) => linked !== null);
  const dataset = await loadDataset(plan.datasetId).catch((fault: unknown) => {
    for (const { link } of docs) link.destroy();
    throw fault;
  });
  const workspace = new Workspace({
    ...{ plan, me, people, dataset, planDoc, rosterDoc, securityDoc, notify },
    openChecker: openCheckerWorker,
  });
  const leaveLive = followPlanLive(workspace, { onOutdated });
  return {
    workspace,
    close() {
      leaveLive();
      workspace.destroy();
      for (const { doc } of docs) doc.destroy();
    },
  };
}
