// Who has which plan open now. Invariant: a person is listed once however many tabs they have.
import type { PlanId } from '../../src/lib/domain/ids.ts';
import type { PersonInPlan } from '../../src/lib/protocol/live-events.ts';

export class PeopleInPlans {
  /** By plan, then by socket; a plan without sockets has no entry. */
  readonly #plans = new Map<PlanId, Map<string, PersonInPlan>>();

  /** By name. */
  of(planId: PlanId): readonly PersonInPlan[] {
    const byUser = new Map<string, PersonInPlan>();
    for (const person of this.#plans.get(planId)?.values() ?? []) byUser.set(person.userId, person);
    return [...byUser.values()].sort(
      (a, b) => a.name.localeCompare(b.name) || a.userId.localeCompare(b.userId),
    );
  }

  /** Every plan that somebody has open. */
  all(): ReadonlyMap<PlanId, readonly PersonInPlan[]> {
    return new Map([...this.#plans.keys()].map((planId) => [planId, this.of(planId)]));
  }

  /** True when the plan's list of people changed by it. */
  enter(planId: PlanId, socketId: string, person: PersonInPlan): boolean {
    const wasIn = this.#isIn(planId, person.userId);
    const sockets = this.#plans.get(planId) ?? new Map<string, PersonInPlan>();
    this.#plans.set(planId, sockets.set(socketId, person));
    return !wasIn;
  }

  /** True when the plan's list of people changed by it. */
  leave(planId: PlanId, socketId: string): boolean {
    const sockets = this.#plans.get(planId);
    const person = sockets?.get(socketId);
    if (!sockets || !person) return false;
    sockets.delete(socketId);
    if (sockets.size === 0) this.#plans.delete(planId);
    return !this.#isIn(planId, person.userId);
  }

  /** The plans whose list of people changed by it. */
  leaveAll(socketId: string): readonly PlanId[] {
    return [...this.#plans.keys()].filter((planId) => this.leave(planId, socketId));
  }

  #isIn(planId: PlanId, userId: string): boolean {
    return this.of(planId).some((person) => person.userId === userId);
  }
}
