import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GatewayDesignInput } from 'backstage-plugin-apim-networking-common';
import {
  design,
  errorsOf,
  openApplicationGatewayDesign,
  renderField,
} from '../__testUtils__/renderField';

const open = openApplicationGatewayDesign;

/** As one who selects what is there and pastes: quicker than typing each letter. */
async function enter(label: string, text: string) {
  const input = screen.getByLabelText(label);
  await userEvent.clear(input);
  await userEvent.click(input);
  await userEvent.paste(text);
  return input;
}
const region = (name: RegExp) => within(screen.getByRole('region', { name }));

describe('the Application Gateway', () => {
  it('says that it needs a host name, and takes one with a certificate that follows from the names', async () => {
    await renderField({ value: open });
    expect(
      region(/Application Gateway/).getByText(
        /Add at least one host name with a certificate/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/needs at least one host name with a certificate/),
    ).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', {
        name: 'Add a host name of the Application Gateway',
      }),
    );
    await enter('Host name 1 *', 'api.example.com');
    expect(design()).toMatchObject({
      applicationGateway: {
        listeners: [
          {
            hostName: 'api.example.com',
            endpoint: 'gateway',
            certificate: { keyVault: 'kv-shop', name: 'api-example-com' },
          },
        ],
      },
    });
    expect(
      screen.queryByText(/needs at least one host name with a certificate/),
    ).not.toBeInTheDocument();
  });

  it('leads to the developer portal too, by another certificate', async () => {
    await renderField({ value: open });
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Add a host name of the Application Gateway',
      }),
    );
    await enter('Host name 1 *', 'portal.example.com');
    await userEvent.click(screen.getByLabelText('Host name 1: leads to'));
    await userEvent.click(
      await screen.findByRole('option', { name: 'The developer portal' }),
    );
    await enter('Host name 1: Key Vault', 'kv-shared');
    await enter('Host name 1: resource group', 'rg-shared');
    expect(design()).toMatchObject({
      applicationGateway: {
        listeners: [
          {
            endpoint: 'developerPortal',
            certificate: { keyVault: 'kv-shared', resourceGroup: 'rg-shared' },
          },
        ],
      },
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove host name 1' }),
    );
    expect(design()!.applicationGateway).not.toHaveProperty('listeners');
  });

  it.each([
    [
      'Host name 1 *',
      'nonsense',
      /Must be a host name such as api\.example\.com/,
    ],
    ['Host name 1: Key Vault', 'a', /Must be the name of a Key Vault/],
    ['Host name 1: subscription', 'x', /Must be a subscription id/],
  ])('says beside %s what is wrong with %s', async (label, typed, message) => {
    await renderField({
      value: {
        ...open,
        applicationGateway: {
          ...open.applicationGateway!,
          listeners: [
            {
              hostName: 'api.example.com',
              certificate: { keyVault: 'kv-shop', name: 'api' },
            },
          ],
        },
      },
    });
    const input = await enter(label, typed);
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription(message);
  });

  it('may be protected by a plan that exists', async () => {
    await renderField({ value: open });
    await userEvent.click(
      screen.getByLabelText('DDoS protection of the public address'),
    );
    expect(design()).toMatchObject({ ddosProtection: true });
    await enter('DDoS protection plan', 'plan-hub');
    await enter('DDoS protection plan: resource group', 'rg-hub');
    expect(design()).toMatchObject({
      ddosProtectionPlan: { name: 'plan-hub', resourceGroup: 'rg-hub' },
    });
  });

  it('is not sent without a host name', async () => {
    await expect(errorsOf(open)).resolves.toEqual([
      'GEN-006: A host name cannot be served. applicationGateway.listeners: expected { hostName, certificate: { keyVault, name } }, got none.',
    ]);
  });
});

describe('host names of the gateway', () => {
  const open2: GatewayDesignInput = {
    name: 'apim-shop',
    environment: 'development',
    tier: 'StandardV2',
    region: 'swedencentral',
    pattern: 'public',
  };

  it('come with a certificate, and say what is missing without one', async () => {
    await renderField({ value: open2 });
    expect(
      screen.getByText(/No custom domains: the gateway answers to apim-shop/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Add a custom domain' }),
    );
    await enter('Custom domain 1 *', 'api.example.com');
    expect(design()).toMatchObject({
      customDomains: [
        {
          hostName: 'api.example.com',
          type: 'Proxy',
          certificate: { keyVault: 'kv-shop', name: 'api-example-com' },
        },
      ],
    });
    await userEvent.click(
      screen.getByLabelText(
        'Custom domain 1 has its certificate in a Key Vault',
      ),
    );
    expect(
      screen.getByText(/api\.example\.com needs a certificate in a Key Vault/),
    ).toBeInTheDocument();
    await expect(errorsOf(design())).resolves.toEqual([
      expect.stringMatching(
        /^GEN-006: .* customDomains\[0\]\.certificate: expected .*, got none\.$/,
      ),
    ]);
  });
});

describe('private names', () => {
  it('are in central zones where one says so', async () => {
    await renderField({
      value: {
        ...open,
        pattern: 'injection-internal',
        applicationGateway: undefined,
      },
    });
    await userEvent.click(screen.getByLabelText('Private DNS'));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Existing central zones' }),
    );
    await enter('DNS zones: resource group', 'rg-dns');
    const subscription = await enter('DNS zones: subscription', 'x');
    expect(subscription).toHaveAccessibleDescription(
      /Must be a subscription id/,
    );
    await userEvent.clear(subscription);
    expect(design()).toMatchObject({
      privateDns: 'existing',
      privateDnsZones: { resourceGroup: 'rg-dns' },
    });
  });

  it('are not asked about where there are none', async () => {
    await renderField({
      value: {
        ...open,
        pattern: 'public',
        applicationGateway: undefined,
        virtualNetwork: undefined,
        gatewaySubnet: undefined,
      },
    });
    expect(screen.queryByLabelText('Private DNS')).not.toBeInTheDocument();
  });
});

describe('a workspace gateway', () => {
  it('has a name and the workspace that it serves', async () => {
    await renderField({
      value: {
        ...open,
        pattern: 'workspace-injection',
        applicationGateway: undefined,
      },
    });
    await enter('Workspace', 'orders');
    await enter('Workspace gateway: name', 'wsgw-orders');
    expect(design()).toMatchObject({
      workspaceGateway: { name: 'wsgw-orders', workspace: 'orders' },
    });
    expect(
      screen.queryByRole('region', { name: /Custom domains of the gateway/ }),
    ).not.toBeInTheDocument();
  });
});

describe('integration', () => {
  it('may have private endpoints beside its public way in', async () => {
    await renderField({
      value: {
        ...open,
        tier: 'StandardV2',
        pattern: 'integration-v2',
        applicationGateway: undefined,
      },
    });
    await userEvent.click(screen.getByLabelText(/^Private endpoints too/));
    expect(design()).toMatchObject({
      pattern: 'integration-v2',
      privateEndpoints: [{ name: 'pep-shop' }],
    });
    expect(
      screen.getByLabelText('Private endpoint subnet: range'),
    ).toBeInTheDocument();
  });
});
