import {
  assertGatewayDesign,
  type GatewayDesignInput,
} from 'backstage-plugin-apim-networking-common';
import { workspaceGatewayName } from './parametersFile';

const nameOf = (
  name: string,
  workspaceGateway?: GatewayDesignInput['workspaceGateway'],
) =>
  workspaceGatewayName(
    assertGatewayDesign({
      name,
      environment: 'staging',
      tier: 'Premium',
      region: 'swedencentral',
      pattern: 'workspace-injection',
      virtualNetwork: { name: 'vnet', addressSpace: ['10.20.0.0/16'] },
      gatewaySubnet: { name: 'snet-gateway', prefix: '10.20.1.0/24' },
      workspaceGateway,
    }),
  );

describe('the name of a workspace gateway', () => {
  it('is made from that of the service, as long as Azure takes it', () => {
    expect(nameOf('apim-orders')).toBe('apimgw-apim-orders');
    expect(nameOf(`${'a'.repeat(37)}-orders`)).toBe(`apimgw-${'a'.repeat(37)}`);
  });

  it.each(['gw_orders', '1gw', 'g'.repeat(46)])('is not %s', name => {
    expect(() => nameOf('apim-orders', { name })).toThrow(
      /^workspaceGateway\.name is .*: a workspace gateway needs a name of 1 to 45 letters, digits and hyphens/,
    );
  });
});
