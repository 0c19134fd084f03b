import type { Rule } from './rule';

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

export const multiRegionRules: Rule[] = [mr002, mr003, mr004];
