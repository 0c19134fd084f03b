import { tiersOfPattern } from '../patterns';
import { tiers } from '../tiers';
import { isWorkspaceGateway } from '../model/attachment';
import { placeOf } from '../model/place';
import type { Rule } from './rule';
import { tierTitle } from './tierTitle';

const ws001: Rule = {
  id: 'WS-001',
  family: 'workspace',
  severity: 'info',
  title: 'An injected workspace gateway needs a record of its own',
  rationale:
    'An injected workspace gateway answers at a private address under a host name that Azure generates: without an A record for that name nobody finds it.',
  sources: ['wsres'],
  remedy:
    'Once it is made, add an A record for its default host name to private DNS, with its private address.',
  example: {
    good: 'an A record for the generated host name',
    bad: 'pattern: workspace-injection, no record',
  },
  check(model) {
    return model.attachment === 'workspace-injection'
      ? [
          {
            field: model.attachmentField,
            seen: 'an injected workspace gateway',
            needed: 'an A record for its generated host name',
          },
        ]
      : [];
  },
};

export const ws002: Rule = {
  id: 'WS-002',
  family: 'workspace',
  severity: 'error',
  title: 'Workspace gateways are not in this tier',
  rationale:
    'Workspace gateways are offered with Basic v2, Standard v2, Premium and Premium v2 instances.',
  sources: ['ws', 'wsres'],
  remedy: 'Choose an instance of one of those tiers.',
  example: {
    good: 'tier: Premium, pattern: workspace-integration',
    bad: 'tier: Standard, pattern: workspace-integration',
  },
  check(model) {
    if (!isWorkspaceGateway(model) || !model.tier) return [];
    if (tiers[model.tier].workspaceGateways) return [];
    return [
      {
        field: model.tierField,
        seen: tierTitle(model),
        needed: tiersOfPattern('workspace-integration')
          .map(name => tiers[name].title)
          .join(', '),
        message: `${tierTitle(model)} has no workspace gateways.`,
      },
    ];
  },
};

const ws003: Rule = {
  id: 'WS-003',
  family: 'workspace',
  severity: 'warning',
  title: 'The subnet of the workspace gateway is larger than documented',
  rationale:
    'The documents give /24 as the largest subnet of a workspace gateway.',
  sources: ['wsres'],
  remedy: 'Use a subnet between /27 and /24.',
  example: { good: 'prefix: 10.20.1.0/24', bad: 'prefix: 10.20.0.0/22' },
  check(model) {
    if (!isWorkspaceGateway(model)) return [];
    return model.locations.flatMap(({ subnet }) =>
      subnet?.prefix && subnet.prefix.length < 24
        ? [
            {
              field: placeOf(subnet, 'prefix'),
              seen: subnet.prefix.text,
              needed: '/27 to /24',
            },
          ]
        : [],
    );
  },
};

const create002: Rule = {
  id: 'CREATE-002',
  family: 'creation',
  severity: 'error',
  title: 'The network of a workspace gateway is chosen at creation',
  rationale:
    'The virtual network type and the subnet of a workspace gateway cannot be changed once it exists.',
  sources: ['ws', 'wsres'],
  remedy:
    'Make a new workspace gateway with the wanted network and move the workspaces to it.',
  example: {
    good: 'a new workspace gateway with pattern workspace-injection',
    bad: 'an existing workspace-integration changed to workspace-injection',
  },
  check(model) {
    const { present } = model;
    if (
      !present ||
      !isWorkspaceGateway(model) ||
      !isWorkspaceGateway(present)
    ) {
      return [];
    }
    const [now, wanted] = [present, model].map(
      ({ attachment, locations: [{ subnet }] }) =>
        `${attachment} ${[subnet?.virtualNetwork?.name, subnet?.name]
          .filter(Boolean)
          .join('/')}`,
    );
    return now.toLowerCase() === wanted.toLowerCase()
      ? []
      : [
          {
            field: model.attachmentField,
            seen: `${now} now, ${wanted} wanted`,
            needed: 'the network that it was made with',
          },
        ];
  },
};

export const workspaceGatewayRules: Rule[] = [ws001, ws002, ws003, create002];
