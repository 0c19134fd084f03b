import { placeOf } from '../../model/place';
import { ANY_NETWORK } from '../attachments';
import { defineRule } from '../defineRule';
import { networksOf } from '../subjects';

export const sub010 = defineRule({
  id: 'SUB-010',
  family: 'subnet',
  severity: 'error',
  title: 'The virtual network is elsewhere',
  rationale:
    'The virtual network must be in the region and the subscription of the location that uses it.',
  appliesTo: { attachments: ANY_NETWORK },
  sources: ['injres', 'injectv2', 'integrate'],
  remedy: 'Use a virtual network in the same region and subscription.',
  messages: { elsewhere: { actual: '{{network}}', expected: '{{gateway}}' } },
  check(model, report) {
    for (const { location, network } of networksOf(model, report)) {
      if (network.region && location.region) {
        if (network.region !== location.region) {
          report('elsewhere', placeOf(network, 'region'), {
            network: network.region,
            gateway: location.region,
          });
        }
      } else if (!network.isCreated || !location.region) {
        report.unknown(
          placeOf(network, 'region'),
          'the region of the gateway or of the virtual network',
        );
      }

      if (network.subscriptionId && model.subscriptionId) {
        if (
          network.subscriptionId.toLowerCase() !==
          model.subscriptionId.toLowerCase()
        ) {
          report('elsewhere', placeOf(network, 'subscriptionId'), {
            network: network.subscriptionId,
            gateway: model.subscriptionId,
          });
        }
      } else if (network.subscriptionId ?? model.subscriptionId) {
        // Without one on either side, both are in the subscription of the deployment.
        report.unknown(
          placeOf(network, 'subscriptionId'),
          'the subscription of the gateway or of the virtual network',
        );
      }
    }
  },
});
