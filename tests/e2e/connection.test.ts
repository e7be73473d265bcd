// "Saved" means on the server's disk: over lost networks, reloads, restarts and kills nothing is lost,
// and the page never says more than is true.
import type { BrowserContext, WebSocketRoute } from '@playwright/test';
import { PlanPage, UNASSIGNED } from '../support/plan-page.ts';
import { expect, test } from './fixtures.ts';

const { kegen, raiymbek, uygur } = UNASSIGNED;

/** The lines of the live documents, which a test can cut or hold back; HTTP goes on. */
async function controlLine(context: BrowserContext) {
  const ends = new Set<WebSocketRoute>();
  const held: (() => void)[] = [];
  const line = {
    isCut: false,
    isHeld: false,
    cut() {
      line.isCut = true;
      for (const end of ends) void end.close();
      ends.clear();
    },
    release() {
      line.isHeld = false;
      for (const send of held.splice(0)) send();
    },
  };
  await context.routeWebSocket(/\/yjs\//, (browserEnd) => {
    if (line.isCut) return void browserEnd.close();
    const serverEnd = browserEnd.connectToServer();
    ends.add(browserEnd);
    browserEnd.onMessage((message) => {
      if (line.isHeld) held.push(() => serverEnd.send(message));
      else serverEnd.send(message);
    });
  });
  return line;
}

/** In the page: lets the browser's database answer later than a plan waits for it. */
function slowDownDatabase(): void {
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...parameters) {
    const request = open.apply(this, parameters);
    Object.defineProperty(request, 'onsuccess', {
      set: (listener: (event: Event) => void) =>
        request.addEventListener('success', (event) => setTimeout(listener, 4_000, event)),
    });
    return request;
  };
}

test('without a network one goes on, and both sides meet afterwards', async ({
  visitorWith,
  makePlan,
  guard,
}) => {
  guard.allowLostConnections();
  const { path } = await makePlan('Offline and back');
  const away = await visitorWith('core-team', 'Olga Offline');
  const mine = await new PlanPage(away.page).open(path);
  const theirs = await new PlanPage((await visitorWith('core-team', 'Nils')).page).open(path);

  await away.context.setOffline(true);
  await expect(mine.saveStatus).toHaveText('Offline');
  await mine.assign(kegen, 8);
  await expect(mine.saveStatus).toHaveText('Offline, 1 edit kept here');
  await theirs.assign(uygur, 7);
  await theirs.expectTeam(kegen, null);

  await away.context.setOffline(false);
  await expect(mine.saved).toBeVisible();
  await theirs.expectTeam(kegen, 'LTO08');
  await mine.expectTeam(uygur, 'LTO07');
});

test('"Saved" waits for the server, and edits made without it outlive a reload', async ({
  visitorWith,
  makePlan,
}) => {
  const { path } = await makePlan('Held back');
  const { page, context } = await visitorWith('core-team', 'Rolf Reload');
  const line = await controlLine(context);
  const mine = await new PlanPage(page).open(path);

  await test.step('while the server has not answered, it says so', async () => {
    line.isHeld = true;
    await mine.assign(kegen, 8);
    await expect(mine.saveStatus).toHaveText('Saving …');
    line.release();
    await expect(mine.saved).toBeVisible();
  });

  await test.step('a reload without a line to the server keeps what is not saved', async () => {
    line.cut();
    await expect(mine.saveStatus).toHaveText('Offline');
    await mine.assign(raiymbek, 7);
    await expect(mine.saveStatus).toHaveText('Offline, 1 edit kept here');
    await page.addInitScript(slowDownDatabase);
    await page.reload();
    await expect(mine.saveStatus).toHaveText('Offline, 1 edit kept here');
    await mine.expectTeam(raiymbek, 'LTO07');
  });

  await test.step('with the line back, it reaches the server', async () => {
    line.isCut = false;
    await expect(mine.saved).toBeVisible();
    const other = await new PlanPage((await visitorWith('core-team', 'Wim')).page).open(path);
    await other.expectTeam(raiymbek, 'LTO07');
    await other.expectTeam(kegen, 'LTO08');
  });
});

test('a server that is restarted, or killed at once after "Saved", loses nothing', async ({
  visitorWith,
  makePlan,
  muster,
  guard,
}) => {
  guard.allowLostConnections();
  const { path } = await makePlan('Restarted');
  const mine = await new PlanPage((await visitorWith('core-team', 'Rea Restart')).page).open(path);
  const theirs = await new PlanPage((await visitorWith('core-team', 'Kay Kill')).page).open(path);

  await test.step('restarted in order', async () => {
    await mine.assign(kegen, 8);
    await expect(mine.saved).toBeVisible();
    await muster.stop();
    await expect(mine.saveStatus).toHaveText('Offline');
    await mine.assign(raiymbek, 7);
    await expect(mine.saveStatus).toHaveText('Offline, 1 edit kept here');
    await muster.start();
    await expect(mine.saved).toBeVisible();
    await theirs.expectTeam(raiymbek, 'LTO07');
  });

  await test.step('killed right after it said "Saved"', async () => {
    await theirs.assign(uygur, 7);
    await expect(theirs.saved).toBeVisible();
    await muster.kill();
    await muster.start();
    await expect(mine.saved).toBeVisible();
  });

  await test.step('somebody who comes fresh finds all of it', async () => {
    const fresh = await new PlanPage((await visitorWith('security', 'Fay Fresh')).page).open(path);
    await fresh.expectTeam(kegen, 'LTO08');
    await fresh.expectTeam(raiymbek, 'LTO07');
    await fresh.expectTeam(uygur, 'LTO07');
  });
});
