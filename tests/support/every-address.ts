// Every address that a page or endpoint of the program answers, for tests that look for what must not be there.
import { readdirSync } from 'node:fs';
import type { PlanId, TecId } from '../../src/lib/domain/ids.ts';

const ROUTES_FOLDER = new URL('../../src/routes', import.meta.url);

/** The addresses with these ids in them; what else an address asks for stays as the route names it. */
export function everyAddress({ planId, tecId }: { planId: PlanId; tecId: TecId }): string[] {
  return readdirSync(ROUTES_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\+(page\.svelte|server\.ts)$/.test(file))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/\/?\+[^/]+$/, '')}`)
    .map((route) => route.replace(/\/\([^)]+\)/g, ''))
    .map((route) => route.replace('[planId]', planId).replace('[tecId]', tecId));
}
