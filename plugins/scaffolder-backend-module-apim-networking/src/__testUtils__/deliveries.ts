import type { DeliveryInput } from '../pipeline/readDelivery';

/** What differs from one delivery to the next, for tests that run over all. */
export interface DeliveryCase {
  title: string;
  input: Omit<DeliveryInput, 'kind'>;
}

function environments(...names: string[]) {
  return names.map(name => ({
    name,
    resourceGroup: `rg-${name}`,
    location: 'westeurope',
  }));
}

function phases(environment: string) {
  return (['bootstrap', 'lockdown'] as const).map(phase => ({
    environment,
    phase,
    parametersFile: `main.${environment}.${phase}.bicepparam`,
  }));
}

function onePhase(environment: string) {
  return { environment, parametersFile: `main.${environment}.bicepparam` };
}

/** One to three environments, with and without phases, with and without a policy, and with odd names. */
export const deliveries: DeliveryCase[] = [
  {
    title: 'one environment',
    input: {
      environments: environments('dev'),
      deployments: [onePhase('dev')],
    },
  },
  {
    title: 'one environment in two phases',
    input: { environments: environments('dev'), deployments: phases('dev') },
  },
  {
    title: 'two environments, under a policy, in a folder',
    input: {
      folder: 'infrastructure/apim',
      policyFile: 'policy/networking.yaml',
      environments: environments('test', 'production'),
      deployments: [onePhase('test'), onePhase('production')],
    },
  },
  {
    title: 'three environments, one of them in two phases',
    input: {
      environments: environments('dev', 'test', 'prod-eu-1').map(
        environment => ({ ...environment, gatewayName: 'apim-orders' }),
      ),
      deployments: [onePhase('dev'), onePhase('test'), ...phases('prod-eu-1')],
      defaultBranch: 'release/1.x',
    },
  },
  {
    title: 'names that mean something to a shell, or to YAML',
    input: {
      folder: "l'été (2) & co #1/no",
      policyFile: 'a=b,c@d.yaml',
      environments: [
        {
          name: 'on',
          resourceGroup: 'rg_(on).1-x',
          location: 'westeurope',
        },
        { name: 'no', resourceGroup: '1e3', location: 'westeurope' },
        { name: '0x1f', resourceGroup: 'null', location: 'westeurope' },
      ],
      deployments: [
        { environment: 'on', parametersFile: "main 'on' & #.bicepparam" },
        ...phases('no'),
        onePhase('0x1f'),
      ],
    },
  },
];
