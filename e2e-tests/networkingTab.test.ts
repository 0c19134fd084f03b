import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { openAsGuest, openEntity, watch } from './portal';

const tab = '/catalog/default/api/refunds/networking';

test.beforeEach(async ({ page }) => {
  await openAsGuest(page, '/');
  await openEntity(page, '/catalog/default/api/refunds');
});

test('the tab of an API says how it is networked, by one request and none outside', async ({
  page,
}) => {
  const seen = watch(page);
  const requests: string[] = [];
  page.on('request', request => {
    if (request.url().includes('/api/apim-networking/')) {
      requests.push(new URL(request.url()).pathname);
    }
  });
  await page.goto(tab);
  await expect(
    page.getByRole('heading', {
      name: 'Only the corporate network can call this API. The developer portal is public.',
    }),
  ).toBeVisible();
  await expect(
    page.getByRole('group', { name: /How Payments gateway is networked/ }),
  ).toBeVisible();
  await expect(page.getByRole('table').first()).toContainText('private IP');
  expect([...new Set(requests)]).toEqual([
    '/api/apim-networking/apis/default/refunds/posture',
  ]);
  expect(seen).toEqual({ outside: [], errors: [] });
});

test('a path of the picture says by keyboard what it is', async ({ page }) => {
  await page.goto(tab);
  const path = page.locator('[data-path][data-kind=blocked]').first();
  await path.focus();
  await expect(page.getByText(/no public address/i).last()).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the tab is accessible in the ${theme} theme`, async ({ page }) => {
    await page.addInitScript(
      name => localStorage.setItem('theme', name),
      theme,
    );
    await page.goto(tab);
    await expect(page.getByText('Who can reach what')).toBeVisible();
    await expectAccessible(page, '[data-networking-tab]');
  });
}

for (const width of [360, 800]) {
  test(`nothing of the tab leaves a page of ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(tab);
    await expect(page.getByText('Who can reach what')).toBeVisible();
    const overflow = await page.evaluate(() =>
      [...document.querySelectorAll('section')]
        .map(section => section.getBoundingClientRect().right)
        .filter(edge => edge > window.innerWidth + 1),
    );
    expect(overflow).toEqual([]);
  });
}

test('an impossible gateway is shown with its reason, and harms no other', async ({
  page,
}) => {
  await openEntity(page, '/catalog/default/resource/apim-finance-prod');
  await expect(page.getByText(/TIER-003/).first()).toBeVisible();
  await page.goto('/catalog/default/resource/apim-finance-prod/networking');
  await expect(page.getByText('Cannot be built')).toBeVisible();
  await expect(
    page.getByText('VNet integration is not in this tier'),
  ).toBeVisible();
});
