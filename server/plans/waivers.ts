// Waivers of warnings, made by the server so that the name under each is true.
// Invariant: an error is never waived, and a plan that may only be read gets no waiver.
import { planRoots } from '../../src/lib/doc/plan-doc.ts';
import { newWaiverRecord } from '../../src/lib/doc/records/waiver-record.ts';
import type { PlanId } from '../../src/lib/domain/ids.ts';
import { err, ok, type Result } from '../../src/lib/domain/result.ts';
import { isKeyOfWarning } from '../../src/lib/domain/rules/all-rules.ts';
import { isFindingKey } from '../../src/lib/domain/rules/finding.ts';
import { WAIVED_AT_ONCE_MAX } from '../../src/lib/protocol/waiver-request.ts';
import { checkWaiverReason } from '../../src/lib/domain/waiver.ts';
import type { Author, DocumentKey } from '../storage/document-store.ts';
import type { Rooms } from '../sync/rooms.ts';
import { createTokenBucket, type TokenBucket } from '../token-bucket.ts';

/** Why nothing was written; `message` says what to do. */
export type WaiverError = {
  readonly code: 'invalid' | 'not-waivable' | 'archived' | 'unknown-plan' | 'too-many';
  readonly field: 'reason' | null;
  readonly message: string;
};
export type WaiverResult = Result<null, WaiverError>;

export type WaiverWish = {
  readonly planId: PlanId;
  readonly author: Author;
  /** The findings that one reason is for. */
  readonly findingKeys: readonly string[];
};

export type Waivers = {
  /** Resolves when the waivers are on disk. Replaces a waiver that is there. */
  waive(wish: WaiverWish & { readonly reason: string }): Promise<WaiverResult>;
  takeBack(wish: WaiverWish): Promise<WaiverResult>;
};

export type WaiversOptions = {
  readonly rooms: Pick<Rooms, 'edit'>;
  readonly isArchived: (planId: PlanId) => boolean;
  readonly now?: () => Date;
};

/** Findings, not requests: enough for somebody who works through a list, too little to fill the plan. */
const RATE = { burst: WAIVED_AT_ONCE_MAX, perSecond: 2 };

/** Waivers of every plan of this server. */
export function createWaivers(options: WaiversOptions): Waivers {
  const { rooms, isArchived, now = () => new Date() } = options;
  const buckets = new Map<Author['id'], TokenBucket>();

  function refusalOf({ planId, author, findingKeys }: WaiverWish): WaiverError | null {
    if (isArchived(planId)) {
      return refusal('archived', 'This plan is archived. Restore it before you change it.');
    }
    const { length } = findingKeys;
    if (length === 0 || length > WAIVED_AT_ONCE_MAX || !findingKeys.every(isFindingKey)) {
      return refusal('invalid', 'This is no finding of the checker. Load the page again.');
    }
    if (!findingKeys.every(isKeyOfWarning)) {
      return refusal('not-waivable', 'Only warnings can be waived. An error must be mended.');
    }
    const bucket = buckets.get(author.id) ?? createTokenBucket(RATE);
    buckets.set(author.id, bucket);
    return bucket.take(length)
      ? null
      : refusal('too-many', 'That was a lot at once. Wait a few seconds, then try again.');
  }

  async function edit(wish: WaiverWish, change: Parameters<Rooms['edit']>[2]) {
    const key: DocumentKey = { planId: wish.planId, kind: 'plan' };
    const isThere = await rooms.edit(key, wish.author, change);
    return isThere ? ok(null) : err(refusal('unknown-plan', 'There is no such plan.'));
  }

  return {
    async waive(wish) {
      const refused = refusalOf(wish);
      if (refused) return err(refused);
      const reason = checkWaiverReason(wish.reason);
      if (!reason.ok) return err({ code: 'invalid', field: 'reason', message: reason.error });
      const { id: waivedBy, name: waivedByName } = wish.author;
      const waiver = {
        reason: reason.value,
        waivedBy,
        waivedByName,
        waivedAt: now().toISOString(),
      };
      return edit(wish, (doc) => {
        const { waivers } = planRoots(doc);
        for (const key of wish.findingKeys) waivers.set(key, newWaiverRecord(waiver));
      });
    },
    async takeBack(wish) {
      const refused = refusalOf(wish);
      if (refused) return err(refused);
      return edit(wish, (doc) => {
        const { waivers } = planRoots(doc);
        for (const key of wish.findingKeys) waivers.delete(key);
      });
    },
  };
}

function refusal(code: WaiverError['code'], message: string): WaiverError {
  return { code, field: null, message };
}
