import { isSameNetwork, type VirtualNetworkDesign } from '../../design';
import { isClassicInjection } from '../../model/attachment';
import { placeNamed } from '../../model/place';
import { defineRule } from '../defineRule';
import { networksOfDesign, subnetsOfDesign } from './designParts';

export const gen004 = defineRule({
  id: 'GEN-004',
  family: 'generation',
  stage: 'generation',
  severity: 'error',
  title: 'A new virtual network is not fully described',
  rationale:
    'A new virtual network is created in the resource group and region of its gateway, and each of its subnets needs an address range. An existing one is only referenced.',
  appliesTo: { evidence: ['declared'] },
  sources: ['injres', 'integrate', 'pe2025'],
  remedy:
    'Complete the network, or set its mode to "existing" to use one that exists.',
  messages: {
    missing: {
      actual: 'none',
      expected: '{{expected}}',
      message: '{{field}} is missing: {{name}} needs {{expected}}.',
    },
    elsewhere: {
      actual: '{{actual}}',
      expected: '{{expected}}',
      message:
        'The new virtual network {{name}} is created with the gateway: {{field}} cannot be {{actual}}.',
      remedy: 'Omit it, or set the mode of the network to "existing".',
    },
    newForEndpoint: {
      actual: 'new',
      expected: 'existing',
      message:
        'A private endpoint outside of the network of the gateway needs a network that exists.',
      remedy: 'Set {{field}} to "existing".',
    },
    incompletePlan: {
      actual: 'none',
      expected: 'the resource group and the subscription of the plan',
      message:
        'The DDoS protection plan {{name}} is referenced by its id, which needs its resource group and its subscription.',
      remedy: 'Set {{field}}.',
    },
  },
  check(model, report) {
    const { design } = model;
    if (!design) return;
    const missing = (field: string, name: string, expected: string) =>
      report('missing', placeNamed(field), { field, name, expected });
    const checkNew = (
      network: VirtualNetworkDesign,
      field: string,
      region: string,
    ) => {
      if (network.mode !== 'new') return;
      if (!network.addressSpace?.length) {
        missing(
          `${field}.addressSpace`,
          network.name,
          'an IPv4 range such as 10.20.0.0/16',
        );
      }
      for (const part of ['resourceGroup', 'subscriptionId'] as const) {
        const actual = network[part];
        if (actual) {
          report('elsewhere', placeNamed(`${field}.${part}`), {
            field: `${field}.${part}`,
            name: network.name,
            actual,
            expected: 'omitted',
          });
        }
      }
      if (network.region && network.region !== region) {
        report('elsewhere', placeNamed(`${field}.region`), {
          field: `${field}.region`,
          name: network.name,
          actual: network.region,
          expected: region,
        });
      }
    };
    for (const { network, field, region } of networksOfDesign(design)) {
      checkNew(network, field, region);
    }
    for (const { subnet, network, field } of subnetsOfDesign(design)) {
      if (network.mode === 'new' && !subnet.prefix) {
        missing(
          `${field}.prefix`,
          subnet.name,
          'an IPv4 range such as 10.20.1.0/24',
        );
      }
    }
    const own = design.virtualNetwork;
    design.privateEndpoints?.forEach(({ virtualNetwork: other }, index) => {
      if (other?.mode === 'new' && own && !isSameNetwork(other, own)) {
        const field = `privateEndpoints[${index}].virtualNetwork.mode`;
        report('newForEndpoint', placeNamed(field), { field });
      }
    });
    if (isClassicInjection(model)) {
      design.additionalLocations?.forEach((location, index) => {
        for (const part of ['virtualNetwork', 'gatewaySubnet'] as const) {
          if (!location[part]) {
            missing(
              `additionalLocations[${index}].${part}`,
              location.region,
              'a virtual network and a subnet in its region',
            );
          }
        }
      });
    }
    const plan = design.ddosProtectionPlan;
    for (const part of ['resourceGroup', 'subscriptionId'] as const) {
      if (plan && own?.mode === 'new' && !plan[part]) {
        const field = `ddosProtectionPlan.${part}`;
        report('incompletePlan', placeNamed(field), { field, name: plan.name });
      }
    }
  },
});
