import type { NetworkingModel, OpenEnd } from '../../model';
import type { ArmResource } from '../classify';
import { at, get, isUnresolved, lastSegment, list, text } from '../read';
import type { RelatedResources } from '../RelatedResources';
import { hasBackend } from './applicationGateway';
import { leadsToService } from './frontDoor';
import type { Target } from './target';

const APPLICATION_GATEWAY = 'Microsoft.Network/applicationGateways';
const FRONT_DOOR_ORIGIN = 'Microsoft.Cdn/profiles/originGroups/origins';
const PRIVATE_ENDPOINT = 'Microsoft.Network/privateEndpoints';
const DEPLOYMENT = 'Microsoft.Resources/deployments';
/** More are counted, and not listed. */
const MAX_OPEN_ENDS = 20;

/**
 * What only the deployment knows and what could be about this gateway: the target of an edge or of a private endpoint, its subnet, what
 * a nested deployment makes. It is not known to be absent, so that nothing may be said of what else there is.
 */
export function openEndsOf(
  target: Target,
  related: RelatedResources,
): OpenEnd[] {
  const found = [
    ...ofService(target),
    ...related
      .ofType(APPLICATION_GATEWAY)
      .flatMap(gateway => ofApplicationGateway(gateway, target)),
    ...related
      .ofType(FRONT_DOOR_ORIGIN)
      .flatMap(origin => ofOrigin(origin, target)),
    ...related.ofType(PRIVATE_ENDPOINT).flatMap(ofPrivateEndpoint),
    ...related.ofType(DEPLOYMENT).map(
      (deployment): OpenEnd => ({
        resource: nameOf(deployment, 'a nested deployment'),
        field: 'properties.template',
        mayExpose: true,
      }),
    ),
  ];
  // What may expose the gateway is listed first.
  return [...found]
    .sort((a, b) => Number(b.mayExpose) - Number(a.mayExpose))
    .slice(0, MAX_OPEN_ENDS);
}

function ofService({ service, model }: Target): OpenEnd[] {
  const { properties } = service;
  const subnetIsOpen = model.locations.some(
    ({ subnet }) => subnet !== undefined && isUnresolved(subnet.id),
  );
  const open: Array<[string, boolean]> = [
    ['virtualNetworkConfiguration', subnetIsOpen],
    [
      'additionalLocations',
      isUnresolved(get(properties, 'additionalLocations')),
    ],
    [
      'privateEndpointConnections',
      isUnresolved(get(properties, 'privateEndpointConnections')),
    ],
  ];
  return open
    .filter(([, isOpen]) => isOpen)
    .map(([field]) => ({
      resource: nameOf(service, 'the gateway'),
      field: `properties.${field}`,
      mayExpose: false,
    }));
}

function ofApplicationGateway(gateway: ArmResource, target: Target): OpenEnd[] {
  const frontend = frontendOf(gateway);
  const open = (field: string, mayExpose: boolean): OpenEnd[] => [
    {
      resource: nameOf(gateway, 'an Application Gateway'),
      field: `properties.${field}`,
      mayExpose,
    },
  ];
  if (hasBackend(gateway, target)) {
    return frontend === 'unknown' ? open('frontendIPConfigurations', true) : [];
  }
  return backendsMayLeadTo(gateway, target)
    ? open('backendAddressPools', frontend !== 'private')
    : [];
}

function backendsMayLeadTo(gateway: ArmResource, target: Target): boolean {
  const pools = at(gateway, 'properties', 'backendAddressPools');
  return (
    mayBeAnything(gateway.properties) ||
    mayBeAnything(pools) ||
    list(pools).some(pool => {
      const addresses = at(pool, 'properties', 'backendAddresses');
      return (
        mayBeAnything(pool) ||
        mayBeAnything(get(pool, 'properties')) ||
        mayBeAnything(addresses) ||
        list(addresses).some(
          address =>
            mayBeAnything(address) ||
            mayBeTheService(get(address, 'fqdn'), target) ||
            mayBeTheService(get(address, 'ipAddress'), target) ||
            mayBeItsAddress(get(address, 'ipAddress'), target),
        )
      );
    })
  );
}

