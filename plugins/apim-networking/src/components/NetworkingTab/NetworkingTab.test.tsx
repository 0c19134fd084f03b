import type { Entity } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  evaluateDesign,
  type ApiPosture,
  type GatewayDesignInput,
  type GatewayPosture,
} from 'backstage-plugin-apim-networking-common';
import { apimNetworkingApiRef, type ApimNetworkingApi } from '../../api';
import { decisionLinkRef } from '../../routes';
import { NetworkingTab } from './NetworkingTab';

const isolated: GatewayDesignInput = {
  name: 'apim-payments',
  environment: 'production',
  tier: 'StandardV2',
  units: 2,
  region: 'swedencentral',
  pattern: 'isolated',
  virtualNetwork: { name: 'vnet-payments', addressSpace: ['10.20.0.0/16'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/24' },
  privateEndpoints: [{ subnet: { name: 'snet-pep', prefix: '10.20.2.0/27' } }],
};

function gateway(name: string, design: unknown): GatewayPosture {
  const declared = evaluateDesign(design);
  return {
    entityRef: `resource:default/${name}`,
    title: `Gateway ${name}`,
    declared,
    evidence: {
      kind: 'declared',
      readAt: new Date(Date.now() - 30_000).toISOString(),
      changedAt: new Date(Date.now() - 3 * 3600_000).toISOString(),
    },
  };
}

function apiPosture(changes: Partial<ApiPosture> = {}): ApiPosture {
  return {
    entityRef: 'api:default/refunds',
    title: 'Refunds',
    gateways: [gateway('payments', isolated)],
    unresolved: [],
    ...changes,
  };
}

const api: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name: 'refunds', namespace: 'default' },
};

const gatewayEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'payments', namespace: 'default' },
  spec: { type: 'azure-api-management' },
};

function answered(statusCode: number, name: string): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message: 'no' },
        response: { statusCode },
      }),
      { status: statusCode, headers: { 'content-type': 'application/json' } },
    ) as unknown as Parameters<typeof ResponseError.fromResponse>[0],
  );
}

function backend(answers: Partial<ApimNetworkingApi>) {
  const fail = async () => {
    throw new Error('was not expected to be asked');
  };
  return {
    getApiPosture: jest.fn(answers.getApiPosture ?? fail),
    getGatewayPosture: jest.fn(answers.getGatewayPosture ?? fail),
    getGatewayHistory: jest.fn(answers.getGatewayHistory ?? fail),
    getPolicy: jest.fn(answers.getPolicy ?? fail),
    listWaivers: jest.fn(answers.listWaivers ?? fail),
    requestWaiver: jest.fn(answers.requestWaiver ?? fail),
    changeWaiver: jest.fn(answers.changeWaiver ?? fail),
  };
}

async function renderTab(
  answers: ReturnType<typeof backend>,
  entity: Entity = api,
) {
  await renderInTestApp(
    <TestApiProvider apis={[[apimNetworkingApiRef, answers]]}>
      <EntityProvider entity={entity}>
        <NetworkingTab />
      </EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/decisions/:id': decisionLinkRef,
      },
    },
  );
}

