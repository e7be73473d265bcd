// Which findings of the checker are about a route: those about its team, and those about one of its stops.
import type { StopId, StoTeamId } from '../../domain/ids.ts';
import type { Finding, Severity } from '../../domain/rules/finding.ts';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The team whose route a finding is about; null for any other. */
export function stoTeamOfFinding({ object }: Finding): StoTeamId | null {
  if (object.kind === 'sto-team') return object.id;
  return object.kind === 'stop' ? object.stoTeamId : null;
}

/** The stop that a finding is about; null for any other. */
export function stopOfFinding({ object }: Finding): StopId | null {
  return object.kind === 'stop' ? object.id : null;
}

/** The findings of one route, worst first. */
export function findingsOfRoute(
  findings: readonly Finding[],
  stoTeamId: StoTeamId,
): readonly Finding[] {
  return findings
    .filter((finding) => stoTeamOfFinding(finding) === stoTeamId)
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.rule - b.rule);
}
