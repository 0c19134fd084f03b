import { isClassicInjection } from '../../model/attachment';
import { placeNamed } from '../../model/place';
import { tiers } from '../../tiers';
import { defineRule } from '../defineRule';
import { networksOfDesign } from './designParts';

export const gen003 = defineRule({
  id: 'GEN-003',
  family: 'generation',
  stage: 'generation',
  severity: 'error',
  title: 'The template does not create this part',
  rationale:
    'Everything that a design specifies is deployed, or the design is rejected. A template never omits a part silently.',
  appliesTo: { evidence: ['declared'] },
  sources: ['injres', 'features'],
  remedy: 'Remove the part, or choose a pattern and tier that support it.',
  messages: {
    unsupported: {
      actual: '{{actual}}',
      expected: '{{expected}}',
      message: '{{field}} has no effect on this gateway: it is for {{for}}.',
    },
    unprotected: {
      actual: 'no public IP address',
      expected: 'the public IP address that it protects',
      message: 'ddosProtection needs publicIp, the address that it protects.',
      remedy: 'Add publicIp, or remove ddosProtection.',
    },
    unused: {
      actual: '{{name}}',
      expected: 'a subnet or private endpoint in the network',
      message: 'Nothing in this design uses the virtual network {{name}}.',
      remedy: 'Remove it.',
    },
  },
  check(model, report) {
    const { design, tier } = model;
    if (!design || !tier) return;
    const unsupported = (field: string, actual: string, target: string) =>
      report('unsupported', placeNamed(field), {
        field,
        actual,
        expected: 'omitted',
        for: target,
      });
    const injected = isClassicInjection(model);
    const { family } = tiers[tier];
    const { publicIp, ddosProtection, ddosProtectionPlan } = design;
    if (publicIp && !injected) {
      unsupported(
        'publicIp',
        publicIp.name,
        'an injected gateway on Developer or Premium',
      );
    }
    if (
      ddosProtection &&
      !publicIp &&
      !design.applicationGateway &&
      !ddosProtectionPlan
    ) {
      if (injected) report('unprotected', placeNamed('ddosProtection'));
      else {
        unsupported(
          'ddosProtection',
          'true',
          'a public IP address of an injected gateway or of an Application Gateway',
        );
      }
    }
    if (ddosProtectionPlan && design.virtualNetwork?.mode !== 'new') {
      unsupported(
        'ddosProtectionPlan',
        ddosProtectionPlan.name,
        'a new virtual network, and an existing one belongs to its owner',
      );
    }
    for (const part of ['natGateway', 'forcedTunnel'] as const) {
      if (design[part] && !design.gatewaySubnet) {
        unsupported(part, 'set', 'the outbound traffic of a gateway subnet');
      }
    }
    if (design.zones?.length && family !== 'classic') {
      unsupported('zones', design.zones.join(', '), 'Premium');
    }
    if (design.zoneRedundant && family !== 'v2') {
      unsupported('zoneRedundant', 'true', 'Premium v2');
    }
    if (design.additionalLocations?.length && family !== 'classic') {
      unsupported(
        'additionalLocations',
        String(design.additionalLocations.length),
        'Premium',
      );
    }
    design.additionalLocations?.forEach((location, index) => {
      if (injected) return;
      for (const part of [
        'virtualNetwork',
        'gatewaySubnet',
        'publicIp',
      ] as const) {
        if (location[part]) {
          unsupported(
            `additionalLocations[${index}].${part}`,
            location[part].name,
            'an injected gateway',
          );
        }
      }
    });
    if (!design.gatewaySubnet && !design.privateEndpoints?.length) {
      for (const { network, field } of networksOfDesign(design)) {
        report('unused', placeNamed(field), { name: network.name });
      }
    }
  },
});
