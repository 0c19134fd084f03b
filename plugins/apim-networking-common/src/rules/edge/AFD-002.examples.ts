import { arm, type RuleExample } from '../examples/example';
import { frontDoor, service } from '../examples/resources';

const behind = (...privateLinks: boolean[]) =>
  arm([service('Standard'), ...frontDoor(privateLinks)]);

export const examples: RuleExample[] = [
  {
    bad: behind(true, false),
    good: behind(true, true),
    at: 'Microsoft.Cdn/profiles/originGroups/origins',
  },
];
