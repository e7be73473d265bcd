// Who may see an own area, and which: an LTO that is linked to an observer in an LTO team of the plan.
import { redirect } from '@sveltejs/kit';
import { LANGUAGES, type Language } from '$lib/domain/local-names.ts';
import { requirePlan, requireRight } from '../../../require-right.ts';

/** The reader's own area; leads those who have none to the page for everybody. */
export async function requireOwnArea(locals: App.Locals, planId: string) {
  const user = requireRight(locals, 'work-in-own-area');
  const plan = await requirePlan(locals, planId);
  const own = await locals.muster.ownAreas.of(plan.id, user.id);
  if (own.kind !== 'area') redirect(303, `/plans/${plan.id}/summary`);
  return { user, plan, own };
}

/** The language of place names that an address asks for. */
export function languageOf(url: URL): Language {
  const asked = url.searchParams.get('language');
  return LANGUAGES.find((known) => known === asked) ?? 'en';
}
