// Takes out of this browser what it kept of live plans, before another person uses it.
import { clearOfflineCopies } from '../sync/offline-copy.ts';

/** Resolves when nothing is kept, also where the browser would not let go of it. */
export async function forgetPlansInThisBrowser(): Promise<void> {
  try {
    await clearOfflineCopies();
  } catch (fault) {
    // Signing out must not fail for this; the server's answer asks the browser to clear as well.
    console.error('Copies of plans could not be deleted:', fault);
  }
}
