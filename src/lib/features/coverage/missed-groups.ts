// The drawn stations that no route visits, by their reason, the commonest first.
import type { MissedStation } from '../../domain/derive/coverage.ts';
import { MISS_REASON_LABELS } from '../../domain/derive/missed-stations.ts';

export type MissedGroup = { readonly reason: string; readonly missed: readonly MissedStation[] };

/** One group for each reason; what was swapped by hand keeps the words of who did it. */
export function groupsOfMissed(missed: readonly MissedStation[]): readonly MissedGroup[] {
  const groups = Map.groupBy(missed, ({ reason }) =>
    reason.kind === 'swapped'
      ? `${MISS_REASON_LABELS.swapped}: ${reason.words}`
      : MISS_REASON_LABELS[reason.kind],
  );
  return [...groups]
    .map(([reason, own]) => ({ reason, missed: own }))
    .sort((a, b) => b.missed.length - a.missed.length);
}
