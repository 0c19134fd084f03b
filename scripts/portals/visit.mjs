import path from 'node:path';
import { createRequire } from 'node:module';
import { root } from '../bootstrap/paths.mjs';
import { gzipSize } from './weights.mjs';

const { chromium, expect: expectNow } = createRequire(
  path.join(root, 'package.json'),
)('@playwright/test');
const expect = expectNow.configure({ timeout: 30_000 });

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens a portal in Chromium, signed in as a guest. */
export async function openPortal({ url, executablePath }) {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  const page = await browser.newPage({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
  });
  const errors = [];
  page.on('pageerror', error => errors.push(String(error)));
  await page.goto('/catalog');
  const enter = page.getByRole('button', { name: 'Enter' });
  const signedIn = page.getByRole('link', { name: /^(?:Home|Catalog)$/ });
  await enter.or(signedIn.first()).first().waitFor({ timeout: 60_000 });
  if (await enter.isVisible()) await enter.click();
  await signedIn.first().waitFor();
  return { page, errors, close: () => browser.close() };
}

/** Waits until the catalog has an entity, and shows it. */
export async function openEntity(page, entity) {
  await expect(async () => {
    await page.goto(`/catalog/default/${entity}`);
    await expect(
      page
        .getByRole('tab', { name: 'Overview' })
        .or(page.getByRole('link', { name: 'Overview' })),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
}

/** What the pages before load late, such as the definition of an API, is none of ours. */
async function untilNothingLoads(page) {
  let lastAt = Date.now();
  const remember = () => {
    lastAt = Date.now();
  };
  page.on('request', remember);
  page.on('requestfinished', remember);
  await page.waitForLoadState('networkidle');
  while (Date.now() - lastAt < 5_000) await page.waitForTimeout(500);
  page.off('request', remember);
  page.off('requestfinished', remember);
}

/**
 * The tab of the guide's API: its gateway is private and keeps every rule.
 *
 * @returns bytes, by gzip, of the scripts that opening the tab loads
 */
export async function seeTab({ page }, portal) {
  await openEntity(page, 'api/orders');
  await untilNothingLoads(page);
  const loaded = new Set();
  page.on('response', response => {
    const [file] = /static\/[^?]+\.js/.exec(response.url()) ?? [];
    if (file) loaded.add(file);
  });
  await page
    .getByRole('tab', { name: 'Networking' })
    .or(page.getByRole('link', { name: 'Networking' }))
    .click();
  await expect(
    page.getByRole('heading', {
      name: /^Only the corporate network can call this API\./,
    }),
  ).toBeVisible();
  await expect(page.getByText(/POL-\d{3}/)).toHaveCount(0);
  return [...loaded].reduce(
    (sum, file) => sum + gzipSize(path.join(portal, 'packages/app/dist', file)),
    0,
  );
}

/** The gateways of the portal by exposure, and the reference of rules. */
export async function seePages({ page }, gateways) {
  await page.goto('/apim-networking/gateways');
  for (const name of gateways) {
    await expect(page.getByRole('link', { name }).first()).toBeVisible();
  }
  await page.goto('/apim-networking/rules');
  await expect(page.getByText('PE-001').first()).toBeVisible();
}

/** The guide's API and the list of gateways for somebody whom the policy hides its private gateway from. */
export async function seeHiddenGateway({ page }) {
  await openEntity(page, 'api/orders');
  await page.goto('/catalog/default/api/orders/networking');
  await expect(
    page.getByText('You cannot see 1 gateway of this API'),
  ).toBeVisible();
  await expect(
    page.getByRole('heading', { name: /can call this API/ }),
  ).toHaveCount(0);
  await page.goto('/apim-networking/gateways');
  await expect(
    page.getByRole('link', { name: 'apim-untagged-dev' }).first(),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'apim-orders-prod' }),
  ).toHaveCount(0);
}

/** A template, from its form to the end of its task. */
export async function runTemplate({ page }, { template, name, owner }) {
  await openEntity(page, `template/${template}`);
  const form = { title: 'Returns gateway', owner };
  await page.goto(
    `/create/templates/default/${template}?formData=${encodeURIComponent(
      JSON.stringify(form),
    )}`,
  );
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Name in Azure *').fill(name);
  await page.getByLabel('Environment *').click();
  await page.getByRole('option', { name: 'development' }).click();
  await page
    .getByRole('gridcell', { name: /^Isolated on Standard v2\./ })
    .click();
  await page.getByLabel(/^Tags/).fill('owner=platform\ncostCentre=4711');
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByText(/^What was (?:made|generated)/)).toBeVisible({
    timeout: 90_000,
  });
}

/** A waiver request for a gateway that breaks the policy, among the waivers. */
export async function requestWaiver({ page }, gateway) {
  await openEntity(page, `resource/${gateway}`);
  await page.goto(`/catalog/default/resource/${gateway}/networking`);
  await page
    .getByRole('button', { name: /^Request waiver for / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const reason = `Moves in March (${Date.now()}).`;
  await dialog.getByRole('textbox').first().fill(reason);
  await dialog.getByRole('button', { name: 'Request waiver' }).click();
  await expect(dialog.getByRole('status')).toBeVisible();
  await page.goto('/apim-networking/waivers');
  await expect(page.getByRole('row').filter({ hasText: reason })).toBeVisible();
}
