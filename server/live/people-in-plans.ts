// Who has which plan open now. Invariant: a person is listed once however many tabs they have.
import type { PlanId } from '../../src/lib/domain/ids.ts';
import type { PersonInPlan } from '../../src/lib/protocol/live-events.ts';

export type PeopleInPlans = {
  /** True when the plan's list of people changed by it. */
  enter(planId: PlanId, socketId: string, person: PersonInPlan): boolean;
  /** True when the plan's list of people changed by it. */
  leave(planId: PlanId, socketId: string): boolean;
  /** The plans whose list of people changed by it. */
  leaveAll(socketId: string): readonly PlanId[];
  /** By name. */
  of(planId: PlanId): readonly PersonInPlan[];
  /** Every plan that somebody has open. */
  all(): ReadonlyMap<PlanId, readonly PersonInPlan[]>;
};

/** An empty register. */
export function createPeopleInPlans(): PeopleInPlans {
  const plans = new Map<PlanId, Map<string, PersonInPlan>>();

  function of(planId: PlanId): readonly PersonInPlan[] {
    const byUser = new Map<string, PersonInPlan>();
    for (const person of plans.get(planId)?.values() ?? []) byUser.set(person.userId, person);
    return [...byUser.values()].sort(
      (a, b) => a.name.localeCompare(b.name) || a.userId.localeCompare(b.userId),
    );
  }
  function isIn(planId: PlanId, userId: string): boolean {
    return of(planId).some((person) => person.userId === userId);
  }

  function leave(planId: PlanId, socketId: string): boolean {
    const sockets = plans.get(planId);
    const person = sockets?.get(socketId);
    if (!sockets || !person) return false;
    sockets.delete(socketId);
    if (sockets.size === 0) plans.delete(planId);
    return !isIn(planId, person.userId);
  }

  return {
    of,
    leave,
    enter(planId, socketId, person) {
      const wasIn = isIn(planId, person.userId);
      const sockets = plans.get(planId) ?? new Map<string, PersonInPlan>();
      sockets.set(socketId, person);
      plans.set(planId, sockets);
      return !wasIn;
    },
    leaveAll: (socketId) => [...plans.keys()].filter((planId) => leave(planId, socketId)),
    all: () => new Map([...plans.keys()].map((planId) => [planId, of(planId)])),
  };
}
