import { arm, type RuleExample } from '../examples/example';
import {
  allowTo,
  denyInternetOutbound,
  inTwoRegions,
} from '../examples/resources';

export const examples: RuleExample[] = [
  {
    bad: arm(
      inTwoRegions('Internal', [
        denyInternetOutbound,
        allowTo('Sql.NorwayEast', ['1433'], 110),
      ]),
    ),
    good: arm(
      inTwoRegions('Internal', [
        denyInternetOutbound,
        allowTo('Sql', ['1433'], 110),
      ]),
    ),
    at: 'properties.additionalLocations[0].virtualNetworkConfiguration.subnetResourceId (networkSecurityGroup)',
  },
];
