import type {
  CustomDomainModel,
  LocationModel,
  NetworkingModel,
  PrivateEndpointModel,
  SecurityRule,
  SubnetModel,
  VirtualNetworkModel,
} from '../model';
import {
  placeOfAttached,
  placeOfGateway,
  placeOfLocation,
  placeWithin,
} from '../model/place';
import type { Reporter } from './rule';

type Reports = Pick<Reporter, 'unknown' | 'sees'>;

/** Every location, the primary one first; reports where the additional ones are not visible. */
export function locationsOf(
  model: NetworkingModel,
  report: Reports,
): LocationModel[] {
  if (model.unknownProperties) {
    report.sees(
      placeOfGateway(model, 'additionalLocations'),
      'the additional locations',
    );
  }
  return model.locations;
}

/** A subnet of a gateway. */
export interface SubnetOfGateway {
  location: LocationModel;
  subnet: SubnetModel;
}

/** The subnet of each location of a gateway in a virtual network; reports those that are not visible. */
export function subnetsOf(
  model: NetworkingModel,
  report: Reports,
): SubnetOfGateway[] {
  const found: SubnetOfGateway[] = [];
  for (const location of locationsOf(model, report)) {
    const { subnet } = location;
    if (subnet) found.push({ location, subnet });
    else {
      report.unknown(placeOfLocation(model, location, 'subnet'), 'the subnet');
    }
  }
  return found;
}

/** The virtual network of each of these subnets. */
export function networksOf(
  model: NetworkingModel,
  report: Reports,
): Array<SubnetOfGateway & { network: VirtualNetworkModel }> {
  return subnetsOf(model, report).flatMap(({ location, subnet }) => {
    const network = subnet.virtualNetwork;
    if (network) return [{ location, subnet, network }];
    report.unknown(placeWithin(subnet), 'the virtual network of the subnet');
    return [];
  });
}

/** The private endpoint connections; reports where the list is not complete. */
export function endpointsOf(
  model: NetworkingModel,
  report: Reports,
): PrivateEndpointModel[] {
  if (!model.privateEndpointsVisible) {
    report.unknown(
      placeOfGateway(model, 'privateEndpoints'),
      'the private endpoint connections',
    );
  }
  return model.privateEndpoints;
}

/**
 * Each private endpoint connection with the subnet of its endpoint; reports those whose subnet is not visible. The endpoints of Front Door
 * are in networks of Microsoft's: in a design, and in a template, no others are without a subnet.
 */
export function endpointSubnetsOf(
  model: NetworkingModel,
  report: Reports,
): Array<{ endpoint: PrivateEndpointModel; subnet?: SubnetModel }> {
  return endpointsOf(model, report).map(endpoint => {
    const { subnet } = endpoint;
    if (!subnet && model.evidence === 'observed') {
      report.unknown(
        placeWithin(endpoint),
        'the subnet of the private endpoint',
      );
    }
    return { endpoint, subnet };
  });
}

/** The custom domains; reports where one of them is not visible. */
export function customDomainsOf(
  model: NetworkingModel,
  report: Reports,
): CustomDomainModel[] {
  if (model.customDomainsHidden) {
    report.unknown(
      placeOfGateway(model, 'customDomains'),
      'the custom domains',
    );
  }
  return model.customDomains;
}

/**
 * The rules of the network security group of a subnet.
 *
 * @returns undefined where none can deny anything: there is no group, or it is created as the gateway needs it; and where they are not
 *   visible, which is reported
 */
export function securityRulesOf(
  subnet: SubnetModel,
  report: Reports,
): SecurityRule[] | undefined {
  const { securityRules, networkSecurityGroup, isCreated } = subnet;
  if (!securityRules && networkSecurityGroup !== false && !isCreated) {
    report.unknown(
      placeOfAttached(subnet, 'networkSecurityGroup'),
      'the rules of the network security group',
    );
  }
  return securityRules;
}
