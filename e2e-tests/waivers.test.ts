import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { openAsGuest, openEntity, watch } from './portal';

const gateway = '/catalog/default/resource/apim-stores-prod';

test('a reader asks for a waiver from a finding, finds it among the waivers, and withdraws it', async ({
  page,
}) => {
  await openAsGuest(page, '/');
  await openEntity(page, gateway);
  const seen = watch(page);
  await page.goto(`${gateway}/networking`);
  await page
    .getByRole('button', { name: /^Request waiver for / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('The address plan changes in March.');
  await dialog.getByRole('button', { name: 'Request waiver' }).click();
  await expect(dialog.getByRole('status')).toContainText(
    'once another person approves it',
  );
  await dialog.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('link', { name: 'Waivers' }).click();
  const row = page.getByRole('row', { name: /address plan changes in March/ });
  await expect(row).toContainText('Yours: someone else decides.');
  await expectAccessible(page, 'table');

  await row.getByRole('button', { name: /^Withdraw/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Withdraw' })
    .click();
  await expect(
    page.getByText(
      'There are no pending waivers, or you lack permission to see them. Request a waiver from a finding on the Networking tab.',
    ),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Mine' }).click();
  await expect(
    page.getByRole('row', { name: /address plan changes in March/ }),
  ).toContainText('Revoked');
  expect(seen).toEqual({ outside: [], errors: [] });
});
