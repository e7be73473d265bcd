// Keeps a workspace in step with what happens outside the document: activity, names, roles.
import { documentAccess } from '../protocol/roles.ts';
import type { JobState } from '../protocol/jobs.ts';
import { connectLive } from '../sync/live-client.ts';
import { fetchJobs } from './job-requests.ts';
import type { Workspace } from './workspace.svelte.ts';

export type LivePlanListeners = {
  /** The plan's name, its archive state or the own role changed: ask the server again. */
  onOutdated(): void;
};

/** Listens until the returned function is called. */
export function followPlanLive(
  workspace: Workspace,
  { onOutdated }: LivePlanListeners,
): () => void {
  const client = connectLive({
    'activity:added': (entry) => workspace.activity.add(entry),
    'job:changed': (job) => takeJob(workspace, job),
    'contributions:changed': () => void workspace.review?.refresh(),
    'plans:changed': onOutdated,
    'session:role-changed': onOutdated,
    onJoined: () => {
      void workspace.activity.refresh();
      void workspace.review?.refresh();
      if (documentAccess(workspace.me.role, 'plan') === 'write') void refreshJobs(workspace);
    },
  });
  client.joinPlan(workspace.plan.id);
  return () => client.destroy();
}

/** Asks what runs or ran last, after a time without connection. */
async function refreshJobs(workspace: Workspace): Promise<void> {
  const found = await fetchJobs(workspace.plan.id);
  if (found.ok) for (const job of found.value) takeJob(workspace, job);
}

function takeJob({ areasJob, routesJob }: Workspace, job: JobState): void {
  areasJob.take(job);
  routesJob.take(job);
}
