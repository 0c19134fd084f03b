import { alertApiRef, type AlertApi } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  GatewayItem,
  GatewaySummary,
} from 'backstage-plugin-apim-networking-common';
import { apimNetworkingApiRef, type ApimNetworkingApi } from '../../api';
import { GatewaysPage } from './GatewaysPage';

const orders: GatewayItem = {
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
  severity: 'warning',
  findings: { error: 0, warning: 2, info: 1, waived: 1 },
  changedAt: new Date(Date.now() - 86_400_000).toISOString(),
};

const broken: GatewayItem = {
  ...orders,
  entityRef: 'resource:default/apim-broken',
  title: 'Broken gateway',
  owner: undefined,
  parsed: false,
  tier: undefined,
  pattern: 'unknown',
  region: undefined,
  environment: undefined,
  exposure: 'unknown',
  headline: 'Not known',
  severity: 'error',
  findings: { error: 0, warning: 0, info: 0, waived: 0 },
};

const summary: GatewaySummary = {
  totalItems: 2,
  exposure: [
    { value: 'private', count: 1 },
    { value: 'unknown', count: 1 },
  ],
  pattern: [{ value: 'isolated', count: 1 }],
  tier: [{ value: 'StandardV2', count: 1 }, { count: 1 }],
  severity: [
    { value: 'error', count: 1 },
    { value: 'warning', count: 1 },
  ],
  owner: [{ value: 'group:default/orders', count: 1 }, { count: 1 }],
  environment: [{ value: 'production', count: 1 }, { count: 1 }],
};

const EVERY = { sort: 'exposure', cursor: undefined };

async function renderPage(
  path: string,
  answers: Partial<ApimNetworkingApi> = {},
) {
  const fail = async () => {
    throw new Error('was not expected to be asked');
  };
  const api = {
    listGateways: jest.fn(
      answers.listGateways ??
        (async ({ exposure }) =>
          exposure
            ? { items: [orders], totalItems: 1 }
            : { items: [broken, orders], totalItems: 2 }),
    ),
    getSummary: jest.fn(answers.getSummary ?? (async () => summary)),
    exportGateways: jest.fn(answers.exportGateways ?? fail),
  };
  const post = jest.fn();
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [apimNetworkingApiRef, api as unknown as ApimNetworkingApi],
        [alertApiRef, { post } as unknown as AlertApi],
      ]}
    >
      <GatewaysPage />
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return { ...api, post };
}

