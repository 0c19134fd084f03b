import {
  generateBicep,
  type DecidedDesign,
  type GeneratedFile,
  type GenerateOptions,
} from 'backstage-plugin-apim-networking-bicep';
import {
  assertGatewayDesign,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { decisionUrl } from '../decision/decisionPage';
import { azureDevOpsPipeline } from '../pipeline/azureDevOps/azureDevOpsPipeline';
import { gitHubPipeline } from '../pipeline/github/gitHubPipeline';
import { pipelinePath } from '../pipeline/pipelinePath';
import { readDelivery } from '../pipeline/readDelivery';
import type { PipelineKind } from '../pipeline/delivery';

/** A repository as the actions write it, for `docs/examples`. */
export interface ExampleFolder {
  name: string;
  designs: GatewayDesignInput[];
  kind: PipelineKind;
  options: GenerateOptions;
}

const FOLDER = 'infrastructure';
const LOGS =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/log-platform';

const isolated: GatewayDesignInput = {
  name: 'apim-orders-staging',
  environment: 'staging',
  tier: 'StandardV2',
  units: 1,
  region: 'westeurope',
  pattern: 'isolated',
  virtualNetwork: {
    name: 'vnet-orders-staging',
    addressSpace: ['10.20.0.0/22'],
  },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.20.0.0/24' },
  privateEndpoints: [
    { subnet: { name: 'snet-private-endpoints', prefix: '10.20.1.0/27' } },
  ],
};

const firewall: GatewayDesignInput = {
  name: 'apim-partners',
  environment: 'production',
  tier: 'Premium',
  units: 2,
  zones: ['1', '2'],
  region: 'westeurope',
  pattern: 'internal-appgw-waf',
  virtualNetwork: {
    name: 'vnet-partners-westeurope',
    addressSpace: ['10.30.0.0/23'],
  },
  gatewaySubnet: { name: 'snet-apim', prefix: '10.30.0.0/26' },
  additionalLocations: [
    {
      region: 'northeurope',
      units: 2,
      zones: ['1', '2'],
      virtualNetwork: {
        name: 'vnet-partners-northeurope',
        addressSpace: ['10.31.0.0/24'],
      },
      gatewaySubnet: { name: 'snet-apim', prefix: '10.31.0.0/26' },
    },
  ],
  applicationGateway: {
    subnet: { name: 'snet-firewall', prefix: '10.30.1.0/24' },
    listeners: [
      {
        hostName: 'api.example.com',
        certificate: {
          keyVault: 'kv-certificates',
          resourceGroup: 'rg-certificates',
          name: 'api-example-com',
        },
      },
    ],
  },
};

/** The examples: one of two environments, which takes two deployments to each, and one of two regions. */
export const exampleFolders: ExampleFolder[] = [
  {
    name: 'isolated',
    kind: 'github',
    designs: [
      isolated,
      {
        ...isolated,
        name: 'apim-orders',
        environment: 'production',
        units: 2,
        virtualNetwork: {
          name: 'vnet-orders',
          addressSpace: ['10.24.0.0/22'],
        },
        gatewaySubnet: { name: 'snet-apim', prefix: '10.24.0.0/24' },
        privateEndpoints: [
          {
            subnet: { name: 'snet-private-endpoints', prefix: '10.24.1.0/27' },
          },
        ],
      },
    ],
    options: {
      publisher: { name: 'Orders team', email: 'orders@example.com' },
      tags: { costCentre: '4711' },
      logAnalyticsWorkspaceId: LOGS,
      lock: true,
    },
  },
  {
    name: 'internal-appgw-waf',
    kind: 'azure-devops',
    designs: [firewall],
    options: {
      publisher: { name: 'Partner team', email: 'partners@example.com' },
      logAnalyticsWorkspaceId: LOGS,
      lock: true,
    },
  },
];

/** A decision as the backend records it, in a portal of its own. */
function decide(input: GatewayDesignInput, index: number): DecidedDesign {
  const id = `7c6e1d52-0000-4000-8000-00000000000${index + 1}`;
  return {
    design: assertGatewayDesign(input),
    decision: {
      id,
      url: decisionUrl(id, 'https://portal.example.com'),
      decidedAt: '2026-11-24T09:00:00.000Z',
      requestedBy: 'user:default/guest',
    },
  };
}

/**
 * All files of an example: those that `apim:bicep:generate` and `apim:pipeline:write` put into the repository, with the modules.
 */
export async function filesOf(
  example: ExampleFolder,
): Promise<GeneratedFile[]> {
  const { kind, designs, options } = example;
  const { deployments, files } = await generateBicep(
    designs.map(decide),
    options,
  );
  const delivery = readDelivery({
    kind,
    folder: FOLDER,
    deployments,
    environments: designs.map(({ environment, region, name }) => ({
      name: environment,
      resourceGroup: `rg-${name}`,
      location: region,
      gatewayName: name,
    })),
  });
  const path = pipelinePath(kind, undefined);
  return [
    ...files.map(file => ({ ...file, path: `${FOLDER}/${file.path}` })),
    ...(kind === 'github'
      ? gitHubPipeline(delivery, path)
      : azureDevOpsPipeline(delivery, path)),
  ];
}

/** What `docs/examples` shows: no modules and types, which are the same everywhere. */
export async function exampleReference(): Promise<GeneratedFile[]> {
  const all = await Promise.all(
    exampleFolders.map(async example => {
      const files = await filesOf(example);
      return files
        .filter(
          ({ path }) => !/\/(?:modules\/|types\.bicep|bicepconfig)/.test(path),
        )
        .map(file => ({ ...file, path: `${example.name}/${file.path}` }));
    }),
  );
  return all.flat();
}
