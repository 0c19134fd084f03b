import type { Cidr, NetworkingModel, SubnetModel } from '../../model';
import { placeOf, placeWithin } from '../../model/place';
import type { Reporter } from '../rule';
import { endpointSubnetsOf, locationsOf, subnetsOf } from '../subjects';

/** A subnet with its range. */
export interface PlacedSubnet {
  subnet: SubnetModel;
  prefix: Cidr;
}

/** Every subnet of the gateway, of its private endpoints and of its edge; reports those whose range is not visible. */
export function placedSubnets(
  model: NetworkingModel,
  report: Pick<Reporter, 'unknown' | 'sees'>,
): PlacedSubnet[] {
  const placed: PlacedSubnet[] = [];
  const place = (subnet: SubnetModel | undefined) => {
    if (!subnet) return;
    const { prefix } = subnet;
    if (prefix) placed.push({ subnet, prefix });
    else {
      report.unknown(
        placeOf(subnet, 'prefix'),
        'the address range of the subnet',
      );
    }
  };
  const ofGateway = model.attachment === 'none' ? locationsOf : subnetsOf;
  for (const { subnet } of ofGateway(model, report)) place(subnet);
  for (const { subnet } of endpointSubnetsOf(model, report)) place(subnet);
  place(edgeSubnetOf(model, report));
  return placed;
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
