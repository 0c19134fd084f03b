import { arm, type RuleExample } from '../examples/example';
import { frontDoor, inSubnet, network, service } from '../examples/resources';

const behindFrontDoor = (isPrivate: boolean) =>
  arm([
    service('Premium', inSubnet('External')),
    network(),
    ...frontDoor([isPrivate]),
  ]);

export const examples: RuleExample[] = [
  {
    bad: behindFrontDoor(true),
    good: behindFrontDoor(false),
    at: 'Microsoft.Cdn/profiles/originGroups/origins',
  },
];
