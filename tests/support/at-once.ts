// How long "at once" may take in a test: the promise of a second, and what a loaded machine needs to draw.
export const AT_ONCE = { timeout: 5_000 };
