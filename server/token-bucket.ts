// Counts what one connection may send: a burst at once, then a steady rate.

export type TokenBucket = {
  /** False, and nothing taken, when the share does not suffice. */
  take(count?: number): boolean;
};

/** A full bucket; `now` in milliseconds. */
export function createTokenBucket(
  limit: { readonly burst: number; readonly perSecond: number },
  now: () => number = () => performance.now(),
): TokenBucket {
  let tokens = limit.burst;
  let filledAt = now();
  return {
    take(count = 1) {
      const at = now();
      tokens = Math.min(limit.burst, tokens + ((at - filledAt) / 1000) * limit.perSecond);
      filledAt = at;
      if (tokens < count) return false;
      tokens -= count;
      return true;
    },
  };
}
