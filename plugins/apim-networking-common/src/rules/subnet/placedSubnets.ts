import type { Cidr, NetworkingModel, SubnetModel } from '../../model';
import { placeOf, placeWithin } from '../../model/place';
import type { Reporter } from '../rule';
import { endpointSubnetsOf, locationsOf, subnetsOf } from '../subjects';

/** A subnet with its range and the virtual network that it is in. */
export interface PlacedSubnet {
  subnet: SubnetModel;
  prefix: Cidr;
  network: string;
}

/** Every subnet of the gateway, of its private endpoints and of its edge; reports those whose range is not visible. */
export function placedSubnets(
  model: NetworkingModel,
  report: Pick<Reporter, 'unknown' | 'sees'>,
): PlacedSubnet[] {
  const ofGateway =
    model.attachment === 'none'
      ? locationsOf(model, report).map(({ subnet }) => subnet)
      : subnetsOf(model, report).map(({ subnet }) => subnet);
  const all = [
    ...ofGateway,
    ...endpointSubnetsOf(model, report).map(({ subnet }) => subnet),
    edgeSubnetOf(model, report),
  ].filter((subnet): subnet is SubnetModel => subnet !== undefined);
  return all.flatMap(subnet => {
    const { prefix, virtualNetwork } = subnet;
    if (!prefix) {
      report.unknown(
        placeOf(subnet, 'prefix'),
        'the address range of the subnet',
      );
      return [];
    }
    return [
      {
        subnet,
        prefix,
        network: `${virtualNetwork?.subscriptionId ?? ''}/${
          virtualNetwork?.name?.toLowerCase() ?? ''
        }`,
      },
    ];
  });
}

function edgeSubnetOf(
  { edge }: NetworkingModel,
  report: Pick<Reporter, 'unknown'>,
): SubnetModel | undefined {
  if (edge?.type === 'application-gateway' && !edge.subnet) {
    report.unknown(
      placeWithin(edge, 'subnet'),
      'the subnet of the Application Gateway',
    );
  }
  return edge?.subnet;
}
