// Asks the server to waive warnings, or to take waivers back: it alone may sign with a name. What it
// wrote comes back through the live plan.
import type { PlanId } from '../domain/ids.ts';
import { waiverRefusalSchema, type WaiveRequest } from '../protocol/waiver-request.ts';

const OFFLINE = 'The server could not be reached. Check the connection, then try again.';

/** Null when it was done, else why not. */
export function requestWaiver(planId: PlanId, wish: WaiveRequest): Promise<string | null> {
  return request(planId, 'POST', wish);
}

/** Null when it was done, else why not. */
export function requestTakingBack(
  planId: PlanId,
  findingKeys: readonly string[],
): Promise<string | null> {
  return request(planId, 'DELETE', { findingKeys });
}

async function request(planId: PlanId, method: string, body: object): Promise<string | null> {
  try {
    const response = await fetch(`/api/plans/${planId}/waivers`, {
      method,
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.ok) return null;
    const refusal = waiverRefusalSchema.safeParse(await response.json());
    return refusal.success ? refusal.data.message : OFFLINE;
  } catch {
    return OFFLINE;
  }
}
