// The colour theme a person chose; kept in a cookie, so that the server renders it without a flash.
import { z } from 'zod';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const THEME_COOKIE = 'muster_theme';

const themeSchema = z.enum(THEMES).catch('system');

/** The theme a cookie or form names; `system` for anything else. */
export function readTheme(value: unknown): Theme {
  return themeSchema.parse(value);
}
