// The drives from a team's base to the seats of its AoR, farthest first.
import type { Dataset } from '../dataset.ts';
import type { LtoTeamId, TecId } from '../ids.ts';
import type { PlanData } from '../plan.ts';
import { keyOfDrive, type Drive, type DriveTimes } from '../travel.ts';
import { aorOfTeam } from './aor-of-team.ts';

export type SeatDrive = { readonly tecId: TecId; readonly drive: Drive };

/** Seats that the dataset does not know are left out; empty without a base. */
export function drivesOfTeam(
  plan: Pick<PlanData, 'ltoTeams' | 'tecAssignments'>,
  drives: DriveTimes,
  ltoTeamId: LtoTeamId,
): readonly SeatDrive[] {
  const baseTecId = plan.ltoTeams.get(ltoTeamId)?.baseTecId ?? null;
  if (baseTecId === null) return [];
  return aorOfTeam(plan, ltoTeamId)
    .flatMap((tecId) => {
      const drive = drives.between(baseTecId, tecId);
      return drive ? [{ tecId, drive }] : [];
    })
    .sort((a, b) => b.drive.seconds - a.drive.seconds || a.tecId.localeCompare(b.tecId));
}

/** The pairs of seats whose drives a plan needs: from each base to the seats of its AoR, each once. */
export function drivesNeeded(
  plan: Pick<PlanData, 'ltoTeams' | 'tecAssignments'>,
  dataset: Pick<Dataset, 'tecs'>,
): readonly (readonly [base: TecId, seat: TecId])[] {
  const pairs = new Map<string, readonly [TecId, TecId]>();
  for (const [tecId, teamId] of plan.tecAssignments) {
    const baseTecId = plan.ltoTeams.get(teamId)?.baseTecId;
    if (!baseTecId || baseTecId === tecId) continue;
    if (!dataset.tecs.has(baseTecId) || !dataset.tecs.has(tecId)) continue;
    pairs.set(keyOfDrive(baseTecId, tecId), [baseTecId, tecId]);
  }
  return [...pairs.values()];
}
