// The samples that were drawn for plans. Invariant: a sample is drawn here, from the plan as saved and a list
// that is kept, and lands together with its entry in the audit log.
import type { PlanId, SampleId, StationFrameId } from '../../src/lib/domain/ids.ts';
import { asId } from '../../src/lib/domain/ids.ts';
import type { PlanData } from '../../src/lib/domain/plan.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import type { SampleWish } from '../../src/lib/domain/sample.ts';
import { drawSample } from '../../src/lib/domain/sampling/draw-sample.ts';
import { encodeSample } from '../../src/lib/domain/sampling/sample-wire.ts';
import { sizeLimitsOf } from '../../src/lib/domain/stations/size-class.ts';
import type { ActivityEntry } from '../../src/lib/protocol/activity.ts';
import type { KeptSample } from '../../src/lib/protocol/samples.ts';
import type { Stations } from '../stations/stations.ts';
import { insertAuditEntries } from '../storage/audit-log.ts';
import type { Author } from '../storage/document-store.ts';
import { findList, keepList, listsOfPlan } from '../storage/kept-lists.ts';
import type { Database } from '../storage/schema.ts';
import { createTokenBucket, type TokenBucket } from '../token-bucket.ts';

/** Why nothing was drawn; `message` says what to do. */
export type SampleRefusal = {
  readonly code: 'unknown-plan' | 'archived' | 'unfit' | 'too-many';
  readonly message: string;
};

export type DrawWish = {
  readonly planId: PlanId;
  readonly author: Author;
  readonly wish: SampleWish;
};

export type Samples = {
  /** Draws from the plan as it is saved now; resolves when the sample is on disk. */
  draw(wish: DrawWish): Promise<Result<SampleId, SampleRefusal>>;
  /** The text of a sample, gzipped; null when the plan has no such sample. */
  find(planId: PlanId, sampleId: SampleId): Promise<Uint8Array | null>;
  /** Who drew which sample when, newest first. */
  list(planId: PlanId): Promise<readonly KeptSample[]>;
};

export type SamplesOptions = {
  readonly db: Database;
  readonly plans: {
    read(planId: PlanId): Promise<PlanData | null>;
    isArchived(planId: PlanId): boolean;
  };
  readonly stations: Pick<Stations, 'readFrame'>;
  readonly onChanged: (entries: readonly ActivityEntry[]) => void;
  readonly now?: () => Date;
};

/** Enough for somebody who tries seeds, too little to fill the disk. */
const RATE = { burst: 20, perSecond: 0.2 };

/** The samples in the database. */
export function createSamples(options: SamplesOptions): Samples {
  const { db, plans, stations, now = () => new Date() } = options;
  const buckets = new Map<Author['id'], TokenBucket>();

  async function groundOf({ planId, author }: DrawWish) {
    if (plans.isArchived(planId)) {
      return refusal('archived', 'This plan is archived. Restore it before you change it.');
    }
    const bucket = buckets.get(author.id) ?? createTokenBucket(RATE);
    buckets.set(author.id, bucket);
    if (!bucket.take()) {
      return refusal('too-many', 'That was a lot at once. Wait a few seconds, then try again.');
    }
    const plan = await plans.read(planId);
    if (!plan) return refusal('unknown-plan', 'There is no such plan.');
    const frameId = plan.choices.get('stationFrame');
    const frame =
      frameId === undefined
        ? null
        : await stations.readFrame(planId, asId<StationFrameId>(frameId));
    return frame
      ? ok({ plan, frame })
      : refusal('unfit', 'This plan has no stations to draw from.');
  }

  return {
    async draw(wish) {
      const ground = await groundOf(wish);
      if (!ground.ok) return ground;
      const { plan, frame } = ground.value;
      const drawn = drawSample(frame, plan, wish.wish, sizeLimitsOf(plan.settings));
      if (!drawn.ok) return refusal('unfit', drawn.error);
      const { planId, author } = wish;
      const { id } = drawn.value;
      const at = now().toISOString();
      const entries = await db.transaction().execute(async (tx) => {
        const key = { planId, kind: 'sample', id } as const;
        const isNew = await keepList(tx, key, { text: encodeSample(drawn.value), at, author });
        if (!isNew) return [];
        const { size, seed } = wish.wish;
        const content = { kind: 'sample-drawn', size, seed } as const;
        return insertAuditEntries(tx, [{ at, planId, actor: author, content }]);
      });
      options.onChanged(entries);
      return ok(id);
    },
    find: (planId, id) => findList(db, { planId, kind: 'sample', id }),
    async list(planId) {
      const lists = await listsOfPlan(db, { planId, kind: 'sample' });
      return lists.map(({ id, at, authorName }) => ({ id, drawnAt: at, drawnBy: authorName }));
    },
  };
}

function refusal(code: SampleRefusal['code'], message: string) {
  return err<SampleRefusal>({ code, message });
}
