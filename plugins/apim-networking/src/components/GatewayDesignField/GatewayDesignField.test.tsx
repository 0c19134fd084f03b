import { translationApiRef } from '@backstage/core-plugin-api/alpha';
import {
  renderInTestApp,
  TestApiProvider,
  mockApis,
} from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  evaluateDesign,
  PATTERN_NAMES,
  TIER_NAMES,
  type GatewayDesignInput,
  type NetworkingPolicy,
} from 'backstage-plugin-apim-networking-common';
import { useState } from 'react';
import { apimNetworkingApiRef } from '../../api';
import { DesignForm } from './DesignForm';
import { validateDesign } from './validateDesign';

const policy: NetworkingPolicy = {
  environments: [
    {
      name: 'production',
      title: 'Production',
      allowedPatterns: ['isolated', 'injection-internal'],
    },
    { name: 'development', title: 'Development' },
  ],
};

function backend(getPolicy: () => Promise<NetworkingPolicy>) {
  return {
    getPolicy,
    getApiPosture: async () => {
      throw new Error('was not expected to be asked');
    },
    getGatewayPosture: async () => {
      throw new Error('was not expected to be asked');
    },
  };
}

let design: GatewayDesignInput | undefined;

function Harness(props: { initial?: GatewayDesignInput }) {
  const [value, setValue] = useState(props.initial);
  return (
    <DesignForm
      design={value}
      onChange={next => {
        design = next;
        setValue(next);
      }}
    />
  );
}

async function renderForm(
  initial?: GatewayDesignInput,
  getPolicy = async () => policy,
) {
  design = initial;
  await renderInTestApp(
    <TestApiProvider apis={[[apimNetworkingApiRef, backend(getPolicy)]]}>
      <Harness initial={initial} />
    </TestApiProvider>,
  );
}

const complete: GatewayDesignInput = {
  name: 'apim-orders',
  environment: 'production',
  tier: 'StandardV2',
  units: 1,
  region: 'swedencentral',
  pattern: 'isolated',
  publicNetworkAccess: 'Disabled',
  virtualNetwork: { name: 'vnet-orders', addressSpace: ['10.20.0.0/22'] },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.20.0.0/24' },
  privateEndpoints: [{ subnet: { name: 'snet-pep', prefix: '10.20.1.0/27' } }],
};

const cell = (name: RegExp) => screen.getByRole('gridcell', { name });

