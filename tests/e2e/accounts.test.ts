// Coming in, and being kept out: invitations, sign-in, sign-out.
import { inviteLink, PASSWORD } from '../support/people.ts';
import { expect, test } from './fixtures.ts';

test('an invitation works once, with the role it was made for', async ({
  openBrowser,
  administratorState,
  muster,
  guard,
}) => {
  const administrator = await openBrowser(administratorState);
  const link = await inviteLink(administrator.request, muster.origin, 'logistics');

  const first = await (await openBrowser()).newPage();
  await first.goto(link);
  await expect(first.getByText('Logistics officer')).toBeVisible();
  await first.getByLabel('Name').fill('Leila Logistics');
  await first.getByLabel('Email address').fill('leila@muster.example');
  await first.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await first.getByRole('button', { name: 'Create account' }).click();
  await expect(first).toHaveURL(/\/plans$/);

  guard.allowError(/status of 410/);
  const second = await (await openBrowser()).newPage();
  await second.goto(link);
  await expect(second.getByText('This invitation has been used.')).toBeVisible();
  await expect(second.getByRole('button', { name: 'Create account' })).toHaveCount(0);
});

test('a wrong password keeps the address, then has to wait, then the right one is refused too', async ({
  page,
  visitorWith,
  guard,
}) => {
  guard.allowError(/status of (400|429)/);
  const { email } = await visitorWith('viewer', 'Vera Viewer');
  await page.goto('/sign-in');
  const password = page.getByLabel('Password', { exact: true });
  const signIn = page.getByRole('button', { name: 'Sign in' });
  await page.getByLabel('Email address').fill(email);

  for (let tries = 0; tries < 5; tries += 1) {
    await password.fill(`not the password ${tries}`);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await signIn.click();
    await answered;
    await expect(page.getByText('do not match')).toBeVisible();
    await expect(page.getByLabel('Email address')).toHaveValue(email);
  }
  await password.fill(PASSWORD);
  await signIn.click();
  await expect(page.getByText(/Too many|wait/i)).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('signing in leads to where the person wanted to go, and signing out ends the session', async ({
  page,
  request,
  visitorWith,
  muster,
}) => {
  const { email, name } = await visitorWith('core-team', 'Carl Core');
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByText(name).first()).toBeVisible();

  const [cookie] = (await page.context().cookies()).filter(({ httpOnly }) => httpOnly);
  expect(cookie).toMatchObject({ sameSite: 'Lax', httpOnly: true });
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  const old = await request.get(`${muster.origin}/account`, {
    headers: { cookie: `${cookie?.name}=${cookie?.value}` },
    maxRedirects: 0,
  });
  expect(old.status()).toBe(303);
});
