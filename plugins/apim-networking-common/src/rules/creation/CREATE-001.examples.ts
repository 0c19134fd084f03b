import { exampleDesign } from '../../design/exampleDesigns';
import { gatewaySubnet } from '../examples/designs';
import { design, type RuleExample } from '../examples/example';

const injected = (context?: Parameters<typeof design>[3]) =>
  design('injection-v2', 'PremiumV2', {}, context);

export const examples: RuleExample[] = [
  {
    bad: injected({ present: exampleDesign('public', 'PremiumV2') }),
    good: injected({
      present: exampleDesign(
        'injection-v2',
        'PremiumV2',
        gatewaySubnet('10.20.9.0/24'),
      ),
    }),
    at: 'pattern',
  },
  {
    title: 'whether the instance exists is not known',
    bad: injected(),
    good: injected({ exists: false }),
    at: 'pattern',
    severity: 'warning',
  },
];
