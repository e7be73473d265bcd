// Shares whole things out in proportion to weights: largest remainders, and a least number for each.
// Invariant: the shares add up to the total exactly, and a larger weight never gets less than a smaller one.

/** How many of `total` each weight gets; ties go to the earlier one. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  const quotas = weights.map((weight) => (total * weight) / sum);
  const shares = quotas.map(Math.floor);
  const left = total - shares.reduce((all, share) => all + share, 0);
  const byRemainder = quotas
    .map((quota, at) => ({ at, remainder: quota - Math.floor(quota) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}

/**
 * Shares `total` out so that every weight above 0 gets at least `least`: those whose proportion is less are
 * given `least`, and the others share what is left. Without room for that, the proportions alone count.
 */
export function apportionAtLeast(
  total: number,
  weights: readonly number[],
  least: number,
): number[] {
  const atLeast = new Set<number>();
  const wanting = weights.filter((weight) => weight > 0).length;
  if (wanting * least > total) return apportion(total, weights);
  for (;;) {
    const left = total - atLeast.size * least;
    const free = weights.map((weight, at) => (atLeast.has(at) ? 0 : weight));
    const sum = free.reduce((all, weight) => all + weight, 0);
    const short = free.flatMap((weight, at) =>
      weight > 0 && left * weight < least * sum ? [at] : [],
    );
    if (short.length === 0) {
      return apportion(left, free).map((share, at) => (atLeast.has(at) ? least : share));
    }
    for (const at of short) atLeast.add(at);
  }
}
