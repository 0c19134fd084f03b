import { external, internal, model, workspace } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { create002 } from './CREATE-002';
import { examples } from './CREATE-002.examples';

testRule(create002, examples, [
  {
    bad: model(workspace('workspace-injection'), m => {
      m.present = model(
        workspace('workspace-injection', {
          gatewaySubnet: { name: 'snet-other', prefix: '10.20.9.0/24' },
        }),
      );
    }),
    good: model(internal(), m => {
      m.present = model(external());
    }),
    at: 'pattern',
  },
]);
