import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectNothingToLeave } from './accessible';
import { openAsGuest, openEntity, watch } from './portal';

const backend = 'http://localhost:7107/api';
const DECISION = /\/apim-networking\/decisions\/[0-9a-f-]{36}$/;
const open = {
  name: 'apim-deckchairs-prod',
  environment: 'production',
  tier: 'Basic',
  region: 'swedencentral',
  pattern: 'public',
};

async function headersOfGuest(page: Page) {
  const { backstageIdentity } = await (
    await page.request.get(`${backend}/auth/guest/refresh`)
  ).json();
  return { authorization: `Bearer ${backstageIdentity.token}` };
}

/** Runs the template that creates a gateway, and gives the id of its task. */
async function createGateway(page: Page, design: object): Promise<string> {
  const answer = await page.request.post(`${backend}/scaffolder/v2/tasks`, {
    headers: await headersOfGuest(page),
    data: {
      templateRef: 'template:default/create-api-gateway',
      values: {
        title: 'Deckchair gateway',
        owner: 'group:default/api-platform',
        design,
      },
    },
  });
  return (await answer.json()).id;
}

/** Leaves nothing to decide behind, for other tests count what there is. */
async function withdrawWaivers(page: Page, gateway: string): Promise<void> {
  const headers = await headersOfGuest(page);
  const waivers = `${backend}/apim-networking/waivers`;
  const requested = await page.request.get(`${waivers}?status=requested`, {
    headers,
  });
  const { items } = await requested.json();
  const own = items.filter(
    (waiver: { gateway: string }) => waiver.gateway === gateway,
  );
  expect(own).toHaveLength(1);
  const { id } = own[0];
  const revoked = await page.request.post(`${waivers}/${id}/revoke`, {
    headers,
    data: {},
  });
  expect(revoked.status()).toBe(200);
}

/** Has a design decided on, and opens the page of the decision. */
async function openDecision(page: Page, design: object): Promise<void> {
  const answer = await page.request.post(
    `${backend}/apim-networking/decisions`,
    {
      headers: await headersOfGuest(page),
      data: { design },
    },
  );
  const { id } = await answer.json();
  await page.goto(`/apim-networking/decisions/${id}`);
  await expect(page.getByRole('heading', { name: 'The record' })).toBeVisible();
}

test.beforeEach(async ({ page }) => {
  await openAsGuest(page, '/');
});

test('from a denied task to what would make it pass, to a waiver, and to the decision that allows', async ({
  page,
}) => {
  await openEntity(page, '/catalog/default/template/create-api-gateway');
  const seen = watch(page);

  await test.step('the error of the task names the page', async () => {
    const task = await createGateway(page, open);
    await page.goto(`/create/tasks/${task}`);
    const error = page
      .getByText(/with what would make it pass at http/)
      .first();
    await expect(error).toBeVisible();
    const [url] = (await error.textContent())!.match(
      /http:\S+\/apim-networking\/decisions\/[0-9a-f-]{36}/,
    )!;
    await page.goto(url);
    await expect(
      page.getByRole('heading', {
        name: 'apim-deckchairs-prod cannot be built with this design: 2 rules deny it.',
      }),
    ).toBeVisible();
    await expect(page.getByRole('link', { name: task })).toHaveAttribute(
      'href',
      `/create/tasks/${task}`,
    );
    await expect(
      page.getByRole('link', { name: 'Create an API gateway' }).first(),
    ).toBeVisible();
  });

  await test.step('a waiver, asked for by keyboard', async () => {
    const requestButton = page.getByRole('button', {
      name: 'Request waiver for POL-003',
    });
    await requestButton.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Summer only.');
    await dialog.getByRole('button', { name: 'Request waiver' }).click();
    await expect(dialog.getByRole('status')).toContainText('Waiver requested.');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await withdrawWaivers(page, open.name);
  });

  await test.step('another design, whose task links its decision', async () => {
    const task = await createGateway(page, {
      ...open,
      tier: 'StandardV2',
      pattern: 'integration-v2',
      virtualNetwork: {
        name: 'vnet-deckchairs',
        addressSpace: ['10.9.0.0/16'],
      },
      gatewaySubnet: { name: 'snet-apim', prefix: '10.9.1.0/24' },
    });
    await page.goto(`/create/tasks/${task}`);
    await page
      .getByRole('link', { name: 'Decision', exact: true })
      .click({ timeout: 60_000 });
    await expect(page).toHaveURL(DECISION);
    await expect(
      page.getByRole('heading', {
        name: 'apim-deckchairs-prod can be built with this design.',
      }),
    ).toBeVisible();
  });

  await test.step('both among the decisions', async () => {
    await page.getByRole('link', { name: 'All decisions' }).click();
    await page.getByLabel('Gateway’s whole name').fill(open.name);
    const rows = page.getByRole('row', { name: /apim-deckchairs-prod/ });
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText('Allowed');
    await page.getByLabel('Verdict').click();
    await page.getByRole('option', { name: 'Denied' }).click();
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText('nothing can be generated from it');
    await rows.getByRole('link', { name: /^apim-deckchairs-prod/ }).click();
    await expect(
      page.getByRole('heading', { name: 'What would make it pass' }),
    ).toBeVisible();
    // The filter is there again on the way back.
    await page.goBack();
    await expect(page).toHaveURL(/outcome=denied/);
    await expect(rows).toHaveCount(1);
  });

  expect(seen).toEqual({ outside: [], errors: [] });
});

test('what does not exist and what you cannot read get the same message', async ({
  page,
}) => {
  for (const id of ['7c6e1d52-0000-4000-8000-000000000009', 'nonsense']) {
    await page.goto(`/apim-networking/decisions/${id}`);
    await expect(
      page.getByText('Decision not found, or you lack permission to read it'),
    ).toBeVisible();
  }
});

for (const theme of ['light', 'dark'] as const) {
  test(`the pages of the decisions are accessible in the ${theme} theme, and nothing leaves a narrow one`, async ({
    page,
  }) => {
    await page.addInitScript(
      name => localStorage.setItem('theme', name),
      theme,
    );
    await page.setViewportSize({ width: 400, height: 900 });
    await openDecision(page, open);
    await page.getByText('As JSON').last().click();
    await expectAccessible(page, '[data-decision]');
    await expectNothingToLeave(page, '[data-decision]');

    await page.goto('/apim-networking/decisions');
    await expect(page.getByRole('table', { name: 'Decisions' })).toBeVisible();
    await expectAccessible(page, '[data-decisions]');
    await expectNothingToLeave(page, '[data-decisions]');
  });
}
