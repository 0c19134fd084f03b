import { parseGatewayDesign, type GatewayDesignInput } from '../../design';
import { exampleDesign } from '../../design/exampleDesigns';
import { modelOfDesign } from '../../model/fromDesign';
import type { NetworkingModel, RouteTable, SecurityRule } from '../../model';

/** The model of a design, changed to what no design can say. */
export function model(
  input: GatewayDesignInput,
  change: (model: NetworkingModel) => void = () => {},
): NetworkingModel {
  const parsed = parseGatewayDesign(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const result = modelOfDesign(parsed.design);
  change(result);
  return result;
}

export const internal = (changes: Partial<GatewayDesignInput> = {}) =>
  exampleDesign('injection-internal', 'Premium', changes);
export const integration = (changes: Partial<GatewayDesignInput> = {}) =>
  exampleDesign('integration-v2', 'StandardV2', changes);
export const injectionV2 = (changes: Partial<GatewayDesignInput> = {}) =>
  exampleDesign('injection-v2', 'PremiumV2', changes);
export const isolated = (changes: Partial<GatewayDesignInput> = {}) =>
  exampleDesign('isolated', 'StandardV2', changes);
export const subnet = (prefix: string) => ({
  gatewaySubnet: { name: 'snet-apim', prefix },
});
export const existing = (
  gatewaySubnet: Partial<NonNullable<GatewayDesignInput['gatewaySubnet']>>,
) => ({
  virtualNetwork: { mode: 'existing' as const, name: 'vnet-hub' },
  gatewaySubnet: { name: 'snet-apim', ...gatewaySubnet },
});
export const additional = (
  changes: Partial<
    NonNullable<GatewayDesignInput['additionalLocations']>[number]
  > = {},
) => ({
  additionalLocations: [
    {
      region: 'norwayeast',
      virtualNetwork: { name: 'vnet-no', addressSpace: ['10.40.0.0/16'] },
      gatewaySubnet: { name: 'snet-apim', prefix: '10.40.1.0/24' },
      ...changes,
    },
  ],
});

/** A rule that allows HTTPS in from the internet. */
export const inboundRule: SecurityRule = {
  name: 'AllowHttps',
  direction: 'Inbound',
  access: 'Allow',
  priority: 100,
  protocol: 'Tcp',
  sources: ['Internet'],
  destinations: ['*'],
  sourcePorts: ['*'],
  destinationPorts: ['443'],
};

export const external = (changes: Partial<GatewayDesignInput> = {}) =>
  exampleDesign('injection-external', 'Premium', changes);

const outboundRule: SecurityRule = {
  ...inboundRule,
  name: 'AllowOut',
  direction: 'Outbound',
  sources: ['VirtualNetwork'],
  destinations: ['Storage'],
};

export const denyOut: SecurityRule = {
  ...outboundRule,
  name: 'DenyOut',
  access: 'Deny',
  priority: 4000,
  protocol: '*',
  destinations: ['*'],
  destinationPorts: ['*'],
};

export const out = (
  tag: string,
  ports: string[],
  priority: number,
): SecurityRule => ({
  ...outboundRule,
  name: `Allow${tag}`,
  priority,
  destinations: [tag],
  destinationPorts: ports,
});

export function withRules(
  input: GatewayDesignInput,
  rules: SecurityRule[],
  location = 0,
): NetworkingModel {
  return model(input, m => {
    m.locations[location].subnet!.securityRules = rules;
  });
}

export const workspace = (
  pattern: 'workspace-integration' | 'workspace-injection',
  changes: Partial<GatewayDesignInput> = {},
) => exampleDesign(pattern, 'Premium', changes);

export const denyIn: SecurityRule = {
  ...denyOut,
  name: 'DenyIn',
  direction: 'Inbound',
  sources: ['*'],
  destinations: ['*'],
};

export const management: SecurityRule = {
  ...inboundRule,
  name: 'AllowManagement',
  sources: ['ApiManagement'],
  destinations: ['VirtualNetwork'],
  destinationPorts: ['3443'],
};

/** To Storage, SQL and Key Vault. */
export const core = [
  out('Storage', ['443'], 110),
  out('Sql', ['1433'], 120),
  out('AzureKeyVault', ['443'], 130),
];

export function withRoutes(
  input: GatewayDesignInput,
  routeTable: RouteTable | 'none',
  serviceEndpoints?: string[],
): NetworkingModel {
  return model(input, m => {
    m.locations[0].subnet!.routeTable = routeTable;
    m.locations[0].subnet!.serviceEndpoints = serviceEndpoints;
  });
}
