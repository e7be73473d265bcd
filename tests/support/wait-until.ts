// Waiting for conditions instead of for time.

const GIVE_UP_MILLISECONDS = 10_000;

/** Resolves as soon as `condition` holds; rejects naming what was waited for. */
export async function waitUntil(
  what: string,
  condition: () => boolean | Promise<boolean>,
  giveUpMilliseconds = GIVE_UP_MILLISECONDS,
): Promise<void> {
  const giveUpAt = performance.now() + giveUpMilliseconds;
  while (!(await condition())) {
    if (performance.now() > giveUpAt) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
