import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps, ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  backendOfFixtures,
  denied,
  entity,
  gatewayEntity,
  waiver,
} from '../__testUtils__/fixtures';
import { known } from '../__testUtils__/knownTexts';
import { pseudoLanguage } from '../__testUtils__/pseudoLanguage';
import { apimNetworkingApiRef, type ApimNetworkingApi } from '../api';
import { DecisionsPage } from '../components/Decisions';
import {
  isolated,
  open,
  policy,
} from '../components/Decisions/__testUtils__/decisions';
import { GatewayDesignField } from '../components/GatewayDesignField';
import { GatewaysPage } from '../components/Gateways';
import { NetworkingTab } from '../components/NetworkingTab';
import { RuleReferencePage } from '../components/RuleReference';
import { WaiversPage } from '../components/Waivers';
import {
  decisionLinkRef,
  decisionsRouteRef,
  gatewaysLinkRef,
  rulesRouteRef,
  taskLinkRef,
  waiversLinkRef,
} from '../routes';

jest.mock('backstage-plugin-apim-networking-common', () =>
  // What the domain says is known once it has said it.
  jest
    .requireActual('../__testUtils__/knownTexts')
    .known.recording(
      jest.requireActual('backstage-plugin-apim-networking-common'),
    ),
);

const catalog = { getEntityByRef: async () => gatewayEntity };

async function show(element: ReactElement, path = '/') {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [translationApiRef, pseudoLanguage()],
        [
          apimNetworkingApiRef,
          known.recording(backendOfFixtures) as ApimNetworkingApi,
        ],
        [catalogApiRef, known.recording(catalog) as never],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/decision/:id': decisionLinkRef,
        '/apim-networking/decisions': decisionsRouteRef,
        '/apim-networking/rules': rulesRouteRef,
        '/gateways': gatewaysLinkRef,
        '/waivers': waiversLinkRef,
        '/tasks/:taskId': taskLinkRef,
      },
    },
  );
}

/** What is on the screen that is from no catalogue, not from the domain and not from data. */
async function otherTexts() {
  await waitFor(() =>
    expect(document.querySelector('[aria-busy="true"]')).toBeNull(),
  );
  expect(document.body.textContent).toContain('[!!');
  return known.foreignIn(document.body);
}

const click = async (name: RegExp) =>
  userEvent.click((await screen.findAllByRole('button', { name }))[0]);

const field = (
  uiOptions: Record<string, unknown>,
  formData?: unknown,
  others: Record<string, unknown> = {},
) => {
  const props = {
    formData,
    onChange: () => {},
    uiSchema: { 'ui:options': uiOptions },
    formContext: { formData: others },
  } as unknown as ComponentProps<typeof GatewayDesignField>;
  return <GatewayDesignField {...props} />;
};

describe('in another language', () => {
  beforeAll(() => {
    known.add([entity, gatewayEntity, isolated, open, policy, waiver]);
    // The picture of an empty list, which Backstage draws.
    known.add('no Build');
    // Names in examples and of settings.
    known.add([
      'apim-orders-prod',
      'ui:options.pattern',
      'ui:options',
      'pattern',
      '"isolatd"',
    ]);
  });

  it.each([
    ['a gateway', gatewayEntity],
    ['an API', entity],
  ])('is the whole tab of %s', async (_, of) => {
    await show(
      <EntityProvider entity={of}>
        <NetworkingTab />
      </EntityProvider>,
    );
    await screen.findAllByText(/Who can reach what/);
    await click(/Show what changed/);
    await screen.findByText(/is valid again/);
    expect(await otherTexts()).toEqual([]);
    await click(/Read as a list/);
    expect(await otherTexts()).toEqual([]);
  });

  it.each([
    ['open', /Request waiver for/],
    ['broken', undefined],
  ])('is the tab where a gateway is %s', async (name, button) => {
    await show(
      <EntityProvider entity={entity}>
        <NetworkingTab />
      </EntityProvider>,
    );
    await userEvent.click(
      await screen.findByRole('tab', { name: `Gateway ${name}` }),
    );
    if (button) await click(button);
    expect(await otherTexts()).toEqual([]);
  });

  it.each(['/', '/?exposure=public'])('are the gateways at %s', async path => {
    await show(<GatewaysPage />, path);
    await screen.findByText(/Orders gateway|No gateways match/);
    expect(await otherTexts()).toEqual([]);
  });

  it('are the rules', async () => {
    await show(<RuleReferencePage />);
    await screen.findAllByText(/How the patterns compare/);
    // The page of static analysis is Markdown of the domain.
    document
      .querySelectorAll('[class*="BackstageMarkdownContent"]')
      .forEach(element => element.remove());
    expect(await otherTexts()).toEqual([]);
  });

  it('are the waivers, and what is done about them', async () => {
    await show(<WaiversPage />);
    await screen.findAllByText('POL-002');
    expect(await otherTexts()).toEqual([]);
    await click(/Approve/);
    await screen.findByRole('dialog');
    expect(await otherTexts()).toEqual([]);
  });

  it.each(['', `/${denied.id}`, '/ended'])(
    'are the decisions at %p',
    async path => {
      await show(
        <Routes>
          <Route
            path="/apim-networking/decisions/*"
            element={<DecisionsPage />}
          />
        </Routes>,
        `/apim-networking/decisions${path}`,
      );
      await screen.findAllByText(/apim-payments/);
      expect(await otherTexts()).toEqual([]);
    },
  );

  it.each([
    ['without an answer', field({})],
    ['of a misconfigured template', field({ pattern: 'isolatd' })],
    [
      'with a lock',
      field({ pattern: ['isolated', 'public'], tiers: ['StandardV2'] }),
    ],
    ['with a network', field({}, isolated)],
    [
      'with an edge and custom domains',
      field(
        {},
        {
          ...isolated,
          tier: 'Premium',
          pattern: 'internal-appgw-waf',
          privateEndpoints: [],
          ddosProtection: true,
          forcedTunnel: {},
          publicIp: { name: 'pip' },
          additionalLocations: [{ region: 'northeurope' }],
          customDomains: [
            { hostName: 'api.example.com', certificate: { keyVault: 'kv' } },
          ],
          applicationGateway: {
            subnet: { name: 'snet-agw', prefix: '10.20.3.0/24' },
            listeners: [{ hostName: 'api.example.com', certificate: {} }],
          },
        },
      ),
    ],
    [
      'with a change',
      field(
        { changes: 'gateway' },
        { ...isolated, units: 3 },
        { gateway: 'resource:default/payments' },
      ),
    ],
  ])('is the form %s', async (_, form) => {
    await show(form);
    await screen.findAllByText(/The gateway/);
    expect(await otherTexts()).toEqual([]);
  });

  it('would notice a text from nowhere', async () => {
    await show(
      <div title="Only here">
        <p>Standard v2 and a sentence from nowhere</p>
        <GatewaysPage />
      </div>,
    );
    await screen.findByText(/Orders gateway/);
    expect(known.foreignIn(document.body)).toEqual([
      'Only here',
      'Standard v2 and a sentence from nowhere',
    ]);
  });
});
