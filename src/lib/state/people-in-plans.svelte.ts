// Who has which plan open now, as the live hub tells it; the server's page gives the first answer.
import { connectLive } from '../sync/live-client.ts';
import type { PersonInPlan } from '../protocol/live-events.ts';

type PeopleOfPlans = Readonly<Record<string, readonly PersonInPlan[]>>;

export type PeopleInPlansListeners = {
  /** The list of plans changed: load it again. */
  readonly onPlansChanged: () => void;
  /** The session ended or its role changed: load the page again, the server decides what it is. */
  readonly onSessionChanged: () => void;
};

/** People by plan, kept up to date until `destroy`. */
export class PeopleInPlans {
  #people = $state.raw<PeopleOfPlans>({});

  constructor(people: PeopleOfPlans) {
    this.#people = people;
  }

  /** By name; empty for a plan that nobody has open. */
  of(planId: string): readonly PersonInPlan[] {
    return this.#people[planId] ?? [];
  }

  /** Listens to the live hub; gives back the function that ends it. */
  connect({ onPlansChanged, onSessionChanged }: PeopleInPlansListeners): () => void {
    const live = connectLive({
      'plans:people': (people) => (this.#people = people),
      'plan:people': (planId, people) => (this.#people = { ...this.#people, [planId]: people }),
      'plans:changed': onPlansChanged,
      'session:role-changed': onSessionChanged,
      'session:ended': onSessionChanged,
    });
    return () => live.destroy();
  }
}
