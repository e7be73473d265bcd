// Whether and when the LTO team goes to a TEC, or why it does not (rule 14).
import type { TecId } from './ids.ts';

export const NO_VISIT_REASONS = ['remote', 'security', 'no-staff', 'sampled-out'] as const;
export type NoVisitReason = (typeof NO_VISIT_REASONS)[number];

export const NO_VISIT_LABELS: Readonly<Record<NoVisitReason, string>> = {
  remote: 'Too remote',
  security: 'Security',
  'no-staff': 'No staff',
  'sampled-out': 'Not in the sample',
};

export type TecVisit = {
  readonly tecId: TecId;
  /** `YYYY-MM-DD`; null when no day is set. */
  readonly plannedOn: string | null;
  /** `YYYY-MM-DD`; null while it has not been visited. */
  readonly visitedOn: string | null;
  /** Why it is not visited; null when it is, or when nothing has been decided. */
  readonly reason: NoVisitReason | null;
};
