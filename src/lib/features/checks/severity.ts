// How serious a finding is, in words; the colour only helps.
import type { Finding, Severity } from '../../domain/rules/finding.ts';
import type { Waiver } from '../../domain/waiver.ts';

/** A warning that somebody has waived stands apart from those that wait for it. */
export type FindingState = Severity | 'waived';

/** In the order in which they are listed. */
export const FINDING_STATES: readonly FindingState[] = ['error', 'warning', 'info', 'waived'];

export const STATE_WORDS: Readonly<Record<FindingState, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
  waived: 'Waived',
};

/** What a finding is to the reader now. */
export function stateOfFinding(
  { severity, key }: Finding,
  waivers: ReadonlyMap<string, Waiver>,
): FindingState {
  return severity === 'warning' && waivers.has(key) ? 'waived' : severity;
}
