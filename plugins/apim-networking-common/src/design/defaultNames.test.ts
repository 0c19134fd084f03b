import { workspaceGatewayName } from './defaultNames';

describe('workspaceGatewayName', () => {
  it('is derived from that of the service, as long as Azure takes it', () => {
    expect(workspaceGatewayName({ name: 'apim-orders' })).toBe(
      'apimgw-apim-orders',
    );
    expect(workspaceGatewayName({ name: `${'a'.repeat(37)}-orders` })).toBe(
      `apimgw-${'a'.repeat(37)}`,
    );
  });
});
