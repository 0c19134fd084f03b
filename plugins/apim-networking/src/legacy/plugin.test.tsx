import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { FlatRoutes } from '@backstage/core-app-api';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import { Route } from 'react-router-dom';
import { apimNetworkingApiRef, type ApimNetworkingApi } from '../api';
import {
  DecisionsPage,
  EntityNetworkingContent,
  GatewaysPage,
  isNetworkingAvailable,
} from './plugin';

const entity = (kind: string, type?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'orders', namespace: 'default' },
  spec: { type },
});

describe('the classic plugin', () => {
  it('gives APIs and gateways the tab, and nothing else', () => {
    expect(isNetworkingAvailable(entity('API', 'openapi'))).toBe(true);
    expect(
      isNetworkingAvailable(entity('Resource', 'azure-api-management')),
    ).toBe(true);
    expect(isNetworkingAvailable(entity('Resource', 'database'))).toBe(false);
    expect(isNetworkingAvailable(entity('Component', 'service'))).toBe(false);
  });

  it('shows the same decisions, at the route that it is given', async () => {
    const api: Partial<ApimNetworkingApi> = {
      listDecisions: async () => ({ items: [] }),
      getPolicy: async () => ({ environments: [] }),
    };
    await renderInTestApp(
      <TestApiProvider
        apis={[[apimNetworkingApiRef, api as ApimNetworkingApi]]}
      >
        <FlatRoutes>
          <Route
            path="/apim-networking/decisions"
            element={<DecisionsPage />}
          />
        </FlatRoutes>
      </TestApiProvider>,
      { routeEntries: ['/apim-networking/decisions'] },
    );
    expect(await screen.findByText('No decisions to show')).toBeInTheDocument();
  });

  it('shows the same gateways, at the route that it is given', async () => {
    const api: Partial<ApimNetworkingApi> = {
      listGateways: async () => ({ items: [], totalItems: 0 }),
      getSummary: async () => ({
        totalItems: 0,
        exposure: [],
        pattern: [],
        tier: [],
        severity: [],
        owner: [],
        environment: [],
      }),
    };
    await renderInTestApp(
      <TestApiProvider
        apis={[[apimNetworkingApiRef, api as ApimNetworkingApi]]}
      >
        <FlatRoutes>
          <Route path="/apim-networking/gateways" element={<GatewaysPage />} />
        </FlatRoutes>
      </TestApiProvider>,
      {
        routeEntries: ['/apim-networking/gateways'],
        mountedRoutes: {
          '/catalog/:namespace/:kind/:name': entityRouteRef,
        },
      },
    );
    expect(await screen.findByText('No gateways to show')).toBeInTheDocument();
    expect(
      within(screen.getByRole('banner')).getByRole('heading', { level: 1 }),
    ).toHaveTextContent('Gateways');
    expect(
      within(screen.getByRole('main')).getByText('No gateways to show'),
    ).toBeInTheDocument();
    expect(document.title).toBe('Gateways | Backstage');
  });

  it('shows the same tab', async () => {
    const api: Partial<ApimNetworkingApi> = {
      getApiPosture: async () => ({
        entityRef: 'api:default/orders',
        title: 'Orders',
        gateways: [],
        unresolved: [],
      }),
    };
    await renderInTestApp(
      <TestApiProvider
        apis={[[apimNetworkingApiRef, api as ApimNetworkingApi]]}
      >
        <EntityProvider entity={entity('API', 'openapi')}>
          <EntityNetworkingContent />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    expect(
      await screen.findByText('No gateway is declared for this API'),
    ).toBeInTheDocument();
  });
});
