// Prepares what to write about a route. Invariant: only fields that differ are written, and a record that cannot
// be read is replaced by a whole one.
import type * as Y from 'yjs';
import type { StoTeamId } from '../domain/ids.ts';
import type { Route } from '../domain/route.ts';
import { writeFields, type RecordFields } from './records/record.ts';
import { newRouteRecord, readRoute, routeOrDefault } from './records/route-record.ts';

/** What writes the change, giving how many fields it wrote; null when all is so already. */
export function writeRoute(
  routes: Y.Map<RecordFields>,
  stoTeamId: StoTeamId,
  change: Partial<Omit<Route, 'stoTeamId'>>,
): (() => number) | null {
  const fields = routes.get(stoTeamId);
  const before = routeOrDefault(stoTeamId, fields);
  const differing = Object.keys(change).filter(
    (name) => change[name as keyof typeof change] !== before[name as keyof Route],
  );
  if (differing.length === 0) return null;
  if (fields && readRoute(stoTeamId, fields)) return () => writeFields(fields, { ...change });
  return () => {
    routes.set(stoTeamId, newRouteRecord({ ...before, ...change }));
    return differing.length;
  };
}
