import { isolated, model } from '../__testUtils__/models';
import { testRule } from '../__testUtils__/testRule';
import { pe001 } from './PE-001';
import { examples } from './PE-001.examples';

const connectedTo = (groupId: string) =>
  model(isolated(), m => {
    m.privateEndpoints[0].groupIds = [groupId];
  });

testRule(pe001, examples, [
  {
    bad: connectedTo('Portal'),
    good: connectedTo('gateway'),
    at: 'privateEndpoints[0].groupIds',
  },
]);
