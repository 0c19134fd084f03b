import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { openAsGuest, openEntity, watch } from './portal';

const template = '/create/templates/default/change-gateway-networking';

/** Opens the template with a gateway chosen, on the page of the design. */
async function openDesign(page: Page, gateway: string): Promise<void> {
  await openAsGuest(page, '/');
  await openEntity(page, `/catalog/default/resource/${gateway}`);
  await openEntity(page, '/catalog/default/template/change-gateway-networking');
  const form = { gateway: `resource:default/${gateway}` };
  await page.goto(
    `${template}?formData=${encodeURIComponent(JSON.stringify(form))}`,
  );
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByRole('heading', { name: /What the change takes/ }),
  ).toBeVisible();
}

test('somebody picks a gateway, sees what its change takes, makes it, and finds it in the catalog', async ({
  page,
}) => {
  const seen = watch(page);
  await openAsGuest(page, '/');
  await openEntity(page, '/catalog/default/resource/apim-partners-prod');
  await openEntity(page, '/catalog/default/template/change-gateway-networking');
  await page.goto(template);

  await test.step('the gateway', async () => {
    const gateway = page.getByRole('textbox', { name: /Gateway/ });
    await gateway.fill('Partner');
    await page.getByRole('option', { name: /Partner gateway/ }).click();
    await page.getByRole('button', { name: 'Next' }).click();
  });

  await test.step('its present design, under its name', async () => {
    await expect(
      page.getByText(
        'Nothing is changed yet: this is how Partner gateway is networked now.',
      ),
    ).toBeVisible();
    await expect(page.getByLabel('Name in Azure')).not.toBeEditable();
    await expect(page.getByLabel('Name in Azure')).toHaveValue(
      'apim-havenlund-partners',
    );
  });

  await test.step('the plan', async () => {
    await page
      .getByRole('gridcell', { name: /^Isolated on Standard v2\./ })
      .click();
    await expect(
      page.getByRole('heading', { name: /in place, in phases/ }),
    ).toBeVisible();
    const steps = page
      .getByRole('list', { name: 'Steps, in their order' })
      .locator('> li');
    await expect(steps).toHaveCount(2);
    await expect(steps.first()).toContainText('Way back');
    await expect(
      page.getByText('Less exposed', { exact: true }).first(),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel(/^Publisher/).fill('Partner team');
    await page
      .getByLabel(/^Email address of the publisher/)
      .fill('apis@example.com');
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
  });

  await test.step('the task', async () => {
    await expect(page.getByText(/^The instance stays/).first()).toBeVisible({
      timeout: 60_000,
    });
    await expect(
      page.getByRole('row', { name: /Pattern integration-v2 → isolated/ }),
    ).toBeVisible();
  });

  await test.step('the plan among the files', async () => {
    const opened = page.waitForEvent('popup');
    const link = page.getByRole('link', { name: /Generated files/ });
    const another = (await link.getAttribute('target')) === '_blank';
    await link.click();
    const folder = another ? await opened : page;
    await folder.getByRole('link', { name: 'TRANSITION.md' }).click();
    await expect(folder.locator('body')).toContainText(
      '# Transition of apim-havenlund-partners',
    );
    await expect(folder.locator('body')).toContainText('Way back');
  });

  await test.step('the same gateway, networked otherwise', async () => {
    await expect(async () => {
      await page.goto(
        '/catalog/default/resource/apim-partners-prod/networking',
      );
      await expect(
        page.getByRole('heading', {
          name: 'Only the corporate network can call this gateway. The developer portal is public.',
        }),
      ).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
  });

  await test.step('what changed, in its history', async () => {
    const history = page.getByRole('region', { name: 'History' });
    await history.getByRole('button', { name: 'Show what changed' }).click();
    await expect(history).toContainText('because its declaration changed');
    await expect(history.getByText('Less exposed')).toBeVisible();
    await expect(history.getByRole('listitem').first()).toContainText(
      'Gateway private, portal public, before:',
    );
  });

  expect(seen).toEqual({ outside: [], errors: [] });
});

test('what Azure rejects is said, and does not leave the form', async ({
  page,
}) => {
  await openDesign(page, 'apim-warehouse-prod');
  await page
    .getByRole('textbox', { name: 'Gateway subnet: range' })
    .fill('10.80.0.0/30');
  await expect(page.getByText('The change cannot be made.')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByText(/Azure rejects the design/).first(),
  ).toBeVisible();
  await expect(page.getByLabel(/^Publisher/)).toHaveCount(0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the plan is accessible in the ${theme} theme`, async ({ page }) => {
    await page.addInitScript(
      name => localStorage.setItem('theme', name),
      theme,
    );
    await openDesign(page, 'apim-orders-prod');
    await page
      .getByRole('gridcell', { name: /^Integration v2 on Standard v2\./ })
      .click();
    await expect(
      page.getByText('More exposed', { exact: true }).first(),
    ).toBeVisible();
    await expectAccessible(page, '[data-design-form]');
  });
}
