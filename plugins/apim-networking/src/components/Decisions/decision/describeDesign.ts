import {
  patterns,
  tiers,
  type GatewayDesign,
  type SubnetDesign,
  type VirtualNetworkDesign,
} from 'backstage-plugin-apim-networking-common';

/** One thing that a design says, in one or several lines. */
export interface DesignFact {
  term: string;
  lines: string[];
}

/** What a design says, for people: nothing is said of what it leaves out, but for public access and the developer portal. */
export function describeDesign(design: GatewayDesign): DesignFact[] {
  return [
    { term: 'Gateway', lines: [design.name] },
    { term: 'Environment', lines: [design.environment] },
    { term: 'Tier', lines: [tiers[design.tier].title] },
    { term: 'Pattern', lines: [patterns[design.pattern].title] },
    { term: 'Location', lines: locations(design) },
    { term: 'Network', lines: networks(design) },
    { term: 'Private endpoints', lines: privateEndpoints(design) },
    { term: 'Public access', lines: [onOff(design.publicNetworkAccess)] },
    {
      term: 'Developer portal',
      lines: [onOff(design.developerPortal ?? 'Enabled')],
    },
    { term: 'In front of it', lines: edge(design) },
    { term: 'Host names', lines: hostNames(design) },
    { term: 'Options', lines: options(design) },
    { term: 'Tags', lines: tags(design) },
  ].filter(({ lines }) => lines.length > 0);
}

function onOff(access: 'Enabled' | 'Disabled'): string {
  return access === 'Enabled' ? 'on' : 'off';
}

function locations(design: GatewayDesign): string[] {
  return [design, ...(design.additionalLocations ?? [])].map(
    ({ region, units, zones }) =>
      [
        region,
        units > 0 && `${units} ${units === 1 ? 'unit' : 'units'}`,
        zones?.length && `zones ${zones.join(', ')}`,
      ]
        .filter(Boolean)
        .join(' · '),
  );
}

function networks(design: GatewayDesign): string[] {
  return [design, ...(design.additionalLocations ?? [])].flatMap(
    ({ virtualNetwork, gatewaySubnet }) =>
      virtualNetwork || gatewaySubnet
        ? [
            [
              virtualNetwork && describeNetwork(virtualNetwork),
              gatewaySubnet && `subnet ${describeSubnet(gatewaySubnet)}`,
            ]
              .filter(Boolean)
              .join(' · '),
          ]
        : [],
  );
}

function describeNetwork(network: VirtualNetworkDesign): string {
  const { name, mode, addressSpace = [] } = network;
  return [name, ...addressSpace, `(${mode})`].join(' ');
}

function describeSubnet({ name, prefix }: SubnetDesign): string {
  return prefix ? `${name} ${prefix}` : name;
}

function privateEndpoints(design: GatewayDesign): string[] {
  return (design.privateEndpoints ?? []).map(
    ({ subnet, virtualNetwork, status }) =>
      [
        `subnet ${describeSubnet(subnet)}`,
        virtualNetwork && describeNetwork(virtualNetwork),
        status && status !== 'Approved' && status.toLowerCase(),
      ]
        .filter(Boolean)
        .join(' · '),
  );
}

function edge({ applicationGateway, frontDoor }: GatewayDesign): string[] {
  const lines: string[] = [];
  if (applicationGateway) {
    const { wafMode, subnet, listeners = [] } = applicationGateway;
    lines.push(
      [
        `Application Gateway with a firewall that ${doing(wafMode)}`,
        `subnet ${describeSubnet(subnet)}`,
        ...listeners.map(({ hostName }) => hostName),
      ].join(' · '),
    );
  }
  if (frontDoor) {
    lines.push(`Front Door with a firewall that ${doing(frontDoor.wafMode)}`);
  }
  return lines;
}

function doing(wafMode: 'Prevention' | 'Detection'): string {
  return wafMode === 'Prevention' ? 'prevents' : 'only detects';
}

function hostNames({ customDomains }: GatewayDesign): string[] {
  return (customDomains ?? []).map(({ hostName }) => hostName);
}

function options(design: GatewayDesign): string[] {
  const { forcedTunnel, publicIp, workspaceGateway } = design;
  const found: Array<string | false | undefined> = [
    design.zoneRedundant && 'zone redundancy',
    design.ddosProtection &&
      `DDoS protection${
        design.ddosProtectionPlan
          ? ` by the plan ${design.ddosProtectionPlan.name}`
          : ''
      }`,
    design.natGateway && 'NAT gateway',
    design.fixedOutboundIp && 'fixed outbound address',
    forcedTunnel &&
      `forced tunnelling${
        forcedTunnel.nextHopIpAddress
          ? ` through ${forcedTunnel.nextHopIpAddress}`
          : ''
      }`,
    publicIp && `public IP address of its own: ${publicIp.name}`,
    design.privateDeveloperPortal && 'private developer portal needed',
    workspaceGateway?.workspace &&
      `gateway of the workspace ${workspaceGateway.workspace}`,
    design.privateDns && `private DNS zones: ${design.privateDns}`,
  ];
  return found.filter((line): line is string => Boolean(line));
}

function tags(design: GatewayDesign): string[] {
  return Object.entries(design.tags ?? {}).map(
    ([name, value]) => `${name}: ${value}`,
  );
}
