// How large a request's body may be. Live documents travel over sockets with their own limit.

/** Larger than any form of ours. */
export const FORM_MAX_BYTES = 64 * 1024;

/** A list of stations comes whole, packed. */
export const LIST_MAX_BYTES = 2 * 1024 * 1024;
/** The same unpacked: more than as many stations as may be, with long names. */
export const LIST_UNPACKED_MAX_BYTES = 16 * 1024 * 1024;

const LIST_ROUTES: ReadonlySet<string> = new Set(['/api/plans/[planId]/stations']);

/** The limit of a route of ours, in bytes. */
export function bodyLimitOf(routeId: string | null): number {
  return routeId !== null && LIST_ROUTES.has(routeId) ? LIST_MAX_BYTES : FORM_MAX_BYTES;
}
