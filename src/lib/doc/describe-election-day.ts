// What a transaction did to routes and to what else election day is planned with, in the words of the field.
// Invariant: reading never throws; a team that cannot be read is named `????`.
import * as Y from 'yjs';
import { codeOfLtoTeam } from '../domain/lto-team.ts';
import { defaultRoute } from '../domain/route.ts';
import { asId } from '../domain/ids.ts';
import { codeOfStoTeam } from '../domain/sto-team.ts';
import type { ElectionDayChange } from '../protocol/election-day-change.ts';
import type { RecordChange } from '../protocol/record-change.ts';
import { describeRecords, keysChanged, plainValue } from './describe-records.ts';
import { describeStops } from './describe-stops.ts';
import type { PlanRoots } from './plan-doc.ts';
import { valueBefore } from './value-before.ts';

type Roots = Readonly<Record<keyof PlanRoots, Y.Map<unknown>>>;

/** The changes of one transaction; see `describePlanChanges`. */
export function describeElectionDay(transaction: Y.Transaction, roots: Roots): ElectionDayChange[] {
  const { stops, stoTeams, ltoTeams, choices, allocations } = roots;
  return [
    ...describeStops(transaction, stops, (id) => codeOfSto(numberOf(transaction, stoTeams, id))),
    ...keysChanged(transaction, choices).flatMap((choice): ElectionDayChange[] => {
      const isSame = valueBefore(transaction, choices, choice) === choices.get(choice);
      return isSame ? [] : [{ kind: 'choice-changed', choice, isMade: choices.has(choice) }];
    }),
    ...keysChanged(transaction, allocations).flatMap((id): ElectionDayChange[] => {
      const to = allocations.get(id);
      if (valueBefore(transaction, allocations, id) === to) return [];
      const number = numberOf(transaction, ltoTeams, id);
      const code = number === null ? 'LTO??' : codeOfLtoTeam({ number });
      return [{ kind: 'allocation-changed', code, to: typeof to === 'number' ? to : null }];
    }),
    ...describeReasons(transaction, roots.tabulationReasons),
  ];
}

/** A team's number now, or before it was deleted; null when it has none. */
function numberOf(transaction: Y.Transaction, teams: Y.Map<unknown>, id: string): number | null {
  const now = teams.get(id);
  const before = valueBefore(transaction, teams, id);
  const number =
    now instanceof Y.Map
      ? (now.get('number') as unknown)
      : before instanceof Y.Map && valueBefore(transaction, before, 'number');
  return typeof number === 'number' ? number : null;
}

function codeOfSto(number: number | null): string {
  return number === null ? '????' : codeOfStoTeam({ number });
}

function describeReasons(
  transaction: Y.Transaction,
  reasons: Y.Map<unknown>,
): readonly ElectionDayChange[] {
  const changed = keysChanged(transaction, reasons).filter(
    (tecId) => valueBefore(transaction, reasons, tecId) !== reasons.get(tecId),
  );
  const reasonOf = (tecId: string): string | null => {
    const reason = plainValue(reasons.get(tecId));
    return typeof reason === 'string' ? reason : null;
  };
  return [...Map.groupBy(changed, reasonOf)].map(([reason, tecIds]) => ({
    ...{ kind: 'tabulation-reasons-set' as const, tecIds, reason },
  }));
}

/** Routes whose choices differ: a route comes and goes with its team, and then there is nothing to tell. */
export function describeRoutes(
  transaction: Y.Transaction,
  routes: Y.Map<unknown>,
): readonly RecordChange[] {
  const defaults: Readonly<Record<string, unknown>> = { ...defaultRoute(asId('')) };
  const records = describeRecords(transaction, routes)
    .filter(({ action }) => action !== 'deleted')
    .flatMap(({ action, records: touched }) =>
      touched.map(({ id, fields }) => ({
        id,
        fields: fields.filter(({ field, to }) => action === 'changed' || to !== defaults[field]),
      })),
    )
    .filter(({ fields }) => fields.length > 0);
  return records.length === 0 ? [] : [{ action: 'changed', records }];
}