describe('GatewayDesignField', () => {
  it('says what is still to answer, and makes a design as one answers', async () => {
    await renderForm();
    expect(
      screen.getByRole('heading', { name: /Still to answer/ }),
    ).toBeInTheDocument();
    await userEvent.type(
      screen.getByLabelText('Name in Azure *'),
      'apim-orders',
    );
    await userEvent.click(await screen.findByLabelText(/Environment/));
    await userEvent.click(
      await screen.findByRole('option', { name: 'Development' }),
    );
    expect(
      await screen.findByText(
        'Only the corporate network can call its APIs. The developer portal is public.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(
      'Allowed by the policy for Development. The server evaluates it again when you create the gateway.',
    );
    expect(design).toMatchObject({
      name: 'apim-orders',
      environment: 'development',
      pattern: 'isolated',
      virtualNetwork: { name: 'vnet-orders' },
      privateEndpoints: [{ name: 'pep-orders' }],
    });
    expect(evaluateDesign(design)).toMatchObject({
      ok: true,
      evaluation: { outcome: 'allowed' },
    });
  });

  it('shows what is not possible with the reason, and does not let it be chosen', async () => {
    await renderForm(complete);
    const impossible = cell(/^Integration v2 on Basic\./);
    expect(impossible).toHaveAttribute('aria-disabled', 'true');
    expect(impossible).toHaveAccessibleName(
      /Not possible: Basic does not support outbound VNet integration: only Standard v2 and Premium v2 do, and an instance cannot change between classic and v2 tiers\. Source: /,
    );
    await userEvent.click(impossible);
    expect(cell(/^Isolated on Standard v2\./)).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('marks what is possible but against the policy, and says so', async () => {
    await renderForm(complete);
    expect(
      await screen.findByRole('gridcell', {
        name: /^Integration v2 on Standard v2\. Possible, but against the policy: The pattern “Integration v2” is not allowed in Production\./,
      }),
    ).toHaveAttribute('aria-disabled', 'false');
    await userEvent.click(cell(/^Integration v2 on Standard v2\./));
    expect(screen.getByRole('status')).toHaveTextContent(
      'Denied: resolve the errors above.',
    );
    expect(
      screen.getByText('The policy does not allow this pattern'),
    ).toBeInTheDocument();
  });

  it('can be moved through and chosen from by keyboard', async () => {
    await renderForm(complete);
    cell(/^Isolated on Standard v2\./).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(cell(/^Isolated on Premium v2\./)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(design).toMatchObject({ tier: 'PremiumV2', pattern: 'isolated' });
  });

  it('keeps what was typed for a pattern when one goes away and comes back', async () => {
    await renderForm(complete);
    const name = screen.getByLabelText('Gateway subnet: name');
    await userEvent.clear(name);
    await userEvent.type(name, 'snet-special');
    await userEvent.click(cell(/^Public on Standard v2\./));
    expect(design).not.toHaveProperty('gatewaySubnet');
    await userEvent.click(cell(/^Isolated on Standard v2\./));
    expect(design).toMatchObject({ gatewaySubnet: { name: 'snet-special' } });
  });

  it('offers a remedy as one click, and takes it back', async () => {
    await renderForm({
      ...complete,
      gatewaySubnet: { name: 'snet-apim', prefix: '10.20.0.0/27' },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Use 10.20.0.0/24' }),
    );
    expect(design).toMatchObject({
      gatewaySubnet: { prefix: '10.20.0.0/24' },
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Undo the last fix' }),
    );
    expect(design).toMatchObject({
      gatewaySubnet: { prefix: '10.20.0.0/27' },
    });
  });

  it.each([
    ['10.20.0/24', /Must be an IPv4 range such as 10\.20\.0\.0\/27\./],
    [
      '10.20.0.0/29',
      /The subnet is smaller than \/27: expected \/27 or larger\./,
    ],
    ['10.99.0.0/24', /outside of its virtual network: expected a range inside/],
  ])('says beside the field what is wrong with %s', async (typed, message) => {
    await renderForm(complete);
    const range = screen.getByLabelText('Gateway subnet: range');
    await userEvent.clear(range);
    await userEvent.type(range, typed);
    expect(range).toBeInvalid();
    expect(range).toHaveAccessibleDescription(message);
  });

  it.each(["apim'x", 'apim${x}', 'apím', 'a"b'])(
    'takes %s as a name without harm, and says what it needs',
    async typed => {
      await renderForm(complete);
      const name = screen.getByLabelText('Name in Azure *');
      await userEvent.clear(name);
      await userEvent.click(name);
      await userEvent.paste(typed);
      expect(name).toHaveValue(typed);
      expect(name).toHaveAccessibleDescription(
        /Must have 1 to 50 letters, digits and hyphens/,
      );
    },
  );

  it('shows how many units fit in the subnet', async () => {
    await renderForm({
      ...complete,
      pattern: 'injection-internal',
      tier: 'Premium',
      publicNetworkAccess: undefined,
      privateEndpoints: undefined,
      gatewaySubnet: { name: 'snet-apim', prefix: '10.20.0.0/27' },
    });
    expect(screen.getByText('13 units fit, 1 used')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Add a region' }));
    expect(design).toMatchObject({
      additionalLocations: [{ region: 'northeurope' }],
    });
  });

  it('works without the policy, and says that the server evaluates by it', async () => {
    await renderForm(complete, async () => {
      throw new TypeError('Failed to fetch');
    });
    expect(
      await screen.findByText(/Could not load the organization policy/),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Environment *')).toHaveValue('production');
  });
});

describe('validateDesign', () => {
  const holder = (getPolicy: () => Promise<NetworkingPolicy>) => ({
    apiHolder: {
      get: ({ id }: { id: string }) =>
        (id === translationApiRef.id
          ? mockApis.translation()
          : backend(getPolicy)) as never,
    },
  });
  async function errors(value: unknown, getPolicy = async () => policy) {
    const messages: string[] = [];
    await validateDesign(
      value,
      { addError: message => messages.push(message) },
      holder(getPolicy),
    );
    return messages;
  }

  it('lets a good design through', async () => {
    await expect(errors(complete)).resolves.toEqual([]);
  });

  it('names field, value and need of what cannot be read', async () => {
    const [message] = await errors({ ...complete, name: '-x' });
    expect(message).toMatch(/^name must have 1 to 50 .*, got "-x"\.$/);
  });

  it('names rule, field, value and need of what cannot be built', async () => {
    const messages = await errors({ ...complete, tier: 'Basic' });
    expect(messages).toContain(
      'TIER-003: VNet integration is not in this tier. tier: expected Standard v2 or Premium v2, got Basic.',
    );
  });

  it('holds the policy, and does without it when it cannot be read', async () => {
    const open = {
      name: 'apim-open',
      environment: 'production',
      tier: 'StandardV2',
      region: 'swedencentral',
      pattern: 'public',
    };
    const [message] = await errors(open);
    expect(message).toMatch(/^POL-003/);
    await expect(
      errors(open, async () => {
        throw new TypeError('Failed to fetch');
      }),
    ).resolves.toEqual([]);
  });

  it('does not take an empty page for a design', async () => {
    expect((await errors(undefined)).length).toBeGreaterThan(0);
  });
});

describe('the matrix', () => {
  it('has a row for each pattern and a column for each tier', async () => {
    await renderForm(complete);
    const grid = screen.getByRole('grid', {
      name: 'Networking patterns by tier',
    });
    expect(within(grid).getAllByRole('gridcell')).toHaveLength(
      PATTERN_NAMES.length * TIER_NAMES.length,
    );
  });
});
