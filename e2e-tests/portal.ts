import { expect, type Page } from '@playwright/test';

/** Fails the test when the page asks anything outside of this machine, or when its scripts throw. */
export function watch(page: Page): { outside: string[]; errors: string[] } {
  const seen = { outside: [] as string[], errors: [] as string[] };
  page.on('request', request => {
    const { protocol, hostname } = new URL(request.url());
    if (
      /^https?:$/.test(protocol) &&
      !/^(?:localhost|127\.0\.0\.1)$/.test(hostname)
    ) {
      seen.outside.push(request.url());
    }
  });
  page.on('pageerror', error => seen.errors.push(String(error)));
  return seen;
}

/** Opens a page of the portal as a guest. */
export async function openAsGuest(page: Page, path: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(page.getByRole('link', { name: 'Home' })).toBeVisible();
  if (path !== '/') await page.goto(path);
}

/** The first start reads the sample organisation: an entity may take a moment to be there. */
export async function openEntity(page: Page, path: string): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await expect(
      page
        .getByRole('tab', { name: 'Overview' })
        .or(page.getByRole('link', { name: 'Overview' })),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}
