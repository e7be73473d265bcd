// Remembers the colour theme in a cookie, so that the next page is rendered with it.
import { redirect, type RequestHandler } from '@sveltejs/kit';
import { safeNextPath } from '$lib/features/accounts/next-path.ts';
import { readTheme, THEME_COOKIE } from '$lib/protocol/theme.ts';

const YEAR_SECONDS = 365 * 86_400;

export const POST: RequestHandler = async ({ cookies, request, url }) => {
  const form = await request.formData();
  cookies.set(THEME_COOKIE, readTheme(form.get('theme')), {
    path: '/',
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: YEAR_SECONDS,
  });
  const next = form.get('next');
  redirect(303, safeNextPath(typeof next === 'string' ? next : null));
};
