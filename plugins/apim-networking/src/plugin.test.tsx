import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { coreApis, PageBlueprint } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { apimNetworkingApiRef, type ApimNetworkingApi } from './api';
import plugin from '.';
import {
  decide,
  open as openDesign,
} from './components/Decisions/__testUtils__/decisions';

// A page is loaded when it is opened.
const PATIENCE = { timeout: 30_000 };

const decision = decide(openDesign);

const api: Partial<ApimNetworkingApi> = {
  getPolicy: async () => ({ environments: [] }),
  getDecision: async () => decision,
  listDecisions: async () => ({ items: [] }),
  listGateways: async () => ({
    totalItems: 1,
    items: [
      {
        entityRef: 'resource:default/apim-orders',
        title: 'Orders gateway',
        owner: 'group:default/orders',
        parsed: true,
        tier: 'StandardV2',
        pattern: 'isolated',
        region: 'swedencentral',
        environment: 'production',
        exposure: 'private',
        headline: 'Private',
        severity: 'none',
        findings: { error: 0, warning: 0, info: 0, waived: 0 },
        changedAt: new Date().toISOString(),
      },
    ],
  }),
  getSummary: async () => ({
    totalItems: 1,
    exposure: [{ value: 'private', count: 1 }],
    pattern: [],
    tier: [],
    severity: [],
    owner: [],
    environment: [],
  }),
  listWaivers: async () => ({ items: [] }),
};

function Probe() {
  return <>It is at {useLocation().pathname}</>;
}

const openPortal = (path: string) =>
  renderTestApp({
    features: [plugin],
    apis: [[apimNetworkingApiRef, api as ApimNetworkingApi]],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });

describe('the plugin in the new frontend system', () => {
  const { NODE_ENV } = process.env;
  let warnings: jest.SpyInstance;

  beforeEach(() => {
    // Backstage warns of React Router in development alone.
    Object.assign(process.env, { NODE_ENV: 'development' });
    warnings = jest.spyOn(console, 'warn').mockImplementation();
  });

  afterEach(() => {
    Object.assign(process.env, { NODE_ENV });
    warnings.mockRestore();
  });

  it.each([
    ['/apim-networking/gateways', 'Gateways', 'Orders gateway'],
    ['/apim-networking/rules', 'Gateway rules', 'What each tier can do'],
    ['/apim-networking/rules/sub-002', 'Gateway rules', /^SUB-002: The subnet/],
    ['/apim-networking/decisions', 'Decisions', 'No decisions to show'],
    [`/apim-networking/decisions/${decision.id}`, 'Decisions', 'All decisions'],
    ['/apim-networking/waivers', 'Waivers', /no pending waivers/],
  ])('has the page %s without React Router', async (path, heading, text) => {
    openPortal(path);
    expect(await screen.findByText(text, {}, PATIENCE)).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { level: 1, name: heading }),
    ).toBeInTheDocument();
    expect(warnings.mock.calls.flat().join('\n')).not.toMatch(/React ?Router/i);
  });

  it('would notice React Router', async () => {
    const page = PageBlueprint.make({
      name: 'probe',
      params: { path: '/probe', title: 'Probe', loader: async () => <Probe /> },
    });
    renderTestApp({ extensions: [page], initialRouteEntries: ['/probe'] });
    expect(
      await screen.findByText('It is at /probe', {}, PATIENCE),
    ).toBeInTheDocument();
    expect(warnings.mock.calls.flat().join('\n')).toMatch(
      /'page:.*probe' uses implicit React Router/,
    );
  });

  it('keeps the filter of the gateways in the address', async () => {
    const { apis } = openPortal('/apim-networking/gateways');
    await screen.findByText('Orders gateway', {}, PATIENCE);
    await userEvent.click(
      screen.getByText('Private', { selector: 'button *' }),
    );
    expect(apis.get(coreApis.appHistory)?.getSnapshot().location.search).toBe(
      '?exposure=private',
    );
  });

  it('leads from the rules to a rule and back', async () => {
    openPortal('/apim-networking/rules');
    await userEvent.click(await screen.findByText('SUB-002', {}, PATIENCE));
    await userEvent.click(await screen.findByText('All rules'));
    expect(
      await screen.findByText('How the patterns compare'),
    ).toBeInTheDocument();
  });
});
