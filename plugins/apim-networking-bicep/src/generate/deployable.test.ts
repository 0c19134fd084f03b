import {
  assertGatewayDesign,
  PATTERN_NAMES,
  type ArmResource,
  type GatewayDesignInput,
  type PatternName,
  type TierName,
} from 'backstage-plugin-apim-networking-common';
import { bicepPath, skipReason } from '../__testUtils__/compilerForTests';
import { plainDesigns } from '../__testUtils__/designSpace';
import { decision, GeneratedFolder } from '../__testUtils__/generatedFolder';
import { nameProblems } from '../__testUtils__/nameProblems';
import { generateBicep, type GenerateOptions } from './generateBicep';

const describeWithBicep = bicepPath ? describe : describe.skip;
const SUBSCRIPTION = '11111111-1111-1111-1111-111111111111';

const plain = (pattern: PatternName, tier?: TierName): GatewayDesignInput =>
  plainDesigns().find(
    ({ design }) =>
      design.pattern === pattern && (!tier || design.tier === tier),
  )!.design;

describeWithBicep(`what only a deployment would reject${skipReason}`, () => {
  let folder: GeneratedFolder;

  beforeAll(async () => {
    folder = await GeneratedFolder.open();
  });

  afterAll(async () => {
    await folder?.close();
  });

  const predict = async (
    input: GatewayDesignInput,
    options?: GenerateOptions,
  ) => {
    const design = assertGatewayDesign(input);
    const generated = await generateBicep([{ design, decision }], options);
    await folder.write(generated);
    for (const file of generated.parametersFiles) {
      await folder.compiler.compile(await folder.besideTemplate(file));
    }
    return folder.predict(generated);
  };
  const of = (predicted: ArmResource[], type: RegExp) =>
    predicted.filter(resource => type.test(resource.type ?? ''));

  it.each(PATTERN_NAMES)(
    '%s: no name is longer than Azure takes it, even of the longest gateway',
    async pattern => {
      const predicted = await predict({
        ...plain(pattern),
        name: `a${'b'.repeat(48)}c`,
      });
      expect(nameProblems(predicted)).toEqual([]);
    },
  );

  it('gives an address a DNS label, whatever its Application Gateway is named', async () => {
    const { applicationGateway, ...rest } = plain('internal-appgw-waf');
    const predicted = await predict({
      ...rest,
      applicationGateway: { ...applicationGateway!, name: '1_agw.Orders' },
    });
    expect(nameProblems(predicted)).toEqual([]);
  });

  it('connects a workspace of any name', async () => {
    const predicted = await predict({
      ...plain('workspace-integration'),
      workspaceGateway: { workspace: `1${'b'.repeat(79)}` },
    });
    expect(of(predicted, /configConnections$/i)).toHaveLength(1);
    expect(nameProblems(predicted)).toEqual([]);
  });

  it('lets a gateway out by the default way of Azure only where it has none of its own', async () => {
    const out = async (changes: Partial<GatewayDesignInput>) => {
      const predicted = await predict({
        ...plain('integration-v2'),
        ...changes,
      });
      const [network] = of(predicted, /virtualNetworks$/i);
      const { subnets } = network.properties as {
        subnets: Array<{ properties: { defaultOutboundAccess: boolean } }>;
      };
      return subnets[0].properties.defaultOutboundAccess;
    };
    expect(await out({})).toBe(true);
    expect(await out({ natGateway: true })).toBe(false);
    expect(await out({ forcedTunnel: { nextHopIpAddress: '10.0.0.4' } })).toBe(
      false,
    );
  });

  it('puts a private endpoint into the region and the subscription of its network', async () => {
    const predicted = await predict({
      ...plain('private-endpoint-appgw-waf', 'StandardV2'),
      virtualNetwork: {
        mode: 'existing',
        name: 'vnet-hub',
        resourceGroup: 'rg-hub',
        subscriptionId: SUBSCRIPTION,
        region: 'norwayeast',
      },
    });
    const [endpoint] = of(predicted, /privateEndpoints$/i);
    expect(endpoint.location).toBe('norwayeast');
    expect(endpoint.id).toContain(
      `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-hub/`,
    );
    const edge = of(predicted, /(?:applicationGateways|publicIPAddresses)$/i);
    expect(edge.map(({ location }) => location)).toEqual([
      'norwayeast',
      'norwayeast',
    ]);
  });

  it('applies the rules of a subnet to the private endpoints in it', async () => {
    const predicted = await predict(plain('isolated'));
    const [network] = of(predicted, /virtualNetworks$/i);
    expect(network.properties).toMatchObject({
      subnets: [
        { name: 'snet-apim' },
        {
          name: 'snet-pep',
          properties: {
            privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled',
          },
        },
      ],
    });
  });

  it('makes a subnet once that is written in two cases', async () => {
    const [{ subnet }] = plain('isolated').privateEndpoints!;
    const predicted = await predict({
      ...plain('isolated'),
      privateEndpoints: [
        { subnet },
        { subnet: { ...subnet, name: subnet.name.toUpperCase() } },
      ],
    });
    const [network] = of(predicted, /virtualNetworks$/i);
    expect(network.properties).toHaveProperty('subnets.length', 2);
  });

  it('gives the role in a Key Vault once that is written in two cases', async () => {
    const certificate = (keyVault: string) => ({ keyVault, name: 'api' });
    const predicted = await predict({
      ...plain('public', 'Developer'),
      customDomains: [
        { hostName: 'api.example.com', certificate: certificate('kv-Orders') },
        {
          hostName: 'api.example.org',
          certificate: certificate('KV-orders'),
        },
      ],
    });
    expect(of(predicted, /roleAssignments$/i)).toHaveLength(1);
  });

  it('has a further region reach SQL by no service endpoint of its own', async () => {
    const predicted = await predict({
      ...plain('injection-internal', 'Premium'),
      forcedTunnel: { nextHopIpAddress: '10.0.0.4' },
      additionalLocations: [
        {
          region: 'norwayeast',
          virtualNetwork: { name: 'vnet-no', addressSpace: ['10.40.0.0/16'] },
          gatewaySubnet: { name: 'snet-apim', prefix: '10.40.1.0/24' },
        },
      ],
    });
    const services = of(predicted, /virtualNetworks$/i).map(
      ({ name, properties }) => [
        name,
        JSON.stringify(properties).includes('Microsoft.Sql'),
      ],
    );
    expect(Object.fromEntries(services)).toEqual({
      'vnet-orders': true,
      'vnet-no': false,
    });
  });

  it('lets a region ask the DNS servers of its own network', async () => {
    const predicted = await predict({
      ...plain('injection-internal', 'Premium'),
      additionalLocations: [
        {
          region: 'norwayeast',
          virtualNetwork: {
            name: 'vnet-no',
            addressSpace: ['10.40.0.0/16'],
            dnsServers: ['10.0.0.4'],
          },
          gatewaySubnet: { name: 'snet-apim', prefix: '10.40.1.0/24' },
        },
      ],
    });
    const asks = of(predicted, /networkSecurityGroups$/i).map(
      ({ name, properties }) => [
        name,
        JSON.stringify(properties).includes('AllowNameResolutionOutbound'),
      ],
    );
    expect(Object.fromEntries(asks)).toEqual({
      'nsg-snet-apim': false,
      'nsg-snet-apim-norwayeast': true,
    });
  });

  it('asks for no logs of requests where the tier has none', async () => {
    const predicted = await predict(plain('public', 'Consumption'), {
      logAnalyticsWorkspaceId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform`,
    });
    const [settings] = of(predicted, /diagnosticSettings$/i);
    expect(settings.properties).not.toHaveProperty('logs');
    expect(settings.properties).toHaveProperty('metrics');
  });

  it('has Front Door keep the names of one gateway apart from those of another', async () => {
    const endpointOf = async (last: string) => {
      const predicted = await predict({
        ...plain('front-door-private-link'),
        name: `a${'b'.repeat(48)}${last}`,
      });
      return of(predicted, /afdEndpoints$/i)[0].name;
    };
    expect(await endpointOf('c')).not.toBe(await endpointOf('d'));
  });
});
