import {
  patterns,
  tiers,
  type GatewayDesign,
  type SubnetDesign,
  type VirtualNetworkDesign,
} from 'backstage-plugin-apim-networking-common';
import { type Translate } from '../../../translation';

/** One thing that a design says, in one or several lines. */
export interface DesignFact {
  term: string;
  lines: string[];
}

/** What a design says, for people: what it omits is omitted here too, but for public access and the developer portal. */
export function describeDesign(
  t: Translate,
  design: GatewayDesign,
): DesignFact[] {
  const facts = [
    ['gateway', [design.name]],
    ['environment', [design.environment]],
    ['tier', [tiers[design.tier].title]],
    ['pattern', [patterns[design.pattern].title]],
    ['location', locations(t, design)],
    ['network', networks(t, design)],
    ['privateEndpoints', privateEndpoints(t, design)],
    [
      'publicAccess',
      [t(`decisions.design.access.${design.publicNetworkAccess}`)],
    ],
    [
      'developerPortal',
      [t(`decisions.design.access.${design.developerPortal ?? 'Enabled'}`)],
    ],
    ['edge', edge(t, design)],
    ['customDomains', customDomains(design)],
    ['options', options(t, design)],
    ['tags', tags(design)],
  ] as const;
  return facts
    .filter(([, lines]) => lines.length > 0)
    .map(([term, lines]) => ({
      term: t(`decisions.design.term.${term}`),
      lines: [...lines],
    }));
}

function locations(t: Translate, design: GatewayDesign): string[] {
  return [design, ...(design.additionalLocations ?? [])].map(
    ({ region, units, zones }) =>
      [
        region,
        units > 0 && t('shared.units', { count: units }),
        zones?.length &&
          t('decisions.design.zones', { zones: zones.join(', ') }),
      ]
        .filter(Boolean)
        .join(' · '),
  );
}

function networks(t: Translate, design: GatewayDesign): string[] {
  return [design, ...(design.additionalLocations ?? [])].flatMap(
    ({ virtualNetwork, gatewaySubnet }) =>
      virtualNetwork || gatewaySubnet
        ? [
            [
              virtualNetwork && describeNetwork(t, virtualNetwork),
              gatewaySubnet && describeSubnet(t, gatewaySubnet),
            ]
              .filter(Boolean)
              .join(' · '),
          ]
        : [],
  );
}

function describeNetwork(t: Translate, network: VirtualNetworkDesign): string {
  const { name, mode, addressSpace = [] } = network;
  return [
    name,
    ...addressSpace,
    `(${t(`decisions.design.networkMode.${mode}`)})`,
  ].join(' ');
}

function describeSubnet(t: Translate, { name, prefix }: SubnetDesign): string {
  return t('decisions.design.subnet', {
    subnet: prefix ? `${name} ${prefix}` : name,
  });
}

function privateEndpoints(t: Translate, design: GatewayDesign): string[] {
  return (design.privateEndpoints ?? []).map(
    ({ subnet, virtualNetwork, status }) =>
      [
        describeSubnet(t, subnet),
        virtualNetwork && describeNetwork(t, virtualNetwork),
        status &&
          status !== 'Approved' &&
          t(`decisions.design.endpointStatus.${status}`),
      ]
        .filter(Boolean)
        .join(' · '),
  );
}

function edge(
  t: Translate,
  { applicationGateway, frontDoor }: GatewayDesign,
): string[] {
  const lines: string[] = [];
  if (applicationGateway) {
    const { wafMode, subnet, listeners = [] } = applicationGateway;
    lines.push(
      [
        t(`decisions.design.applicationGateway.${wafMode}`),
        describeSubnet(t, subnet),
        ...listeners.map(({ hostName }) => hostName),
      ].join(' · '),
    );
  }
  if (frontDoor) {
    lines.push(t(`decisions.design.frontDoor.${frontDoor.wafMode}`));
  }
  return lines;
}

function customDomains(design: GatewayDesign): string[] {
  return (design.customDomains ?? []).map(({ hostName }) => hostName);
}

const SWITCHES = [
  'natGateway',
  'fixedOutboundIp',
  'privateDeveloperPortal',
] as const;

function options(t: Translate, design: GatewayDesign): string[] {
  const { forcedTunnel, publicIp, workspaceGateway, privateDns } = design;
  const plan = design.ddosProtectionPlan?.name;
  const address = forcedTunnel?.nextHopIpAddress;
  const found: string[] = [];
  if (design.zoneRedundant)
    found.push(t('decisions.design.option.zoneRedundant'));
  if (design.ddosProtection) {
    found.push(
      plan
        ? t('decisions.design.option.ddosProtectionPlan', { plan })
        : t('decisions.design.option.ddosProtection'),
    );
  }
  for (const name of SWITCHES) {
    if (design[name]) found.push(t(`decisions.design.option.${name}`));
  }
  if (forcedTunnel) {
    found.push(
      address
        ? t('decisions.design.option.forcedTunnelThrough', { address })
        : t('decisions.design.option.forcedTunnel'),
    );
  }
  if (publicIp) {
    found.push(t('decisions.design.option.publicIp', { name: publicIp.name }));
  }
  if (workspaceGateway?.workspace) {
    found.push(
      t('decisions.design.option.workspaceGateway', {
        workspace: workspaceGateway.workspace,
      }),
    );
  }
  if (privateDns)
    found.push(t(`decisions.design.option.privateDns.${privateDns}`));
  return found;
}

function tags(design: GatewayDesign): string[] {
  return Object.entries(design.tags ?? {}).map(
    ([name, value]) => `${name}: ${value}`,
  );
}
