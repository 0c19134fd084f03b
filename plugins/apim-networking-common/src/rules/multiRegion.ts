import { effectiveAccess } from '../access';
import { placeOfAttached } from '../model/place';
import type { Rule } from './rule';

const mr001: Rule = {
  id: 'MR-001',
  family: 'multi-region',
  severity: 'error',
  title: 'A further region without a path to the primary database',
  rationale:
    'In internal mode every region calls the SQL database of the primary region on port 1433; a service endpoint of its own region is of no use for that.',
  appliesTo: ['Premium'],
  sources: ['multi'],
  remedy:
    'Allow 1433 to Sql, or to Sql of the primary region, from the subnet of the further region, and route it to the internet where a tunnel is forced.',
  example: {
    good: 'Allow 1433 to Sql in each region',
    bad: 'Allow 1433 to Sql.NorwayEast alone in norwayeast, primary in westeurope',
  },
  check(model) {
    if (model.attachment !== 'classic-internal') return [];
    const [primary, ...further] = model.locations;
    return further.flatMap(({ subnet, region }) => {
      if (!subnet?.securityRules) return [];
      const to = (place: string | undefined) =>
        effectiveAccess(
          subnet.securityRules!,
          {
            direction: 'Outbound',
            protocol: 'Tcp',
            port: 1433,
            remote: { tag: 'Sql', region: place },
          },
          subnet.prefix,
        );
      const primaryAccess = to(primary.region);
      // Where its own is cut too, NSG-003 says so.
      return primaryAccess.access === 'denied' && to(region).access !== 'denied'
        ? [
            {
              field: placeOfAttached(subnet, 'networkSecurityGroup'),
              seen: `1433 to Sql in ${
                primary.region ?? 'the primary region'
              } denied by ${primaryAccess.rule}`,
              needed: '1433 to Sql of the primary region',
            },
          ]
        : [];
    });
  },
};

const mr002: Rule = {
  id: 'MR-002',
  family: 'multi-region',
  severity: 'error',
  title: 'A regional gateway cannot be disabled in internal mode',
  rationale: 'disableGateway is not allowed with internal injection.',
  appliesTo: ['Premium'],
  sources: ['multi'],
  remedy: 'Leave the gateway on, and route around it.',
  example: {
    good: 'disableGateway left out',
    bad: 'pattern: injection-internal, disableGateway: true',
  },
  check(model) {
    if (model.attachment !== 'classic-internal') return [];
    return model.locations
      .filter(({ gatewayDisabled }) => gatewayDisabled)
      .map(location => ({
        field: `${location.field}.disableGateway`,
        seen: 'true',
        needed: 'false',
      }));
  },
};

const mr003: Rule = {
  id: 'MR-003',
  family: 'multi-region',
  severity: 'error',
  title: 'An additional region without its own network',
  rationale:
    'Each location of an injected instance needs a virtual network and a subnet in its region.',
  appliesTo: ['Premium'],
  sources: ['multi', 'injres'],
  remedy: 'Give the location a virtual network and a subnet in its region.',
  example: {
    good: 'additionalLocations: [{ region, virtualNetwork, gatewaySubnet }]',
    bad: 'additionalLocations: [{ region }]',
  },
  check(model) {
    if (
      model.attachment !== 'classic-internal' &&
      model.attachment !== 'classic-external'
    ) {
      return [];
    }
    return model.locations
      .slice(1)
      .filter(({ subnet }) => !subnet)
      .map(location => ({
        field: `${location.field}.gatewaySubnet`,
        seen: `none in ${location.region ?? 'this location'}`,
        needed: 'a subnet in a virtual network of that region',
      }));
  },
};

const mr004: Rule = {
  id: 'MR-004',
  family: 'multi-region',
  severity: 'error',
  title: 'A region twice',
  rationale: 'A location can be added to an instance only once.',
  sources: ['multi'],
  remedy: 'Remove the second one, and add its units to the first.',
  example: {
    good: 'westeurope and northeurope',
    bad: 'westeurope and westeurope',
  },
  check(model) {
    return model.locations.slice(1).flatMap((location, index) => {
      const earlier = model.locations.slice(0, index + 1);
      return location.region &&
        earlier.some(({ region }) => region === location.region)
        ? [
            {
              field: `${location.field}.region`,
              seen: `${location.region}, again`,
              needed: 'another region',
            },
          ]
        : [];
    });
  },
};

export const multiRegionRules: Rule[] = [mr001, mr002, mr003, mr004];