/** Whether the internet reaches one of its frontends: a public address says so, even one that only the deployment knows. */
function frontendOf(gateway: ArmResource): 'public' | 'private' | 'unknown' {
  const frontends = at(gateway, 'properties', 'frontendIPConfigurations');
  const all = list(frontends);
  if (all.some(item => get(get(item, 'properties'), 'publicIPAddress'))) {
    return 'public';
  }
  const hidden =
    isUnresolved(gateway.properties) ||
    isUnresolved(frontends) ||
    all.some(
      item => isUnresolved(item) || isUnresolved(get(item, 'properties')),
    );
  return hidden || all.length === 0 ? 'unknown' : 'private';
}

function ofOrigin(origin: ArmResource, target: Target): OpenEnd[] {
  if (leadsToService(origin, target)) return [];
  const link = at(origin, 'properties', 'sharedPrivateLinkResource');
  const open =
    mayBeAnything(origin.properties) ||
    mayBeTheService(at(origin, 'properties', 'hostName'), target) ||
    mayBeAnything(link) ||
    mayBeAnything(get(link, 'privateLink')) ||
    mayBeAnything(at(link, 'privateLink', 'id'));
  return open
    ? [
        {
          resource: nameOf(origin, 'an origin of Front Door'),
          field: 'properties.hostName',
          mayExpose: true,
        },
      ]
    : [];
}

function ofPrivateEndpoint(endpoint: ArmResource): OpenEnd[] {
  const connections = [
    'privateLinkServiceConnections',
    'manualPrivateLinkServiceConnections',
  ].map(name => at(endpoint, 'properties', name));
  const open =
    mayBeAnything(endpoint.properties) ||
    connections.some(
      value =>
        mayBeAnything(value) ||
        list(value).some(connection =>
          mayBeAnything(at(connection, 'properties', 'privateLinkServiceId')),
        ),
    );
  return open
    ? [
        {
          resource: nameOf(endpoint, 'a private endpoint'),
          field: 'properties.privateLinkServiceConnections',
          mayExpose: false,
        },
      ]
    : [];
}

const OF_ANOTHER_RESOURCE =
  /^\[reference\('\/subscriptions\/[^']*\/providers\/(?!Microsoft\.(?:ApiManagement|Resources)\/)[^']*'[^[\]]*\]$/i;

/** Whether an expression may become anything: not what one resource that is no gateway and no deployment says of itself. */
function mayBeAnything(value: unknown): boolean {
  const expression = text(value) ?? '';
  if (!isUnresolved(expression)) return false;
  return !(
    OF_ANOTHER_RESOURCE.test(expression) &&
    !/\b(?:parameters|externalInputs|deployment|environment)\s*\(/i.test(
      expression,
    )
  );
}

/** Whether a host name or an address may be one of the gateway, of which not every name is known. */
function mayBeTheService(value: unknown, { service }: Target): boolean {
  if (mayBeAnything(value)) return true;
  const host = text(value)?.toLowerCase();
  if (!host || isUnresolved(host)) return false;
  if (isUnresolved(service.name) && /\.azure-api\.(?:net|us|cn)$/.test(host)) {
    return true;
  }
  const names = get(service.properties, 'hostnameConfigurations');
  return (
    isUnresolved(names) ||
    list(names).some(
      name => isUnresolved(name) || isUnresolved(get(name, 'hostName')),
    )
  );
}

/** Whether an address may be in the subnet of an internal gateway, whose range is not known. */
function mayBeItsAddress(
  value: unknown,
  { model, subnets, privateIps }: Target,
): boolean {
  return (
    model.evidence === 'planned' &&
    isInternal(model) &&
    subnets.length === 0 &&
    privateIps.size === 0 &&
    text(value) !== undefined
  );
}

function isInternal({ attachment }: NetworkingModel): boolean {
  return attachment === 'classic-internal' || attachment === 'v2-injection';
}

function nameOf(resource: ArmResource, otherwise: string): string {
  const name = lastSegment(resource.name) ?? lastSegment(resource.id);
  return name && !isUnresolved(name) ? name : otherwise;
}
