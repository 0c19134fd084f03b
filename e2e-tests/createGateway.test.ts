import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible';
import { openAsGuest, openEntity, watch } from './portal';

const template = '/create/templates/default/create-api-gateway';

test('a developer designs a gateway, runs the template, reads the Bicep and sees the posture', async ({
  page,
}) => {
  const seen = watch(page);
  const name = 'apim-warranty-prod';
  await openAsGuest(page, '/');
  await openEntity(page, '/catalog/default/template/create-api-gateway');
  await page.goto(template);

  await test.step('who owns it', async () => {
    await page.getByLabel(/^Name/).first().fill('Warranty gateway');
    await page.getByLabel('First API').fill('warranties');
    const owner = page.getByRole('textbox', { name: /Owner/ });
    await owner.fill('API platform');
    await page.getByRole('option', { name: /API platform/ }).click();
    await page.getByRole('button', { name: 'Next' }).click();
  });

  await test.step('what is impossible is explained', async () => {
    const cell = page.getByRole('gridcell', {
      name: /^Integration v2 on Basic\./,
    });
    await expect(cell).toHaveAttribute('aria-disabled', 'true');
    await cell.hover();
    await expect(page.getByRole('tooltip')).toContainText(
      'Basic does not support outbound VNet integration: only Standard v2 and Premium v2 do, and an instance cannot change between classic and v2 tiers.',
    );
  });

  await test.step('the design', async () => {
    await page.getByLabel('Name in Azure *').fill(name);
    await page.getByLabel('Environment *').click();
    await page.getByRole('option', { name: 'Production' }).click();
    await page
      .getByRole('gridcell', { name: /^Isolated on Standard v2\./ })
      .click();
    await expect(
      page.getByText(
        'Only the corporate network can call its APIs. The developer portal is public.',
      ),
    ).toBeVisible();
    await expect(
      page.getByRole('group', { name: /How the gateway will be networked/ }),
    ).toBeVisible();
    await expect(
      page.getByText('Allowed by the policy for Production.'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Create' }).click();
  });

  await test.step('the task', async () => {
    await expect(page.getByText('What was generated')).toBeVisible({
      timeout: 60_000,
    });
    if (process.env.CI === 'true') {
      await expect(page.getByText('yes, no diagnostics')).toBeVisible();
    }
  });

  await test.step('the generated Bicep', async () => {
    const opened = page.waitForEvent('popup');
    const link = page.getByRole('link', { name: 'Generated files' });
    const files = (await link.getAttribute('target')) === '_blank';
    await link.click();
    const folder = files ? await opened : page;
    await folder.getByRole('link', { name: 'main.bicep' }).click();
    await expect(folder.locator('body')).toContainText(
      "metadata name = 'API Management, isolated'",
    );
    await folder.goBack();
    await folder
      .getByRole('link', { name: 'main.production.lockdown.bicepparam' })
      .click();
    await expect(folder.locator('body')).toContainText(
      `param name = '${name}'`,
    );
  });

  await test.step('the gateway’s own tab', async () => {
    await openEntity(page, `/catalog/default/resource/${name}`);
    await page.goto(`/catalog/default/resource/${name}/networking`);
    await expect(
      page.getByRole('heading', {
        name: 'Only the corporate network can call this gateway. The developer portal is public.',
      }),
    ).toBeVisible();
    await expect(page.getByText('APIs on this gateway')).toBeVisible();
  });

  await test.step('the tab of its API', async () => {
    await openEntity(page, '/catalog/default/api/warranties');
    await page.goto('/catalog/default/api/warranties/networking');
    await expect(
      page.getByRole('heading', {
        name: 'Only the corporate network can call this API. The developer portal is public.',
      }),
    ).toBeVisible();
    await expect(
      page.getByRole('link', { name: 'Warranty gateway' }),
    ).toBeVisible();
    await expect(page.getByRole('row', { name: /^Gateway / })).toContainText(
      'via private endpoint',
    );
  });

  expect(seen).toEqual({ outside: [], errors: [] });
});

test('a design that the policy rejects does not leave the form', async ({
  page,
}) => {
  await openAsGuest(page, '/');
  await openEntity(page, '/catalog/default/template/create-api-gateway');
  const form = {
    title: 'Open gateway',
    owner: 'group:default/api-platform',
    design: {
      name: 'apim-open-prod',
      environment: 'production',
      tier: 'StandardV2',
      region: 'swedencentral',
      pattern: 'public',
    },
  };
  await page.goto(
    `${template}?formData=${encodeURIComponent(JSON.stringify(form))}`,
  );
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByText('The policy does not allow this pattern'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(
    page.getByText(/POL-003: The policy does not allow this pattern\./).first(),
  ).toBeVisible();
  await expect(page.getByLabel(/^Publisher/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Create' })).toHaveCount(0);
});

test('a decision that is denied by the server fails the task with every finding in the log', async ({
  page,
}) => {
  await openAsGuest(page, '/');
  const { backstageIdentity } = await (
    await page.request.get('http://localhost:7107/api/auth/guest/refresh')
  ).json();
  const headers = { authorization: `Bearer ${backstageIdentity.token}` };
  await openEntity(page, '/catalog/default/template/create-api-gateway');
  const answer = await page.request.post(
    'http://localhost:7107/api/scaffolder/v2/tasks',
    {
      headers,
      data: {
        templateRef: 'template:default/create-api-gateway',
        values: {
          title: 'Open gateway',
          owner: 'group:default/api-platform',
          design: {
            name: 'apim-open-prod',
            environment: 'production',
            tier: 'Basic',
            region: 'swedencentral',
            pattern: 'public',
          },
        },
      },
    },
  );
  const { id } = await answer.json();
  await page.goto(`/create/tasks/${id}`);
  for (const rule of ['POL-002', 'POL-003']) {
    await expect(page.getByText(new RegExp(rule)).first()).toBeVisible();
  }
  await expect(page.getByText('What was generated')).toHaveCount(0);
});

test('the explorer of custom fields shows the field with its options', async ({
  page,
}) => {
  await openAsGuest(page, '/create/edit/custom-fields');
  // The explorer lists the stock fields first, until those of plugins are loaded.
  const option = page.getByRole('option', { name: 'ApimGatewayDesign' });
  await expect(async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('textbox').first().click();
    await expect(option).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await option.click();
  await expect(
    page.getByText('Only these networking patterns are offered.'),
  ).toBeVisible();
  await expect(page.getByText('ui:field: ApimGatewayDesign')).toBeVisible();
  await expect(
    page.getByRole('gridcell', { name: /^Isolated on Standard v2\./ }),
  ).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`the form is accessible in the ${theme} theme`, async ({ page }) => {
    await openAsGuest(page, '/');
    await openEntity(page, '/catalog/default/template/create-api-gateway');
    await page.addInitScript(
      name => localStorage.setItem('theme', name),
      theme,
    );
    const form = { title: 'A gateway', owner: 'group:default/api-platform' };
    await page.goto(
      `${template}?formData=${encodeURIComponent(JSON.stringify(form))}`,
    );
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Name in Azure *').fill('apim-orders');
    await expect(page.getByText('Tier and pattern')).toBeVisible();
    await expectAccessible(page, '[data-design-form]');
  });
}
