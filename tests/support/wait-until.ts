// Waiting for conditions instead of for time.

const GIVE_UP_MILLISECONDS = 10_000;

/** Resolves as soon as `condition` holds; rejects naming what was waited for. */
export async function waitUntil(
  what: string,
  condition: () => boolean | Promise<boolean>,
): Promise<void> {
  const giveUpAt = performance.now() + GIVE_UP_MILLISECONDS;
  while (!(await condition())) {
    if (performance.now() > giveUpAt) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
