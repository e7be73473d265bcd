// Makes people by the same requests that the pages send: the set-up link, invitations, joining.
import { expect, type APIRequestContext } from '@playwright/test';
import type { Role } from '../../src/lib/protocol/roles.ts';

/** Long enough, and not among the common ones. */
export const PASSWORD = 'saiga steppe tulip 2019';

export type Person = { readonly name: string; readonly email: string };

/** Creates the first administrator; `request` is signed in afterwards. */
export async function createFirstAccount(
  request: APIRequestContext,
  setUpUrl: string,
): Promise<Person> {
  const person = { name: 'Ada Administrator', email: 'ada@muster.example' };
  await postForm(request, setUpUrl, { ...person, password: PASSWORD });
  return person;
}

/** A new invitation link, made by the signed-in administrator of `request`. */
export async function inviteLink(
  request: APIRequestContext,
  origin: string,
  role: Role,
): Promise<string> {
  const answer = await postForm(request, `${origin}/people?/invite`, { role, note: '' });
  const path = /\/invite\/[\w-]+/.exec(answer)?.[0];
  if (!path) throw new Error(`No invitation link in: ${answer}`);
  return origin + path;
}

/** Joins by an invitation; `request` is signed in as the new person afterwards. */
export async function join(
  request: APIRequestContext,
  link: string,
  name: string,
): Promise<Person> {
  const unique = link.slice(-8).toLowerCase();
  const person = { name, email: `${unique}@muster.example` };
  await postForm(request, link, { ...person, password: PASSWORD });
  return person;
}

/** The id of somebody in the list of people that the administrator of `request` sees. */
export async function personId(
  request: APIRequestContext,
  origin: string,
  name: string,
): Promise<string> {
  const page = await (await request.get(`${origin}/people`)).text();
  const found = new RegExp(`${name}[^]*?name="personId" value="([^"]+)"`).exec(page)?.[1];
  if (!found) throw new Error(`${name} is not in the list of people`);
  return found;
}

/** Posts a form as a page with scripts does; fails unless the action succeeded or redirected. */
export async function postForm(
  request: APIRequestContext,
  url: string,
  form: Record<string, string>,
): Promise<string> {
  const headers = {
    origin: new URL(url).origin,
    accept: 'application/json',
    'x-sveltekit-action': 'true',
  };
  const response = await request.post(url, { form, headers });
  const text = await response.text();
  expect(response.ok(), `POST ${url}: ${response.status()} ${text}`).toBe(true);
  const { type } = JSON.parse(text) as { type: string };
  expect(['success', 'redirect'], `POST ${url}: ${text}`).toContain(type);
  return text;
}

/** A plan without any decision; gives its path. */
export async function makeEmptyPlan(
  request: APIRequestContext,
  origin: string,
  name: string,
): Promise<string> {
  const made = await postForm(request, `${origin}/plans?/create`, { name, datasetId: 'kz-2019' });
  const id = /\/plans\/([\w-]+)/.exec(made)?.[1];
  if (!id) throw new Error(`No plan in: ${made}`);
  return `/plans/${id}`;
}
