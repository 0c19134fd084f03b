import { placeWithin } from '../../model/place';
import { hasApplicationGateway } from '../conditions';
import { defineRule } from '../defineRule';

export const sub017 = defineRule({
  id: 'SUB-017',
  family: 'subnet',
  severity: 'error',
  title: 'The Application Gateway shares its subnet',
  rationale: 'An Application Gateway needs a subnet to itself.',
  appliesTo: { evidence: ['declared'], when: [hasApplicationGateway] },
  sources: ['appgw'],
  remedy: 'Give the Application Gateway its own subnet.',
  messages: {
    shared: {
      actual: '{{subnet}}',
      expected: 'a dedicated subnet',
    },
  },
  check(model, report) {
    const edge = model.edge!;
    const own = edge.subnet;
    if (!own) {
      report.unknown(
        placeWithin(edge, 'subnet'),
        'the subnet of the Application Gateway',
      );
      return;
    }
    const isShared = model.locations.some(
      ({ subnet }) =>
        subnet?.name?.toLowerCase() === own.name?.toLowerCase() &&
        subnet?.virtualNetwork?.name === own.virtualNetwork?.name,
    );
    if (isShared) {
      report('shared', placeWithin(own, 'name'), {
        subnet: own.name ?? 'the subnet of the gateway',
      });
    }
  },
});
