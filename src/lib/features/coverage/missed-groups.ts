// The drawn stations that no route visits, by their reason, the commonest first.
import type { MissedStation } from '../../domain/derive/coverage.ts';
import type { StationId } from '../../domain/ids.ts';
import { MISS_REASON_LABELS } from '../../domain/derive/missed-stations.ts';
import { UNCOVERED_LABELS, type UncoveredReason } from '../../domain/routes-proposal.ts';

export type MissedGroup = { readonly reason: string; readonly missed: readonly MissedStation[] };

/** What the last search for routes said of stations that it left out. */
export type ReasonsOfSearch = ReadonlyMap<StationId, UncoveredReason>;

/**
 * One group for each reason; what was swapped by hand keeps the words of who did it, and where the plan itself
 * gives no reason, that of the last search for routes stands.
 */
export function groupsOfMissed(
  missed: readonly MissedStation[],
  ofSearch: ReasonsOfSearch = new Map(),
): readonly MissedGroup[] {
  const groups = Map.groupBy(missed, ({ sampled, reason }) => {
    if (reason.kind === 'swapped') return `${MISS_REASON_LABELS.swapped}: ${reason.words}`;
    const found = reason.kind === 'unknown' ? ofSearch.get(sampled.stationId) : undefined;
    return found ? UNCOVERED_LABELS[found] : MISS_REASON_LABELS[reason.kind];
  });
  return [...groups]
    .map(([reason, own]) => ({ reason, missed: own }))
    .sort((a, b) => b.missed.length - a.missed.length);
}
