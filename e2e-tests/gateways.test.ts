import fs from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNothingToLeave } from './accessible';
import { openAsGuest, openEntity, watch } from './portal';

const rowsOf = (page: Page) =>
  page
    .getByRole('table', { name: 'Gateways' })
    .getByRole('row')
    .filter({ hasNot: page.getByRole('columnheader') });

const countOf = (page: Page, title: string) =>
  page.getByRole('button', { name: new RegExp(`^\\d+ ${title}$`) });

async function numberIn(page: Page, title: string): Promise<number> {
  return Number.parseInt((await countOf(page, title).textContent())!, 10);
}

test.beforeEach(async ({ page }) => {
  await openAsGuest(page, '/');
  await openEntity(page, '/catalog/default/resource/apim-stores-prod');
});

test('from all gateways to the exposed ones, to a file of them, and to the tab of one', async ({
  page,
}) => {
  const seen = watch(page);
  await page.getByRole('link', { name: 'Gateways', exact: true }).click();
  await expect(page).toHaveURL(/\/apim-networking\/gateways$/);
  await expect(rowsOf(page).first()).toBeVisible();

  const titles = [
    'Public',
    'Public through a WAF',
    'Gateway private, portal public',
    'Private',
    'Not known',
  ];
  const open = await numberIn(page, 'Public');
  expect(open).toBeGreaterThan(0);
  const numbers = await Promise.all(titles.map(title => numberIn(page, title)));
  const all = numbers.reduce((sum, number) => sum + number, 0);
  await expect(rowsOf(page)).toHaveCount(all);
  expect(all).toBeGreaterThan(open);

  await test.step('those that are public, by keyboard', async () => {
    await countOf(page, 'Public').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?exposure=public$/);
    await expect(rowsOf(page)).toHaveCount(open);
    for (const row of await rowsOf(page).all()) {
      await expect(row).toContainText('Public');
    }
    // It is the address that says so.
    await page.reload();
    await expect(rowsOf(page)).toHaveCount(open);
    await expect(countOf(page, 'Public')).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  await test.step('as a table to take along', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Table (CSV)' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('gateways.csv');
    const lines = fs
      .readFileSync(await file.path(), 'utf8')
      .trim()
      .split(/\r?\n/);
    expect(lines).toHaveLength(open + 1);
  });

  await test.step('one of them, and back', async () => {
    const link = rowsOf(page).first().getByRole('link').first();
    const title = await link.textContent();
    await link.click();
    await expect(page).toHaveURL(/\/networking$/);
    await expect(
      page.getByText(/Anyone on the internet can call/).first(),
    ).toBeVisible();
    await expect(
      page.getByRole('heading', { name: title! }).first(),
    ).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/\?exposure=public$/);
    await expect(rowsOf(page)).toHaveCount(open);
  });

  await test.step('what there is none of', async () => {
    await page.getByLabel('Title or name').fill('no such gateway');
    await expect(
      page.getByText('No gateways match these filters'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(rowsOf(page)).toHaveCount(all);
  });

  expect(seen).toEqual({ outside: [], errors: [] });
});

test('a rule leads to the gateways that violate it', async ({ page }) => {
  await page.goto('/apim-networking/rules/PNA-001');
  await page.getByRole('link', { name: 'Gateways that violate it' }).click();
  await expect(page).toHaveURL(/\?finding=PNA-001$/);
  await expect(page.getByLabel('Violates rule')).toHaveValue('PNA-001');
  await expect(rowsOf(page).first()).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the gateways are accessible in the ${theme} theme, and nothing leaves a narrow page`, async ({
    page,
  }) => {
    await page.addInitScript(
      name => localStorage.setItem('theme', name),
      theme,
    );
    for (const width of [400, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/apim-networking/gateways');
      await expect(rowsOf(page).first()).toBeVisible();
      await expectAccessible(page, '[data-gateways]');
      await expectNothingToLeave(page, '[data-gateways]');
    }
  });
}
