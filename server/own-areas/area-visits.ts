// When somebody last looked at the own area, so that the page can say what changed since.
// Invariant: looking again soon is the same visit, so that loading the page anew hides nothing.
import type { PlanId, UserId } from '../../src/lib/domain/ids.ts';
import type { Database } from '../storage/schema.ts';

/** A pause as long as this ends a visit. */
export const VISIT_PAUSE_MILLISECONDS = 30 * 60_000;

export type AreaVisits = {
  /** Notes a look at the area; gives the end of the visit before this one (ISO 8601 UTC), null for the first. */
  enter(userId: UserId, planId: PlanId): Promise<string | null>;
};

/** Visits kept in a database. */
export function createAreaVisits(db: Database, now: () => Date = () => new Date()): AreaVisits {
  return {
    enter: (userId, planId) =>
      db.transaction().execute(async (tx) => {
        const at = now();
        const last = await tx
          .selectFrom('area_visits')
          .select(['seen_at', 'previous_seen_at'])
          .where('user_id', '=', userId)
          .where('plan_id', '=', planId)
          .executeTakeFirst();
        const seen = { seen_at: at.toISOString() };
        if (!last) {
          const visit = { user_id: userId, plan_id: planId, ...seen, previous_seen_at: null };
          await tx.insertInto('area_visits').values(visit).execute();
          return null;
        }
        const isNewVisit = at.getTime() - Date.parse(last.seen_at) > VISIT_PAUSE_MILLISECONDS;
        const previous = isNewVisit ? last.seen_at : last.previous_seen_at;
        await tx
          .updateTable('area_visits')
          .set({ ...seen, previous_seen_at: previous })
          .where('user_id', '=', userId)
          .where('plan_id', '=', planId)
          .execute();
        return previous;
      }),
  };
}
