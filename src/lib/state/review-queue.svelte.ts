// What LTOs said about the TECs of a plan, as the core team has it before it: loaded from the server,
// again whenever the live hub says that it changed. Invariant: it shows what the server has, nothing else.
import type { TecContribution, TecCorrection } from '../domain/contribution.ts';
import type { PlanId, TecId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { contributionsSchema, type DecisionWish } from '../protocol/contribution.ts';

export type ReviewStatus = 'loading' | 'failed' | 'loaded';

const UNREACHABLE = 'The server cannot be reached. Check the connection, then try again.';

export class ReviewQueue {
  readonly #path: string;
  #all = $state.raw<readonly TecContribution[]>([]);
  #status = $state<ReviewStatus>('loading');
  /** Answers that come late must not replace newer ones. */
  #asked = 0;
  /** Nobody has decided about these; the oldest first. */
  readonly open = $derived(this.#all.filter(({ decision }) => decision === null).toReversed());
  /** The latest decision first. */
  readonly decided = $derived(
    this.#all
      .filter(({ decision }) => decision !== null)
      .toSorted((a, b) => (b.decision?.at ?? '').localeCompare(a.decision?.at ?? '')),
  );

  constructor(planId: PlanId) {
    this.#path = `/api/plans/${planId}/contributions`;
  }

  get status(): ReviewStatus {
    return this.#status;
  }

  /** Corrections of a TEC that the core team accepted, the latest first. */
  acceptedOf(tecId: TecId): readonly TecCorrection[] {
    return this.decided.filter(
      (said): said is TecCorrection =>
        said.tecId === tecId && said.kind === 'correction' && said.decision?.outcome === 'accepted',
    );
  }

  /** Loads everything. What was there stays when no answer comes. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const loaded = await this.#fetch();
    if (asked !== this.#asked) return;
    if (loaded) this.#all = loaded;
    this.#status = loaded ? 'loaded' : 'failed';
  }

  /** Decides about one; an error says what to do. */
  async decide(wish: DecisionWish): Promise<Result<null, string>> {
    try {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify(wish);
      const response = await fetch(this.#path, { method: 'POST', headers, body });
      const answer: { message?: unknown } = await response.json();
      await this.refresh();
      if (response.ok) return ok(null);
      return err(typeof answer.message === 'string' ? answer.message : UNREACHABLE);
    } catch {
      // Offline, or an answer that is none: nothing was decided, and the reply stays where it was typed.
      return err(UNREACHABLE);
    }
  }

  async #fetch(): Promise<readonly TecContribution[] | null> {
    try {
      const response = await fetch(this.#path);
      if (!response.ok) return null;
      const read = contributionsSchema.safeParse(await response.json());
      return read.success ? read.data.contributions : null;
    } catch {
      // Offline: the panel says so and offers to try again.
      return null;
    }
  }
}
