import type { NetworkingModel } from '../model';
import { isAttachable } from '../model/attachment';
import { attachments } from '../patterns';
import { isClassicInjection } from '../model/attachment';
import { placeOf } from '../model/place';
import type { Rule, Violation } from './rule';

const sub006: Rule = {
  id: 'SUB-006',
  family: 'subnet',
  severity: 'error',
  title: 'The subnet is delegated',
  rationale: 'A subnet for classic injection must have no delegation.',
  appliesTo: ['Developer', 'Premium'],
  sources: ['injres', 'internal'],
  remedy: 'Remove the delegation, or use another subnet.',
  example: {
    good: 'delegations: []',
    bad: 'delegations: [Microsoft.Web/serverFarms]',
  },
  check(model) {
    if (!isClassicInjection(model)) return [];
    return model.locations.flatMap(({ subnet }) =>
      subnet?.delegations?.length
        ? [
            {
              field: placeOf(subnet, 'delegations'),
              seen: subnet.delegations.join(', '),
              needed: 'no delegation',
              fix: {
                label: 'Remove the delegation',
                path: placeOf(subnet, 'delegations').text,
                value: [],
              },
            },
          ]
        : [],
    );
  },
};

function wrongDelegation(model: NetworkingModel): Violation[] {
  const needed = attachments[model.attachment].subnet?.delegation;
  if (!needed || !isAttachable(model)) return [];
  return model.locations.flatMap(({ subnet }) => {
    if (!subnet?.delegations) return [];
    const delegated = subnet.delegations.some(
      service => service.toLowerCase() === needed.toLowerCase(),
    );
    return delegated
      ? []
      : [
          {
            field: placeOf(subnet, 'delegations'),
            seen: subnet.delegations.join(', ') || 'no delegation',
            needed,
            fix: {
              label: `Delegate to ${needed}`,
              path: placeOf(subnet, 'delegations').text,
              value: [needed],
            },
          },
        ];
  });
}

const sub007: Rule = {
  id: 'SUB-007',
  family: 'subnet',
  severity: 'error',
  title: 'The integration subnet has the wrong delegation',
  rationale:
    'VNet integration, of an instance or of a workspace gateway, needs a subnet delegated to Microsoft.Web/serverFarms; Azure answers VirtualNetworkSubnetHasIncorrectDelegation.',
  sources: ['integrate'],
  remedy: 'Delegate the subnet to Microsoft.Web/serverFarms.',
  example: {
    good: 'delegations: [Microsoft.Web/serverFarms]',
    bad: 'delegations: [Microsoft.Web/hostingEnvironments]',
  },
  check: model =>
    model.attachment === 'v2-integration' ||
    model.attachment === 'workspace-integration'
      ? wrongDelegation(model)
      : [],
};

const sub008: Rule = {
  id: 'SUB-008',
  family: 'subnet',
  severity: 'error',
  title: 'The injection subnet has the wrong delegation',
  rationale:
    'Injection v2, and the injection of a workspace gateway, need a subnet delegated to Microsoft.Web/hostingEnvironments.',
  sources: ['injectv2'],
  remedy: 'Delegate the subnet to Microsoft.Web/hostingEnvironments.',
  example: {
    good: 'delegations: [Microsoft.Web/hostingEnvironments]',
    bad: 'delegations: [Microsoft.Web/serverFarms]',
  },
  check: model =>
    model.attachment === 'v2-injection' ||
    model.attachment === 'workspace-injection'
      ? wrongDelegation(model)
      : [],
};

const sub012: Rule = {
  id: 'SUB-012',
  family: 'subnet',
  severity: 'error',
  title: 'The private endpoint subnet is delegated',
  rationale:
    'A private endpoint cannot be in a delegated subnet, so it cannot share the one of a v2 gateway.',
  sources: ['pe2025'],
  remedy: 'Put the private endpoint in a subnet without delegation.',
  example: {
    good: 'snet-pep without delegation',
    bad: 'the endpoint in the integration subnet',
  },
  check(model) {
    return model.privateEndpoints.flatMap(endpoint =>
      endpoint.subnet?.delegations?.length
        ? [
            {
              field: placeOf(endpoint.subnet, 'delegations'),
              seen: endpoint.subnet.delegations.join(', '),
              needed: 'no delegation',
            },
          ]
        : [],
    );
  },
};

export const subnetDelegationRules: Rule[] = [sub006, sub007, sub008, sub012];
