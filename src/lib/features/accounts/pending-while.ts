// Shows that a form is on its way, and keeps what was typed in it when it is refused.
import type { SubmitFunction } from '@sveltejs/kit';

/** For `use:enhance`: calls `setPending` around the request; fields are emptied on success alone. */
export function pendingWhile(setPending: (isPending: boolean) => void): SubmitFunction {
  return () => {
    setPending(true);
    return async ({ result, update }) => {
      await update({ reset: result.type === 'success' });
      setPending(false);
    };
  };
}
