// The base of every browser test: a running Muster per worker, people in browsers of their own, and a
// guard that fails the test on anything that must not happen on any page.
import {
  test as base,
  expect,
  type APIRequestContext,
  type BrowserContext,
  type Page,
} from '@playwright/test';
import type { Role } from '../../src/lib/protocol/roles.ts';
import { startMusterProcess, type MusterProcess } from '../support/muster-process.ts';
import { createPageGuard, type PageGuard } from '../support/page-guard.ts';
import { createFirstAccount, inviteLink, join, postForm, type Person } from '../support/people.ts';

type Plan = { readonly id: string; readonly name: string; readonly path: string };
type Visitor = Person & { readonly page: Page; readonly context: BrowserContext };
type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

type WorkerFixtures = {
  /** The program, with a first account. Tests share it: each makes people and plans of its own. */
  muster: MusterProcess;
  /** Cookies of the first administrator. */
  administratorState: StorageState;
};

type TestFixtures = {
  guard: PageGuard;
  /** Requests of the first administrator. */
  administrator: APIRequestContext;
  /** Opens a browser for nobody yet, watched by the guard. */
  openBrowser: (state?: StorageState) => Promise<BrowserContext>;
  /** Somebody new with this role, in a browser of their own, signed in by an invitation. */
  visitorWith: (role: Role, name: string) => Promise<Visitor>;
  /** A copy of the demonstration mission's plan under its own name, made by the administrator. */
  makePlan: (name: string) => Promise<Plan>;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  muster: [
    async ({}, use) => {
      const muster = await startMusterProcess();
      await use(muster);
      await muster.dispose();
    },
    { scope: 'worker' },
  ],

  administratorState: [
    async ({ muster, playwright }, use) => {
      const request = await playwright.request.newContext();
      await createFirstAccount(request, muster.setUpUrl);
      const state = await request.storageState();
      await request.dispose();
      await use(state);
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ muster }, use) => use(muster.origin),

  guard: [
    async ({ muster }, use) => {
      const guard = createPageGuard(muster.origin);
      await use(guard);
      expect(guard.faults()).toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, guard }, use) => {
    guard.watch(context);
    await use(context);
  },

  openBrowser: async ({ browser, guard, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (storageState) => {
      const context = await browser.newContext({ baseURL, storageState });
      guard.watch(context);
      opened.push(context);
      return context;
    });
    for (const context of opened) await context.close();
  },

  administrator: async ({ playwright, administratorState }, use) => {
    const request = await playwright.request.newContext({ storageState: administratorState });
    await use(request);
    await request.dispose();
  },

  visitorWith: async ({ openBrowser, administrator, muster }, use) => {
    await use(async (role, name) => {
      const context = await openBrowser();
      const link = await inviteLink(administrator, muster.origin, role);
      const person = await join(context.request, link, name);
      return { ...person, context, page: await context.newPage() };
    });
  },

  makePlan: async ({ administrator, muster }, use) => {
    await use(async (name) => {
      const plans = `${muster.origin}/plans`;
      const made = await postForm(administrator, `${plans}?/demonstration`, {});
      const id = /\/plans\/([\w-]+)/.exec(made)?.[1];
      if (!id) throw new Error(`No plan in: ${made}`);
      await postForm(administrator, `${plans}?/rename`, { planId: id, name });
      return { id, name, path: `/plans/${id}` };
    });
  },
});

export { expect };
