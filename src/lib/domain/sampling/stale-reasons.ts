// Whether a sample still belongs to the plan that uses it: what changed since it was drawn, in words.
import type { PlanData } from '../plan.ts';
import type { Sample } from '../sample.ts';
import type { StationFrame } from '../station.ts';
import { sizeLimitsOf } from '../stations/size-class.ts';
import { fingerprintOfDivision } from './strata.ts';

/** Empty while the same wish would draw the same sample. */
export function staleReasonsOf(
  sample: Sample,
  plan: Pick<PlanData, 'ltoTeams' | 'tecAssignments' | 'settings'>,
  frame: StationFrame,
): readonly string[] {
  const reasons: string[] = [];
  // Another list has other stations; whether they moved between AoRs cannot be told then.
  if (frame.id !== sample.frameId) reasons.push('the list of stations');
  else if (fingerprintOfDivision(plan, frame) !== sample.divisionFingerprint) {
    reasons.push('which TECs belong to which AoR');
  }
  const { smallVoters, largeVoters } = sizeLimitsOf(plan.settings);
  const isSameSizes =
    smallVoters === sample.sizeLimits.smallVoters && largeVoters === sample.sizeLimits.largeVoters;
  if (sample.wish.strata.bySize && !isSameSizes) {
    reasons.push('from which voters on a station is small or large');
  }
  return reasons;
}
