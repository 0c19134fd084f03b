import type { Cidr, NetworkingModel, SubnetModel } from '../../model';
import { placeOf } from '../../model/place';
import type { Reporter } from '../rule';

/** A subnet with its range and the virtual network that it is in. */
export interface PlacedSubnet {
  subnet: SubnetModel;
  prefix: Cidr;
  network: string;
}

/** Every subnet of the gateway, of its private endpoints and of its edge; reports those whose range is not visible. */
export function placedSubnets(
  model: NetworkingModel,
  report: Pick<Reporter, 'unknown'>,
): PlacedSubnet[] {
  const all = [
    ...model.locations.map(({ subnet }) => subnet),
    ...model.privateEndpoints.map(({ subnet }) => subnet),
    model.edge?.subnet,
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
