// Shows that a form is on its way; when it is refused, keeps what was typed and goes to what is wrong.
import type { SubmitFunction } from '@sveltejs/kit';
import { tick } from 'svelte';

/** For `use:enhance`: calls `setPending` around the request; fields are emptied on success alone. */
export function pendingWhile(setPending: (isPending: boolean) => void): SubmitFunction {
  return ({ formElement }) => {
    setPending(true);
    return async ({ result, update }) => {
      await update({ reset: result.type === 'success' });
      setPending(false);
      await tick();
      formElement.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    };
  };
}
