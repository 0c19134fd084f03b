import { isClassicInjection } from '../../model/attachment';
import { placeNamed, placeOfLocation } from '../../model/place';
import { defineRule } from '../defineRule';
import type { Condition } from '../rule';
import { locationsOf } from '../subjects';

const wantsDdosProtection: Condition = {
  text: 'that must have DDoS protection, and is not behind an Application Gateway',
  holds: ({ ddosProtectionWanted, edge }) =>
    ddosProtectionWanted && edge?.type !== 'application-gateway',
};

export const pip003 = defineRule({
  id: 'PIP-003',
  family: 'public-ip',
  severity: 'warning',
  title: 'DDoS protection that does not protect this instance',
  rationale:
    'A DDoS protection plan covers only a classic injected instance with a customer-managed public IP address; internal mode only the control port 3443.',
  appliesTo: { when: [wantsDdosProtection] },
  sources: ['ddos'],
  remedy:
    'Inject the instance (Developer or Premium) and bring a public IP address, or protect the Application Gateway in front of it.',
  messages: {
    notInjected: {
      actual: 'requested without classic VNet injection',
      expected: 'classic injection with a customer-managed public IP address',
    },
    noAddress: {
      actual: 'none in {{location}}',
      expected: 'a customer-managed public IP address',
    },
  },
  check(model, report) {
    if (!isClassicInjection(model)) {
      report('notInjected', placeNamed('ddosProtection'));
      return;
    }
    for (const location of locationsOf(model, report)) {
      if (!location.publicIp) {
        report('noAddress', placeOfLocation(model, location, 'publicIp'), {
          location: location.region ?? 'this location',
        });
      }
    }
  },
});
