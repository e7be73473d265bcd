// Runs a form action of the list of plans from a menu, where there is no form to submit.
import { deserialize } from '$app/forms';
import { invalidateAll } from '$app/navigation';

export type PlanAction = 'duplicate' | 'archive' | 'unarchive';

/** Resolves to the plan's name after the action, or to what the server says went wrong. */
export async function runPlanAction(
  action: PlanAction,
  planId: string,
): Promise<{ readonly name: string } | { readonly refusal: string }> {
  const body = new FormData();
  body.set('planId', planId);
  try {
    const response = await fetch(`/plans?/${action}`, {
      method: 'POST',
      body,
      headers: { 'x-sveltekit-action': 'true' },
    });
    const result = deserialize(await response.text());
    await invalidateAll();
    if (result.type === 'success') return { name: String(result.data?.['name']) };
    if (result.type === 'failure') return { refusal: String(result.data?.['message']) };
    return { refusal: 'The server could not do this. Try again.' };
  } catch {
    return { refusal: 'The server cannot be reached. Check the connection, then try again.' };
  }
}