describe('NetworkingTab', () => {
  it('says in a sentence, a picture and a table how an API is networked, by one request', async () => {
    const answers = backend({ getApiPosture: async () => apiPosture() });
    await renderTab(answers);

    expect(
      await screen.findByRole('heading', {
        name: 'Only the corporate network can call this API. The developer portal is public.',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Gateway private, portal public'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Gateway payments/ }),
    ).toHaveAttribute('href', '/catalog/default/resource/payments');
    expect(screen.getByText('3 hours ago')).toBeInTheDocument();
    expect(
      screen.getByRole('group', { name: /How Gateway payments is networked/ }),
    ).toBeInTheDocument();

    const row = (name: string) =>
      within(screen.getByRole('row', { name: new RegExp(`^${name} `) }));
    expect(row('Gateway').getAllByRole('cell')[1]).toHaveTextContent('no');
    expect(row('Gateway').getAllByText('via private endpoint')).toHaveLength(2);
    expect(row('Developer portal').getAllByText('yes')).toHaveLength(3);
    expect(
      screen.getByText(/^Virtual network and peered networks/),
    ).toBeInTheDocument();

    expect(answers.getApiPosture).toHaveBeenCalledTimes(1);
    expect(answers.getApiPosture).toHaveBeenCalledWith({
      namespace: 'default',
      name: 'refunds',
    });
    expect(answers.getGatewayPosture).not.toHaveBeenCalled();
  });

  it('shows each finding with what was seen, what is needed, the remedy and the source', async () => {
    await renderTab(
      backend({
        getApiPosture: async () =>
          apiPosture({
            gateways: [gateway('broken', { ...isolated, tier: 'Basic' })],
          }),
      }),
    );
    const finding = (
      await screen.findByText('VNet integration is not in this tier')
    ).closest('li')!;
    expect(within(finding).getByText('Error')).toBeInTheDocument();
    expect(finding).toHaveTextContent(
      'Actual: Basic. Expected: Standard v2 or Premium v2.',
    );
    expect(finding).toHaveTextContent(/How to fix: Choose Standard v2/);
    expect(within(finding).getAllByRole('link')[0]).toHaveAttribute(
      'href',
      expect.stringMatching(/^https:\/\/learn\.microsoft\.com\//),
    );
    expect(screen.getByText('Cannot be built')).toBeInTheDocument();
  });

  it('says that a decision is on another design, and links none', async () => {
    await renderTab(
      backend({
        getApiPosture: async () =>
          apiPosture({
            gateways: [
              {
                ...gateway('payments', isolated),
                decidedOnAnotherDesign: true,
              },
            ],
          }),
      }),
    );
    expect(
      await screen.findByText(/the entity names is for another design/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Its decision' }),
    ).not.toBeInTheDocument();
  });

  it.each([isolated, { name: 'x' }])(
    'shows who else declares the name, with what to do: %#',
    async design => {
      await renderTab(
        backend({
          getApiPosture: async () =>
            apiPosture({
              gateways: [
                {
                  ...gateway('payments', design),
                  ownershipProblems: [
                    {
                      kind: 'declared-again',
                      severity: 'warning',
                      message: 'resource:default/other declares it, too.',
                      remedy: 'Ask its owner to remove it.',
                    },
                  ],
                },
              ],
            }),
        }),
      );
      expect(
        await screen.findByText('resource:default/other declares it, too.'),
      ).toBeInTheDocument();
      expect(
        screen.getByText('Ask its owner to remove it.'),
      ).toBeInTheDocument();
    },
  );

  it('links the decision that allowed the gateway, where there is one', async () => {
    await renderTab(
      backend({
        getApiPosture: async () =>
          apiPosture({
            gateways: [
              { ...gateway('payments', isolated), decisionId: 'one' },
              gateway('older', isolated),
            ],
          }),
      }),
    );
    expect(
      await screen.findByRole('link', { name: 'Its decision' }),
    ).toHaveAttribute('href', '/decisions/one');
    await userEvent.click(screen.getByRole('tab', { name: 'Gateway older' }));
    expect(
      screen.queryByRole('link', { name: 'Its decision' }),
    ).not.toBeInTheDocument();
  });

  it('can be read as a list', async () => {
    await renderTab(backend({ getApiPosture: async () => apiPosture() }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Read as a list' }),
    );
    expect(
      screen.queryByRole('group', { name: /is networked/ }),
    ).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Paths' })).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Show the picture' }),
    ).toBeInTheDocument();
  });

  it('lets the reader choose among several gateways', async () => {
    await renderTab(
      backend({
        getApiPosture: async () =>
          apiPosture({
            gateways: [
              gateway('payments', isolated),
              gateway('open', {
                name: 'apim-open',
                environment: 'development',
                tier: 'BasicV2',
                region: 'swedencentral',
                pattern: 'public',
              }),
            ],
          }),
      }),
    );
    await userEvent.click(
      await screen.findByRole('tab', { name: 'Gateway open' }),
    );
    expect(
      screen.getByRole('heading', {
        name: /^Anyone on the internet can call this API on Gateway open/,
      }),
    ).toBeInTheDocument();
  });

  it('says how to declare a gateway where an API names none', async () => {
    await renderTab(
      backend({ getApiPosture: async () => apiPosture({ gateways: [] }) }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'No gateway is declared for this API',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/apim-networking\/gateway/)).toBeInTheDocument();
  });

  it('names references that lead nowhere, and shows the gateways that do', async () => {
    await renderTab(
      backend({
        getApiPosture: async () =>
          apiPosture({
            unresolved: [
              {
                reference: 'resource:default/gone',
                reason: 'is not in the catalog',
              },
            ],
          }),
      }),
    );
    expect(
      await screen.findByText('resource:default/gone'),
    ).toBeInTheDocument();
    expect(screen.getByText('Who can reach what')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', {
        name: 'From what you can see: only the corporate network can call this API on Gateway payments. The developer portal is public. Not shown: 1 gateway cannot be found.',
      }),
    ).toBeInTheDocument();
  });

  it('says that the gateway is hidden from the reader, and not that none is declared', async () => {
    await renderTab(
      backend({
        getApiPosture: async () => apiPosture({ gateways: [], notReadable: 1 }),
      }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'You cannot see 1 gateway of this API',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /names 1 gateway that you lack permission to read, so this tab cannot/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('No gateway is declared for this API'),
    ).not.toBeInTheDocument();
  });

  it('does not speak for the API by the one of its gateways that the reader can see', async () => {
    await renderTab(
      backend({ getApiPosture: async () => apiPosture({ notReadable: 2 }) }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'From what you can see: only the corporate network can call this API on Gateway payments. The developer portal is public. Not shown: 2 gateways you cannot see.',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Gateway private, portal public on Gateway payments'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', {
        name: 'You cannot see 2 gateways of this API',
      }),
    ).toBeInTheDocument();
  });

  it('says that no gateway can be shown where one is hidden and another cannot be found', async () => {
    await renderTab(
      backend({
        getApiPosture: async () =>
          apiPosture({
            gateways: [],
            notReadable: 1,
            unresolved: [
              { reference: 'resource:default/gone', reason: 'is not there' },
            ],
          }),
      }),
    );
    expect(
      await screen.findByText('resource:default/gone'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('heading', {
        name: 'You cannot see 1 gateway of this API',
      }),
    ).toBeInTheDocument();
  });

  it('lists what is wrong with a declaration that cannot be read', async () => {
    await renderTab(
      backend({
        getApiPosture: async () =>
          apiPosture({
            gateways: [gateway('broken', { ...isolated, tier: 'UltraV9' })],
          }),
      }),
    );
    const table = await screen.findByRole('table', { name: 'What to correct' });
    expect(within(table).getByText('spec.networking.tier')).toBeInTheDocument();
    expect(within(table).getByText('"UltraV9"')).toBeInTheDocument();
  });

  it('says that the backend is down, and asks again when told to', async () => {
    let down = true;
    const answers = backend({
      getApiPosture: async () => {
        if (down) throw new TypeError('Failed to fetch');
        return apiPosture();
      },
    });
    await renderTab(answers);
    expect(
      await screen.findByText(/The networking backend cannot be reached/),
    ).toBeInTheDocument();
    down = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Who can reach what')).toBeInTheDocument();
    expect(answers.getApiPosture).toHaveBeenCalledTimes(2);
  });

  it('says so when the reader has no permission', async () => {
    const error = await answered(403, 'NotAllowedError');
    await renderTab(
      backend({
        getApiPosture: async () => {
          throw error;
        },
      }),
    );
    expect(
      await screen.findByText('You lack permission to see this'),
    ).toBeInTheDocument();
  });

  it.each([
    ['gateway', gatewayEntity],
    ['API', api],
  ])(
    'says of a %s that is not stored or hidden that it is one of both, and asks again',
    async (noun, entity) => {
      const error = await answered(404, 'NotFoundError');
      const fail = async () => {
        throw error;
      };
      const answers = backend({ getApiPosture: fail, getGatewayPosture: fail });
      await renderTab(answers, entity);
      expect(
        await screen.findByRole('heading', {
          name: `The networking of this ${noun} is not stored, or you lack permission to see it`,
        }),
      ).toBeInTheDocument();
      expect(
        screen.getByText(/platform team for permission/),
      ).toBeInTheDocument();
      expect(screen.queryByText(/Could not load/)).not.toBeInTheDocument();
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      const requested =
        noun === 'API' ? answers.getApiPosture : answers.getGatewayPosture;
      await waitFor(() => expect(requested).toHaveBeenCalledTimes(2));
    },
  );

  it('says that it is reading while it waits', async () => {
    let answer: (posture: ApiPosture) => void = () => {};
    await renderTab(
      backend({
        getApiPosture: () =>
          new Promise(resolve => {
            answer = resolve;
          }),
      }),
    );
    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading the networking',
    );
    answer(apiPosture());
    await waitFor(() =>
      expect(screen.queryByRole('status')).not.toBeInTheDocument(),
    );
  });

  it('lists the APIs of a gateway on its own tab', async () => {
    const answers = backend({
      getGatewayPosture: async () => ({
        gateway: gateway('payments', isolated),
        apis: [{ entityRef: 'api:default/refunds', title: 'Refunds' }],
      }),
    });
    await renderTab(answers, gatewayEntity);
    expect(
      await screen.findByRole('link', { name: /Refunds/ }),
    ).toHaveAttribute('href', '/catalog/default/api/refunds');
    expect(
      screen.getByRole('heading', {
        name: /^Only the corporate network can call this gateway\./,
      }),
    ).toBeInTheDocument();
    expect(answers.getGatewayPosture).toHaveBeenCalledTimes(1);
  });

  it('says that APIs on the gateway are not shown, and not that there are none', async () => {
    await renderTab(
      backend({
        getGatewayPosture: async () => ({
          gateway: gateway('payments', isolated),
          apis: [],
          totalApis: 3,
        }),
      }),
      gatewayEntity,
    );
    expect(
      await screen.findByText(
        /3 of the APIs that name this gateway are not shown/,
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^None/)).not.toBeInTheDocument();
  });

  describe('a finding that the organisation may allow', () => {
    const posture = (waiver?: { id: string; until: string }) => {
      const requested = gateway('payments', {
        ...isolated,
        gatewaySubnet: { name: 'snet-apim', prefix: '10.20.1.0/26' },
      });
      if (waiver && requested.declared.ok) {
        requested.declared.evaluation.findings =
          requested.declared.evaluation.findings.map(finding =>
            finding.ruleId === 'SUB-004' ? { ...finding, waiver } : finding,
          );
      }
      return apiPosture({ gateways: [requested] });
    };

    it('offers to request a waiver, and sends the reason and the end', async () => {
      const answers = backend({
        getApiPosture: async () => posture(),
        getPolicy: async () => ({
          environments: [],
          waivers: { maximumDays: 14 },
        }),
        requestWaiver: async wanted => ({
          ...wanted,
          id: 'one',
          status: 'requested',
          requestedBy: 'user:default/mira',
          requestedAt: new Date().toISOString(),
        }),
      });
      await renderTab(answers);
      await userEvent.click(
        await screen.findByRole('button', {
          name: 'Request waiver for SUB-004',
        }),
      );
      const dialog = within(screen.getByRole('dialog'));
      expect(
        await dialog.findByText('Up to 14 days from now.'),
      ).toBeInTheDocument();
      const requestButton = dialog.getByRole('button', {
        name: 'Request waiver',
      });
      expect(requestButton).toBeDisabled();
      await userEvent.type(
        dialog.getByLabelText(/Reason/),
        '  The address plan changes in March. ',
      );
      await userEvent.click(requestButton);
      expect(await dialog.findByRole('status')).toHaveTextContent(
        'once another person approves it',
      );
      const [[wanted]] = answers.requestWaiver.mock.calls;
      expect(wanted).toMatchObject({
        ruleId: 'SUB-004',
        gateway: 'apim-payments',
        environment: 'production',
        reason: 'The address plan changes in March.',
      });
      const days =
        (Date.parse(wanted.until) - Date.now()) / (24 * 60 * 60 * 1000);
      expect(days).toBeGreaterThan(12);
      expect(days).toBeLessThanOrEqual(14);
    });

    it('says why a request failed, and keeps the input', async () => {
      const answers = backend({
        getApiPosture: async () => posture(),
        getPolicy: async () => ({ environments: [] }),
        requestWaiver: async () => {
          throw Object.assign(new Error('Request failed with 409 Conflict'), {
            body: { error: { message: 'There is a request already' } },
          });
        },
      });
      await renderTab(answers);
      await userEvent.click(
        await screen.findByRole('button', {
          name: 'Request waiver for SUB-004',
        }),
      );
      const dialog = within(screen.getByRole('dialog'));
      await userEvent.type(dialog.getByLabelText(/Reason/), 'x');
      await userEvent.click(
        dialog.getByRole('button', { name: 'Request waiver' }),
      );
      expect(await dialog.findByRole('alert')).toHaveTextContent(
        'Could not request the waiver: There is a request already',
      );
      expect(dialog.getByLabelText(/Reason/)).toHaveValue('x');
    });

    it('says until when it is waived, and offers no other', async () => {
      const until = new Date(Date.now() + 10.2 * 24 * 3600_000).toISOString();
      await renderTab(
        backend({
          getApiPosture: async () => posture({ id: 'one', until }),
        }),
      );
      expect(await screen.findByText(/in 10 days/)).toHaveAttribute(
        'datetime',
        until,
      );
      expect(
        screen.queryByRole('button', {
          name: /^Request waiver for SUB-004/,
        }),
      ).not.toBeInTheDocument();
    });

    it('offers none for what Azure rejects, nor for what is only worth knowing', async () => {
      await renderTab(
        backend({
          getApiPosture: async () =>
            apiPosture({
              gateways: [gateway('payments', { ...isolated, tier: 'BasicV2' })],
            }),
        }),
      );
      expect((await screen.findAllByText('Error')).length).toBeGreaterThan(0);
      expect(
        screen.queryByRole('button', { name: /Request waiver for TIER/ }),
      ).not.toBeInTheDocument();
      expect(
        screen.queryByRole('button', { name: /Request waiver for PNA-004/ }),
      ).not.toBeInTheDocument();
    });
  });
});
