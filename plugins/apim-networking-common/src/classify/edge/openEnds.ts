import type { ArmValue } from '../../arm/ArmValue';
import { canBecomeAnything, isExpression } from '../../arm/expression';
import type { ResourceIndex } from '../../arm/ResourceIndex';
import {
  APPLICATION_GATEWAY,
  DEPLOYMENT,
  FRONT_DOOR_ORIGIN,
  PRIVATE_ENDPOINT,
  type ApplicationGateway,
  type FrontDoorOrigin,
  type PrivateEndpoint,
} from '../../arm/resources';
import type { NetworkingModel, OpenEnd } from '../../model';
import { shownName } from '../names';
import { firewallOf, hasBackend, isPublic } from './applicationGateway';
import { leadsToService } from './frontDoor';
import { hostNamesOf } from './published';
import type { Target } from './target';

/** More are counted, and not listed. */
const MAX_OPEN_ENDS = 20;

/**
 * What only the deployment knows and what could be about this gateway: the target of an edge or of a private endpoint, its subnet, what
 * a nested deployment makes. It is not known to be absent, so that nothing may be said of what else there is.
 */
export function openEndsOf(target: Target, index: ResourceIndex): OpenEnd[] {
  const found = [
    ...ofService(target),
    ...index
      .ofType(APPLICATION_GATEWAY)
      .flatMap(gateway => ofApplicationGateway(gateway, target, index)),
    ...index
      .ofType(FRONT_DOOR_ORIGIN)
      .flatMap(origin => ofOrigin(origin, target)),
    ...index.ofType(PRIVATE_ENDPOINT).flatMap(ofPrivateEndpoint),
    ...index.ofType(DEPLOYMENT).map(
      (deployment): OpenEnd => ({
        resource: shownName(deployment, 'a nested deployment'),
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
  const { additionalLocations, privateEndpointConnections } =
    service.properties;
  const subnetIsOpen = model.locations.some(
    ({ subnet }) => subnet?.id !== undefined && isExpression(subnet.id),
  );
  const open: Array<[string, boolean]> = [
    ['virtualNetworkConfiguration', subnetIsOpen],
    ['additionalLocations', additionalLocations.isUnknown],
    ['privateEndpointConnections', privateEndpointConnections.isUnknown],
  ];
  return open
    .filter(([, isOpen]) => isOpen)
    .map(([field]) => ({
      resource: shownName(service, 'the gateway'),
      field: `properties.${field}`,
      mayExpose: false,
    }));
}

function ofApplicationGateway(
  gateway: ApplicationGateway,
  target: Target,
  index: ResourceIndex,
): OpenEnd[] {
  const answer = isPublic(gateway);
  const open = (field: string, mayExpose: boolean): OpenEnd => ({
    resource: shownName(gateway, 'an Application Gateway'),
    field: `properties.${field}`,
    mayExpose,
  });
  if (!hasBackend(gateway, target)) {
    return backendsMayLeadTo(gateway, target)
      ? [open('backendAddressPools', answer !== 'no')]
      : [];
  }
  const found: OpenEnd[] = [];
  if (answer === 'unknown') found.push(open('frontendIPConfigurations', true));
  if (answer !== 'no' && firewallOf(gateway, index).waf === 'unknown') {
    found.push(open('firewallPolicy', true));
  }
  // It may publish the developer portal, too.
  if (hostNamesOf(gateway).some(({ isUnknown }) => isUnknown)) {
    found.push(open('httpListeners', false));
  }
  return found;
}

function backendsMayLeadTo(
  { properties: { backendAddressPools: pools } }: ApplicationGateway,
  target: Target,
): boolean {
  return (
    canBeAnything(pools) ||
    (pools.known ?? []).some(
      ({ properties: { backendAddresses: addresses } }) =>
        canBeAnything(addresses) ||
        (addresses.known ?? []).some(
          ({ fqdn, ipAddress }) =>
            canBeTheService(fqdn, target) ||
            canBeTheService(ipAddress, target) ||
            canBeItsAddress(ipAddress, target),
        ),
    )
  );
}

function ofOrigin(origin: FrontDoorOrigin, target: Target): OpenEnd[] {
  if (leadsToService(origin, target)) return [];
  const { hostName, sharedPrivateLinkResource } = origin.properties;
  const open =
    canBeTheService(hostName, target) ||
    canBeAnything(sharedPrivateLinkResource.privateLink.id);
  return open
    ? [
        {
          resource: shownName(origin, 'an origin of Front Door'),
          field: 'properties.hostName',
          mayExpose: true,
        },
      ]
    : [];
}

function ofPrivateEndpoint(endpoint: PrivateEndpoint): OpenEnd[] {
  const { privateLinkServiceConnections, manualPrivateLinkServiceConnections } =
    endpoint.properties;
  const open = [
    privateLinkServiceConnections,
    manualPrivateLinkServiceConnections,
  ].some(
    connections =>
      canBeAnything(connections) ||
      connections.known?.some(({ properties }) =>
        canBeAnything(properties.privateLinkServiceId),
      ),
  );
  return open
    ? [
        {
          resource: shownName(endpoint, 'a private endpoint'),
          field: 'properties.privateLinkServiceConnections',
          mayExpose: false,
        },
      ]
    : [];
}

/** Whether a value can turn out to be anything: not what one other resource says of itself. */
function canBeAnything(value: ArmValue<unknown>): boolean {
  return (
    value.isUnknown &&
    (value.expression === undefined || canBecomeAnything(value.expression))
  );
}

/** Whether a host name or an address may be one of the gateway, of which not every name is known. */
function canBeTheService(
  value: ArmValue<string>,
  { service, privateNames }: Target,
): boolean {
  if (canBeAnything(value)) return true;
  const host = value.known?.toLowerCase();
  if (!host) return false;
  if (service.name.isUnknown && /\.azure-api\.(?:net|us|cn)$/.test(host)) {
    return true;
  }
  const names = service.properties.hostnameConfigurations;
  return (
    names.isUnknown ||
    (names.known ?? []).some(({ hostName }) => hostName.isUnknown) ||
    privateNames.addressesOf(host).some(canBeAnything)
  );
}

/** Whether an address may be in the subnet of an internal gateway, whose range is not known. */
function canBeItsAddress(
  value: ArmValue<string>,
  { model, subnets, privateIps }: Target,
): boolean {
  return (
    model.evidence === 'planned' &&
    isInternal(model) &&
    subnets.length === 0 &&
    privateIps.size === 0 &&
    !value.isAbsent
  );
}

function isInternal({ attachment }: NetworkingModel): boolean {
  return attachment === 'classic-internal' || attachment === 'v2-injection';
}
