// Keeps the picture in step with the plan: what changed is repainted, nothing else.
import type { TecId } from '../domain/ids.ts';
import type { PlanReader } from '../domain/plan.ts';

export type PlanPicture = {
  paintTecs(tecIds: Iterable<TecId>): void;
  /** The codes that labels carry may have changed. */
  refreshLabels(): void;
};

/** Paints all TECs once and then follows the reader; returns how to stop. */
export function followPlan(
  reader: PlanReader,
  allTecs: readonly TecId[],
  picture: PlanPicture,
): () => void {
  picture.paintTecs(allTecs);
  picture.refreshLabels();
  const stopTecs = reader.onTecsChanged((tecIds) => {
    picture.paintTecs(tecIds);
    picture.refreshLabels();
  });
  // A team's new colour shows on any of its TECs; the writer sends only those that really differ.
  const stopTeams = reader.onTeamsChanged(() => {
    picture.paintTecs(allTecs);
    picture.refreshLabels();
  });
  return () => {
    stopTecs();
    stopTeams();
  };
}
