import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { assertGatewayDesign } from 'backstage-plugin-apim-networking-common';
import { parse } from 'yaml';
import { orders, partners } from '../../__testUtils__/designs';
import { runAction } from '../../__testUtils__/runAction';
import { createAddDesignRegionAction } from './addDesignRegion';
import { examples as regionExamples } from './addDesignRegion.examples';
import { createLockDownDesignAction } from './lockDownDesign';
import { examples as lockDownExamples } from './lockDownDesign.examples';

const lockDown = createLockDownDesignAction();
const addRegion = createAddDesignRegionAction();

describe('apim:design:lock-down', () => {
  const run = (input: object) =>
    runAction(lockDown, { ...createMockActionContext(), input });

  it('makes an isolated gateway of an integrated one with private endpoints', async () => {
    const { error, output } = await run({
      design: { ...orders, pattern: 'integration-v2' },
    });
    expect(error).toBeUndefined();
    expect(output).toMatchObject({
      pattern: 'isolated',
      design: { pattern: 'isolated', publicNetworkAccess: 'Disabled' },
    });
    expect(assertGatewayDesign(output.design).name).toBe(orders.name);
  });

  it('has nothing to do for a gateway that is closed', async () => {
    const { error } = await run({ design: orders });
    expect(error).toMatchObject({
      name: 'InputError',
      message:
        'apim-orders has public access off already (isolated): there is nothing to do.',
    });
  });

  it('says by which rule it cannot be', async () => {
    const { error } = await run({ design: partners });
    expect(error).toMatchObject({ name: 'InputError' });
    expect(error!.message).toMatch(
      /^design of apim-Partners-test is integration-v2 on StandardV2, which cannot be locked down to private endpoints\. PNA-002: /,
    );
  });

  it('names what it cannot read', async () => {
    const { error } = await run({ design: { ...partners, tier: 'Bsic' } });
    expect(error!.message).toMatch(/tier must be one of .*, got "Bsic"\./);
  });

  it.each(lockDownExamples)(
    'runs the example: $description',
    async ({ example }) => {
      expect(lockDown.supportsDryRun).toBe(true);
      const [step] = parse(example).steps;
      expect(step.action).toBe(lockDown.id);
      const { error, output } = await run(step.input);
      expect(error).toBeUndefined();
      expect(output.design).toMatchObject({ publicNetworkAccess: 'Disabled' });
    },
  );
});

describe('apim:design:add-region', () => {
  const run = (input: object) =>
    runAction(addRegion, { ...createMockActionContext(), input });
  const [, injected] = regionExamples.map(
    ({ example }) => parse(example).steps[0].input,
  );

  it('adds the region with its network, subnet, zones and address', async () => {
    const { error, output } = await run({
      ...injected,
      design: {
        ...injected.design,
        publicIp: { name: 'pip-warehouse', dnsLabel: 'warehouse' },
      },
      zones: ['1', '2'],
      publicIpName: 'pip-warehouse-ne',
    });
    expect(error).toBeUndefined();
    expect(output).toMatchObject({
      regions: ['westeurope', 'northeurope'],
      design: {
        additionalLocations: [
          {
            region: 'northeurope',
            units: 2,
            zones: ['1', '2'],
            virtualNetwork: {
              mode: 'new',
              name: 'vnet-warehouse-ne',
              addressSpace: ['10.41.0.0/23'],
            },
            gatewaySubnet: { name: 'snet-apim', prefix: '10.41.0.0/26' },
            publicIp: { name: 'pip-warehouse-ne' },
          },
        ],
      },
    });
  });

  it('takes what a form left empty for not answered', async () => {
    const { error, output } = await run({
      design: { ...injected.design, pattern: 'public' },
      region: 'northeurope',
      networkName: '',
      addressSpace: '',
      zones: [],
    });
    expect(error?.message).toMatch(
      /gatewaySubnet must be omitted for the pattern/,
    );
    expect(output).toEqual({});
  });

  it.each([
    [{ region: 'West Europe' }, /MR-004: /],
    [
      { networkName: undefined, addressSpace: undefined },
      /networkName is miss/,
    ],
    [
      { networkName: '', addressSpace: '', subnetPrefix: '' },
      /^region is "northeurope", which cannot be added to apim-warehouse-prod \(injection-internal on Premium\)\. MR-003: /,
    ],
    [
      { design: partners },
      /cannot be added to apim-Partners-test .*TIER-005: /,
    ],
    [{ zones: ['4'] }, /zones\[0\]/],
  ])('rejects %j with the reason', async (changes, message) => {
    const { error } = await run({ ...injected, ...changes });
    expect(error).toMatchObject({ name: 'InputError' });
    expect(error!.message).toMatch(message);
  });

  it.each(regionExamples)(
    'runs the example: $description',
    async ({ example }) => {
      expect(addRegion.supportsDryRun).toBe(true);
      const [step] = parse(example).steps;
      expect(step.action).toBe(addRegion.id);
      const { error, output } = await run(step.input);
      expect(error).toBeUndefined();
      expect(output.regions).toEqual(['westeurope', 'northeurope']);
    },
  );
});