const choose = async (field: RegExp, option: string) => {
  await userEvent.click(screen.getByRole('button', { name: field }));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

describe('the gateways', () => {
  it('are listed with exposure, networking, findings and owner, and lead to their tabs', async () => {
    const api = await renderPage('/');
    const rows = (await screen.findAllByRole('row')).slice(1);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent('Not known');
    expect(rows[0]).toHaveTextContent('tier not known');
    expect(rows[0]).toHaveTextContent('invalid declaration');
    expect(rows[0]).toHaveTextContent('no owner');
    expect(rows[1]).toHaveTextContent('production · swedencentral');
    expect(rows[1]).toHaveTextContent('Private');
    expect(rows[1]).toHaveTextContent('IsolatedStandard v2');
    expect(rows[1]).toHaveTextContent('2 warnings, 1 info, 1 waived');
    expect(
      within(rows[1]).getByRole('link', { name: 'orders' }),
    ).toHaveAttribute('href', '/catalog/default/group/orders');
    expect(
      within(rows[1]).getByRole('link', { name: 'Orders gateway' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/apim-orders/networking',
    );
    expect(await screen.findByText('2 gateways')).toBeInTheDocument();
    expect(api.listGateways).toHaveBeenCalledTimes(1);
    expect(api.listGateways).toHaveBeenCalledWith(EVERY);
  });

  it('are counted by exposure, and a count lets only its own through', async () => {
    const api = await renderPage('/');
    const counts = within(
      screen.getByRole('group', { name: 'Gateways by exposure' }),
    );
    const known = await counts.findByRole('button', { name: '1 Private' });
    expect(
      counts.getAllByRole('button').map(({ textContent }) => textContent),
    ).toEqual([
      '0 Public',
      '0 Public through a WAF',
      '0 Gateway private, portal public',
      '1 Private',
      '1 Not known',
    ]);
    await userEvent.click(known);
    await waitFor(() =>
      expect(api.listGateways).toHaveBeenLastCalledWith({
        ...EVERY,
        exposure: ['private'],
      }),
    );
    expect(known).toHaveAttribute('aria-pressed', 'true');
    expect(await screen.findByText('1 gateway')).toBeInTheDocument();
    // The other counts stay as they are.
    expect(
      counts.getByRole('button', { name: '1 Not known' }),
    ).toBeInTheDocument();
    await userEvent.click(known);
    await waitFor(() =>
      expect(api.listGateways).toHaveBeenLastCalledWith(EVERY),
    );
    expect(known).toHaveAttribute('aria-pressed', 'false');
  });

  it.each([
    [/^Environment/, 'production (1)', { environment: ['production'] }],
    [/^Tier/, 'Standard v2 (1)', { tier: ['StandardV2'] }],
    [/^Pattern/, 'Isolated (1)', { pattern: ['isolated'] }],
    [/^Findings/, 'Highest severity: warning (1)', { severity: ['warning'] }],
    [/^Owner/, 'orders (1)', { owner: ['group:default/orders'] }],
  ])('are filtered by what is chosen: %s', async (field, option, query) => {
    const api = await renderPage('/?search=ord');
    await screen.findByText('2 gateways');
    await choose(field, option);
    await waitFor(() =>
      expect(api.listGateways).toHaveBeenLastCalledWith({
        ...EVERY,
        ...query,
        search: 'ord',
      }),
    );
    expect(api.getSummary).toHaveBeenLastCalledWith({
      ...query,
      search: 'ord',
    });
    await choose(field, 'Any');
    await waitFor(() =>
      expect(api.listGateways).toHaveBeenLastCalledWith({
        ...EVERY,
        search: 'ord',
      }),
    );
  });

  it('do not say that nothing is wrong where something is wrong with the ownership', async () => {
    const none = { error: 0, warning: 0, info: 0, waived: 0 };
    await renderPage('/', {
      listGateways: async () => ({
        totalItems: 2,
        items: [
          { ...orders, findings: none },
          {
            ...orders,
            entityRef: 'resource:default/apim-fine',
            severity: 'none',
            findings: none,
          },
        ],
      }),
    });
    const rows = (await screen.findAllByRole('row')).slice(1);
    expect(rows[0]).toHaveTextContent('a problem with its ownership');
    expect(rows[1]).toHaveTextContent('no findings');
  });

  it('are offered by what there is of them first', async () => {
    await renderPage('/');
    await screen.findByText('2 gateways');
    await userEvent.click(screen.getByRole('button', { name: /^Tier/ }));
    expect(
      screen.getAllByRole('option').map(({ textContent }) => textContent),
    ).toEqual([
      'Any',
      'Standard v2 (1)',
      'Consumption (0)',
      'Developer (0)',
      'Basic (0)',
      'Basic v2 (0)',
      'Standard (0)',
      'Premium (0)',
      'Premium v2 (0)',
    ]);
  });

  it('are searched by what is typed, by a rule, and sorted', async () => {
    const api = await renderPage('/');
    await screen.findByText('2 gateways');
    await choose(/^Order/, 'From A to Z');
    await userEvent.type(screen.getByLabelText('Violates rule'), 'sub-002');
    await userEvent.click(
      await screen.findByRole('option', { name: /^SUB-002/ }),
    );
    await userEvent.type(screen.getByLabelText('Title or name'), 'ord');
    await waitFor(() =>
      expect(api.listGateways).toHaveBeenLastCalledWith({
        finding: ['SUB-002'],
        search: 'ord',
        sort: 'title',
        cursor: undefined,
      }),
    );
    // Not for every letter.
    expect(
      api.listGateways.mock.calls.filter(([{ search }]) => search),
    ).toHaveLength(1);
  });

  it('are those of the address, where what is no filter is none', async () => {
    const api = await renderPage(
      '/?exposure=open&tier=Gold&pattern=invalid&owner=group:default/gone&finding=OWN-001&sort=size&search=%20a%20',
      { listGateways: async () => ({ items: [], totalItems: 0 }) },
    );
    expect(
      await screen.findByText('No gateways match these filters'),
    ).toBeInTheDocument();
    expect(api.listGateways).toHaveBeenCalledWith({
      ...EVERY,
      pattern: ['invalid'],
      owner: ['group:default/gone'],
      finding: ['OWN-001'],
      search: 'a',
    });
    expect(screen.getByLabelText('Violates rule')).toHaveValue('OWN-001');
    expect(screen.getByRole('button', { name: /^Owner/ })).toHaveTextContent(
      'gone',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    await waitFor(() =>
      expect(api.listGateways).toHaveBeenLastCalledWith(EVERY),
    );
    expect(screen.getByLabelText('Title or name')).toHaveValue('');
  });

  it('come a page at a time', async () => {
    const api = await renderPage('/', {
      listGateways: async ({ cursor }) =>
        cursor
          ? { items: [orders], totalItems: 2 }
          : { items: [broken], totalItems: 2, nextCursor: 'next' },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );
    expect(await screen.findByText('Orders gateway')).toBeInTheDocument();
    expect(screen.getByText('Broken gateway')).toBeInTheDocument();
    expect(api.listGateways).toHaveBeenLastCalledWith({
      ...EVERY,
      cursor: 'next',
    });
    expect(
      screen.queryByRole('button', { name: 'Show more' }),
    ).not.toBeInTheDocument();
  });

  it('say that there are none yet, and how there will be', async () => {
    await renderPage('/', {
      listGateways: async () => ({ items: [], totalItems: 0 }),
    });
    expect(await screen.findByText('No gateways to show')).toBeInTheDocument();
    expect(
      screen.getByText(/whose spec.type is azure-api-management/),
    ).toBeInTheDocument();
  });

  it('say that they are being read, without counts that are not known', async () => {
    await renderPage('/', {
      listGateways: () => new Promise(() => {}),
      getSummary: () => new Promise(() => {}),
    });
    expect(screen.getByRole('status')).toHaveTextContent('Loading gateways…');
    expect(
      screen.getByRole('button', { name: '– Private' }),
    ).toBeInTheDocument();
  });

  it('say that they cannot be read, and try again', async () => {
    let works = false;
    await renderPage('/', {
      listGateways: async () => {
        if (!works) throw new Error('the backend is down');
        return { items: [orders], totalItems: 1 };
      },
      getSummary: async () => {
        if (!works) throw new Error('the backend is down');
        return summary;
      },
    });
    expect(
      (await screen.findAllByText(/the backend is down/)).length,
    ).toBeGreaterThan(0);
    works = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Orders gateway')).toBeInTheDocument();
    expect(screen.getByText('1 gateway')).toBeInTheDocument();
    expect(
      await screen.findByRole('button', { name: '1 Private' }),
    ).toBeInTheDocument();
  });

  it('are listed also where they cannot be counted', async () => {
    await renderPage('/', {
      getSummary: async () => {
        throw new Error('the counts take too long');
      },
    });
    expect(await screen.findByText('2 gateways')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: '– Private' }),
    ).toBeInTheDocument();
  });

  it('are saved as a file, as they are filtered', async () => {
    const saved: Array<{ name: string; blob: Blob }> = [];
    let blob: Blob;
    URL.createObjectURL = jest.fn((content: Blob) => {
      blob = content;
      return 'blob:one';
    });
    URL.revokeObjectURL = jest.fn();
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        saved.push({ name: this.download, blob });
      });
    const table = new Blob(['entityRef']);
    const api = await renderPage('/?exposure=private&sort=title', {
      exportGateways: async () => table,
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export' }),
    );
    await userEvent.click(screen.getByRole('menuitem', { name: /CSV/ }));
    await waitFor(() =>
      expect(saved).toEqual([{ name: 'gateways.csv', blob: table }]),
    );
    expect(api.exportGateways).toHaveBeenCalledWith(
      { exposure: ['private'] },
      'csv',
    );
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:one');
  });

  it('say why they are not exported', async () => {
    const { post } = await renderPage('/', {
      exportGateways: async () => {
        throw new Error('you may not');
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export' }),
    );
    await userEvent.click(screen.getByRole('menuitem', { name: /SARIF/ }));
    await waitFor(() =>
      expect(post).toHaveBeenCalledWith({
        message: 'Could not export the gateways: you may not',
        severity: 'error',
      }),
    );
    expect(await screen.findByRole('button', { name: 'Export' })).toBeEnabled();
  });
});
