// What every page knows: who is signed in, and the theme.
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
  signedIn: locals.signedIn?.user ?? null,
  theme: locals.theme,
});
