import { arm, type RuleExample } from '../examples/example';
import { connection, service } from '../examples/resources';

const connectedTo = (groupId: string) =>
  arm([
    service('StandardV2', {
      privateEndpointConnections: [connection({ groupIds: [groupId] })],
    }),
  ]);

export const examples: RuleExample[] = [
  {
    bad: connectedTo('Portal'),
    good: connectedTo('Gateway'),
    at: 'properties.privateEndpointConnections[0].groupIds',
  },
];
