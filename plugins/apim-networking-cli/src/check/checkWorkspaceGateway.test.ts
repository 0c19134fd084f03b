import {
  finalDeployment,
  generateBicep,
} from 'backstage-plugin-apim-networking-bicep';
import { assertGatewayDesign } from 'backstage-plugin-apim-networking-common';
import path from 'node:path';
import { CheckFolder } from '../__testUtils__/checkFolder';
import {
  describeWithBicep,
  skipReason,
} from '../__testUtils__/compilerForTests';
import { service } from '../__testUtils__/resources';

jest.setTimeout(120_000);

let folder: CheckFolder;

beforeAll(async () => {
  folder = await CheckFolder.create();
});

afterAll(() => folder.remove());

describe('check of a list with an instance and its workspace gateways', () => {
  it('evaluates each', async () => {
    await folder.write('list.json', {
      value: [
        service('Premium'),
        {
          id: '/subscriptions/3d1c1f6a-0000-4000-8000-00000000000a/resourceGroups/rg-orders/providers/Microsoft.ApiManagement/gateways/team-a',
          name: 'team-a',
          type: 'Microsoft.ApiManagement/gateways',
          location: 'swedencentral',
          sku: { name: 'WorkspaceGatewayPremium', capacity: 1 },
          properties: {
            virtualNetworkType: 'Internal',
            backend: { subnet: { id: '/vnet/subnets/snet-team-a' } },
          },
        },
      ],
    });
    const { result } = await folder.checkJson('list.json');
    expect(result.gateways).toMatchObject([
      { name: 'apim-orders', summary: { pattern: 'public' } },
      {
        name: 'team-a',
        summary: { tier: 'Premium', pattern: 'workspace-injection' },
      },
    ]);
    const { stdout } = await folder.check('list.json');
    expect(stdout).toContain('2 API Management gateways checked');
  });
});

const bicep = (virtualNetworkType: string) => `
param prefix string
param size string = 'WorkspaceGatewayPremium'

resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: 'apim-orders'
  resource workspace 'workspaces' existing = { name: 'team-a' }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-orders'
  location: resourceGroup().location
  properties: {
    addressSpace: { addressPrefixes: ['10.4.0.0/16'] }
    subnets: [
      {
        name: 'snet-team-a'
        properties: {
          addressPrefix: prefix
          networkSecurityGroup: { id: resourceId('Microsoft.Network/networkSecurityGroups', 'nsg') }
        }
      }
    ]
  }
  resource subnet 'subnets' existing = { name: 'snet-team-a' }
}

resource gateway 'Microsoft.ApiManagement/gateways@2024-05-01' = {
  name: 'gw-team-a'
  location: resourceGroup().location
  sku: { name: size, capacity: 1 }
  properties: {
    virtualNetworkType: '${virtualNetworkType}'
    backend: { subnet: { id: network::subnet.id } }
  }
  resource connection 'configConnections' = {
    name: 'team-a'
    properties: { sourceId: service::workspace.id }
  }
}
`;

const lineOfGateway =
  bicep('External')
    .split('\n')
    .findIndex(line => line.startsWith('resource gateway')) + 1;

describeWithBicep(
  `check of Bicep that makes a workspace gateway for an instance that exists${skipReason}`,
  () => {
    it.each([
      ['External', 'workspace-integration'],
      ['Internal', 'workspace-injection'],
    ])('%s: gives %s, and findings where they are', async (type, pattern) => {
      await folder.write('main.bicep', bicep(type));
      await folder.write(
        'main.bicepparam',
        "using 'main.bicep'\n\nparam prefix = '10.4.0.0/28'\n",
      );
      const { code, result } = await folder.checkJson('main.bicepparam');
      expect(code).toBe(1);
      expect(result.doubts).toEqual([]);
      expect(result.gateways).toMatchObject([
        {
          name: 'gw-team-a',
          summary: { pattern },
          location: { file: 'main.bicep', line: lineOfGateway },
        },
      ]);
      // The instance is not in the template: its tier is not known, and not evaluated.
      expect(result.gateways[0].summary.tier).toBe('WorkspaceGatewayPremium');

      const run = await folder.check('main.bicepparam', '--format', 'sarif');
      const [{ results }] = JSON.parse(run.stdout).runs;
      const small = results.find(({ ruleId }: any) => ruleId === 'SUB-003');
      expect(small.locations[0].physicalLocation).toEqual({
        artifactLocation: { uri: 'main.bicepparam' },
        region: { startLine: 3 },
      });
    });

    it.each(['workspace-integration', 'workspace-injection'])(
      'reads what this suite generates for %s as that, without an error',
      async pattern => {
        const design = assertGatewayDesign({
          name: 'apim-orders',
          environment: 'staging',
          tier: 'Premium',
          region: 'swedencentral',
          pattern,
          virtualNetwork: {
            name: 'vnet-orders',
            addressSpace: ['10.4.0.0/16'],
          },
          gatewaySubnet: { name: 'snet-team-a', prefix: '10.4.1.0/24' },
          workspaceGateway: { name: 'gw-team-a', workspace: 'team-a' },
        });
        const generated = await generateBicep([
          {
            design,
            decision: {
              id: '0f0e6f3c-0000-4000-8000-000000000002',
              decidedAt: '2026-11-24T09:00:00.000Z',
              requestedBy: 'user:default/guest',
            },
          },
        ]);
        for (const file of generated.files) {
          await folder.write(path.join(pattern, file.path), file.content);
        }
        const { parametersFile } = finalDeployment(generated, 'staging');
        const { code, result } = await folder.checkJson(
          path.join(pattern, parametersFile),
        );
        expect(code).toBe(0);
        expect(result.gateways).toMatchObject([
          {
            name: 'gw-team-a',
            summary: { pattern },
            location: { file: `${pattern}/modules/workspaceGateway.bicep` },
          },
        ]);
      },
    );

    it('says when the values deploy none', async () => {
      await folder.write(
        'optional.bicep',
        bicep('External').replace(
          "gateways@2024-05-01' = {",
          "gateways@2024-05-01' = if (prefix == 'x') {",
        ),
      );
      await folder.write(
        'optional.bicepparam',
        "using 'optional.bicep'\n\nparam prefix = '10.4.0.0/24'\n",
      );
      const { result } = await folder.checkJson('optional.bicepparam');
      expect(result).toMatchObject({
        gateways: [],
        doubts: [{ location: { file: 'optional.bicep', line: lineOfGateway } }],
      });
    });
  },
);
