// Asks another program of the mission for JSON, for so long and not longer.
import { RoutingFault } from './routing-client.ts';

export type AskJson = (url: string, body?: unknown) => Promise<unknown>;

/** Follows no redirect: the operator named one address, and only that one is asked. */
export function createAskJson(timeoutMilliseconds: number): AskJson {
  return async (url, body) => {
    try {
      const response = await fetch(url, {
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMilliseconds),
      });
      if (!response.ok) throw new RoutingFault(`answered with status ${response.status}`);
      return await response.json();
    } catch (fault) {
      throw fault instanceof RoutingFault
        ? fault
        : new RoutingFault(wordsOf(fault), { cause: fault });
    }
  };
}

function wordsOf(fault: unknown): string {
  if (fault instanceof SyntaxError) return 'answered with something that is no JSON';
  const name = fault instanceof Error ? fault.name : '';
  return name === 'TimeoutError' ? 'did not answer in time' : 'could not be reached';
}
