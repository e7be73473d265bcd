// LTOs and viewers read a page made on the server. What reaches their browser is recorded on the wire:
// no live document, no name of a colleague; and asking by hand is refused.
import type { Page } from '@playwright/test';
import { SCHEMA_VERSIONS } from '../../src/lib/protocol/room.ts';
import { recordWire } from '../support/record-wire.ts';
import { expect, test } from './fixtures.ts';

/** How the server answers a socket opened by hand from the page: its close code, and what it sent. */
function knockAtDocument(page: Page, planId: string): Promise<{ code: number; frames: number }> {
  return page.evaluate(
    ([path]) =>
      new Promise((resolve) => {
        let frames = 0;
        const socket = new WebSocket(`ws://${location.host}${path}`);
        socket.onmessage = () => (frames += 1);
        socket.onclose = ({ code }) => resolve({ code, frames });
      }),
    [`/yjs/plan/${planId}/1?schema=${SCHEMA_VERSIONS.plan}`] as const,
  );
}

for (const role of ['lto', 'viewer'] as const) {
  test(`a person with the role ${role} reads the plan and never gets its live document`, async ({
    openBrowser,
    visitorWith,
    makePlan,
    guard,
  }) => {
    const editor = await visitorWith('core-team', 'Confidential Colleague');
    const { id, name, path } = await makePlan(`Plan to be read by ${role}`);
    await editor.context.request.post('/plans?/rename', {
      form: { planId: id, name: `${name} 2` },
    });

    const { context } = await visitorWith(role, `Reading ${role}`);
    const browser = await openBrowser(await context.storageState());
    const wire = await recordWire(browser);
    const page = await browser.newPage();

    await page.goto('/plans');
    await page.getByRole('link', { name }).click();
    await expect(page).toHaveURL(`${path}/summary`);
    await expect(page.getByRole('heading', { name: 'Areas of responsibility' })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'LTO12' })).toBeVisible();

    await test.step('the address of the workspace leads to the same page', async () => {
      await page.goto(path);
      await expect(page).toHaveURL(`${path}/summary`);
    });
    await test.step('no live document was opened, and no colleague was named', async () => {
      expect(wire.sockets.filter((url) => url.includes('/yjs/'))).toEqual([]);
      const received = wire.received.join('\n');
      expect(received).toContain('LTO12');
      expect(received).not.toContain('Confidential');
    });
    await test.step('asking by hand is refused, for plans that exist and for others alike', async () => {
      guard.allowError(/status of 40[34]/);
      expect(await knockAtDocument(page, id)).toEqual({ code: 4403, frames: 0 });
      expect(await knockAtDocument(page, 'no-such-plan')).toEqual({ code: 4403, frames: 0 });
      expect((await browser.request.get(`/api/plans/${id}/activity`)).status()).toBe(403);
      expect((await browser.request.get('/plans/no-such-plan/summary')).status()).toBe(404);
    });
  });
}

test('without a session nothing is served but the way in', async ({ page, makePlan, context }) => {
  const { id, path } = await makePlan('Closed to strangers');
  await page.goto(`${path}/summary`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  expect(await knockAtDocument(page, id)).toEqual({ code: 4401, frames: 0 });
  expect((await context.request.get(`/api/plans/${id}/activity`)).status()).toBe(401);
});
