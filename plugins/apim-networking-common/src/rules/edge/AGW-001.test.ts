import { exampleDesign } from '../../design/exampleDesigns';
import { model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { agw001 } from './AGW-001';
import { examples } from './AGW-001.examples';

const probed = (path: string) =>
  model(exampleDesign('internal-appgw-waf', 'Premium'), m => {
    m.edge!.probePath = path;
  });

testRule(agw001, examples, [
  {
    bad: probed('default'),
    good: probed('/status-0123456789abcdef'),
    at: 'applicationGateway',
  },
]);
