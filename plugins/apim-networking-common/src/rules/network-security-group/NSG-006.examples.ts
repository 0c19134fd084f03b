import { arm, type RuleExample } from '../examples/example';
import { allowFrom, inTwoRegions } from '../examples/resources';

const injected = (source: string) =>
  arm(inTwoRegions('External', [allowFrom(source, ['443'], 110)]));

export const examples: RuleExample[] = [
  {
    bad: injected('Storage'),
    good: injected('AzureTrafficManager'),
    at: 'properties.virtualNetworkConfiguration.subnetResourceId (networkSecurityGroup)',
  },
];
