// What taking an import would do to a roster. Invariant: nobody leaves who was not chosen one by one.
import type { ObserverFields } from '../check-observer.ts';
import type { ObserverId } from '../ids.ts';

export type ImportPlan = {
  readonly added: readonly ObserverFields[];
  /** Only the fields that the file brings and that differ. */
  readonly changed: readonly {
    readonly observerId: ObserverId;
    readonly fields: Partial<ObserverFields>;
  }[];
  readonly removed: readonly ObserverId[];
};
