import type { GatewayDesign } from '../design';
import { attachmentOfDesign } from '../model';
import { isClassicInjection } from '../model/attachment';

/** Whether two values are the same JSON, keys in any order, what is undefined omitted. */
export function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(
          Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : item,
  );
}

export function isClassic(design: GatewayDesign): boolean {
  return isClassicInjection({ attachment: attachmentOfDesign(design) });
}

/** Names of what is connected by Private Link: endpoints, and Front Door. */
export function connections(design: GatewayDesign): string[] {
  return [
    ...(design.privateEndpoints ?? []).map(
      ({ name, subnet }, index) => name ?? `${subnet.name}#${index}`,
    ),
    ...(design.frontDoor ? ['front-door'] : []),
  ];
}

export function isClosed(design: GatewayDesign): boolean {
  return design.publicNetworkAccess === 'Disabled';
}

/** The same with public access on; `isolated` is nothing without it off. */
export function opened(design: GatewayDesign): GatewayDesign {
  return {
    ...design,
    publicNetworkAccess: 'Enabled',
    pattern: design.pattern === 'isolated' ? 'integration-v2' : design.pattern,
  };
}

/** The instance alone: in no network, with no private link, in one region. */
export function alone(design: GatewayDesign): GatewayDesign {
  const {
    virtualNetwork: _network,
    gatewaySubnet: _subnet,
    privateEndpoints: _endpoints,
    applicationGateway: _gateway,
    frontDoor: _frontDoor,
    publicIp: _ip,
    ddosProtection: _ddos,
    forcedTunnel: _tunnel,
    natGateway: _nat,
    additionalLocations: _locations,
    ...rest
  } = design;
  return { ...rest, pattern: 'public', publicNetworkAccess: 'Enabled' };
}
