import type { Entity } from '@backstage/catalog-model';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { GatewayDesignInput } from 'backstage-plugin-apim-networking-common';
import {
  catalogOf,
  design,
  errorsOf,
  renderField,
} from '../__testUtils__/renderField';

const partners: GatewayDesignInput = {
  name: 'apim-havenlund-partners',
  environment: 'production',
  tier: 'StandardV2',
  units: 1,
  region: 'westeurope',
  pattern: 'integration-v2',
  virtualNetwork: { name: 'vnet-partners', addressSpace: ['10.70.0.0/22'] },
  gatewaySubnet: { name: 'snet-apim-out', prefix: '10.70.0.0/24' },
};

const gateway = (name: string, networking: unknown): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name, title: 'Partner gateway' },
  spec: {
    type: 'azure-api-management',
    networking: networking && JSON.parse(JSON.stringify(networking)),
  },
});
const catalog = catalogOf(
  gateway('apim-partners', partners),
  gateway('apim-others', { ...partners, name: 'apim-others' }),
  gateway('bare', undefined),
  gateway('broken', { ...partners, tier: 'Bsic' }),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name: 'orders' },
    spec: { type: 'openapi' },
  },
);
const uiOptions = { changes: 'gateway' };
const change = (ref?: string, value?: GatewayDesignInput) => ({
  uiOptions,
  value,
  catalog,
  formData: { gateway: ref },
});
const plan = () =>
  screen.findByRole('region', { name: /What the change takes/ });

describe('a gateway that is changed', () => {
  it('is shown as it is, under a name that stays, with nothing to do', async () => {
    await renderField(change('resource:default/apim-partners'));
    expect(
      within(await plan()).getByText(
        'Nothing is changed yet: this is how Partner gateway is networked now.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Name in Azure')).toHaveAttribute('readonly');
    expect(screen.getByLabelText('Name in Azure')).toHaveValue(partners.name);
    expect(screen.getByLabelText('Environment')).toHaveAccessibleDescription(
      'Fixed: the environment of the gateway',
    );
    expect(screen.getByLabelText('Gateway subnet: name')).toHaveValue(
      'snet-apim-out',
    );
    expect(design()).toMatchObject(partners);
    expect(
      screen.queryByText('What does the API need?'),
    ).not.toBeInTheDocument();
  });

  it('has its plan beside the answers, step by step, with what is interrupted and the way back', async () => {
    await renderField(change('resource:default/apim-partners'));
    await plan();
    await userEvent.click(
      screen.getByRole('gridcell', { name: /^Isolated on Standard v2\./ }),
    );
    const section = within(await plan());
    expect(
      screen.getByRole('heading', {
        name: /What the change takes.*in place, in phases/,
      }),
    ).toBeInTheDocument();
    const steps = within(
      section.getByRole('list', { name: 'Steps, in their order' }),
    ).getAllByRole('listitem');
    expect(steps).toHaveLength(2);
    for (const step of steps) {
      const terms = within(step)
        .getAllByRole('term')
        .map(({ textContent }) => textContent);
      expect(terms).toEqual([
        'Interrupts',
        'Takes',
        'For callers',
        'Way back',
        'Why',
      ]);
    }
    expect(section.getAllByText('Less exposed').length).toBeGreaterThan(0);
    expect(design()).toMatchObject({
      name: partners.name,
      pattern: 'isolated',
      gatewaySubnet: partners.gatewaySubnet,
    });
  });

  it('is not changed to what Azure rejects, and the reason is said', async () => {
    await renderField(change('resource:default/apim-partners'));
    await plan();
    const range = screen.getByLabelText('Gateway subnet: range');
    await userEvent.clear(range);
    await userEvent.click(range);
    await userEvent.paste('10.70.0.0/29');
    const section = within(await plan());
    expect(section.getByRole('alert')).toHaveTextContent(
      'The change cannot be made.',
    );
    expect(section.getByText(/^Azure rejects the design/)).toBeInTheDocument();
    await expect(
      errorsOf(design(), change('resource:default/apim-partners')),
    ).resolves.toEqual(
      expect.arrayContaining([expect.stringMatching(/^Azure rejects/)]),
    );
  });

  it('puts aside what was answered for another gateway', async () => {
    await renderField(
      change('resource:default/apim-partners', {
        ...partners,
        name: 'apim-others',
        units: 7,
      }),
    );
    await plan();
    expect(design()).toMatchObject({ name: partners.name, units: 1 });
    expect(screen.getByLabelText('Units')).toHaveValue('1');
  });

  it('keeps what was answered when one comes back to the page', async () => {
    await renderField(
      change('resource:default/apim-partners', { ...partners, units: 3 }),
    );
    await plan();
    expect(screen.getByLabelText('Units')).toHaveValue('3');
  });

  it.each([
    [undefined, 'status', /Choose the gateway .* first: the answer gateway is/],
    ['resource:default/nowhere', 'alert', /is not in the catalog, or you lack/],
    ['api:default/orders', 'alert', /^orders must be a resource of type/],
    ['resource:default/bare', 'alert', /declares no networking/],
    ['resource:default/broken', 'alert', /declares is not valid.*tier must/],
  ])('says what is wrong with %s', async (ref, role, message) => {
    await renderField(change(ref));
    await waitFor(() =>
      expect(screen.getByRole(role)).toHaveTextContent(message),
    );
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });

  it('says that it reads, that the catalog does not answer, and tries again', async () => {
    let answers = 0;
    const slow = {
      ...catalog,
      getEntityByRef: async () => {
        answers += 1;
        if (answers === 1) throw new Error('The catalog is away');
        return gateway('apim-partners', partners);
      },
    };
    await renderField({
      ...change('resource:default/apim-partners'),
      catalog: slow,
    });
    expect(
      await screen.findByText(/Could not load .* from the catalog/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await plan()).toBeInTheDocument();
  });
});

describe('validateDesign of a change', () => {
  const settings = change('resource:default/apim-partners');

  it('lets a change through, and not one that is none', async () => {
    await expect(
      errorsOf({ ...partners, units: 2 }, settings),
    ).resolves.toEqual([]);
    await expect(
      errorsOf(
        {
          ...partners,
          publicNetworkAccess: 'Enabled',
          virtualNetwork: { ...partners.virtualNetwork, mode: 'new' },
        },
        settings,
      ),
    ).resolves.toEqual([
      'The design must differ from the present one of Partner gateway, got no change.',
    ]);
  });

  it('does not rename a gateway, and needs one', async () => {
    await expect(
      errorsOf({ ...partners, name: 'apim-new' }, settings),
    ).resolves.toEqual([
      'name must be apim-havenlund-partners, got apim-new. A gateway cannot be renamed.',
    ]);
    await expect(errorsOf(partners, change())).resolves.toEqual([
      'gateway must be a gateway, got undefined.',
    ]);
  });

  it('knows that the gateway exists, so that public access can be off', async () => {
    await expect(
      errorsOf(
        {
          ...partners,
          pattern: 'isolated',
          privateEndpoints: [
            { subnet: { name: 'snet-pep', prefix: '10.70.1.0/27' } },
          ],
        },
        settings,
      ),
    ).resolves.toEqual([]);
  });
});
