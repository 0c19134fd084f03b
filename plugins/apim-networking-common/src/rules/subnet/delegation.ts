import type { NetworkingModel, SubnetModel } from '../../model';
import { placeOf } from '../../model/place';
import type { Reporter } from '../rule';
import { subnetsOf } from '../subjects';

type Reports = Pick<Reporter, 'unknown' | 'sees'>;

/** The services that a subnet is delegated to; reports where they are not visible. */
export function delegationsOf(
  subnet: SubnetModel,
  report: Reports,
): string[] | undefined {
  if (!subnet.delegations) {
    report.unknown(
      placeOf(subnet, 'delegations'),
      'the delegation of the subnet',
    );
  }
  return subnet.delegations;
}

/** The subnets that are not delegated to a service. */
export function subnetsNotDelegatedTo(
  service: string,
  model: NetworkingModel,
  report: Reports,
) {
  return subnetsOf(model, report).flatMap(({ subnet }) => {
    const delegations = delegationsOf(subnet, report);
    if (
      !delegations ||
      delegations.some(name => name.toLowerCase() === service.toLowerCase())
    ) {
      return [];
    }
    const place = placeOf(subnet, 'delegations');
    return [
      {
        place,
        delegations: delegations.join(', ') || 'no delegation',
        fix: {
          label: `Delegate to ${service}`,
          path: place.text,
          value: [service],
        },
      },
    ];
  });
}
