import { workspaceGatewayName } from './defaultNames';

describe('workspaceGatewayName', () => {
  it('derives from the service name, cut to the 45 characters that Azure accepts', () => {
    expect(workspaceGatewayName({ name: 'apim-orders' })).toBe(
      'apimgw-apim-orders',
    );
    expect(workspaceGatewayName({ name: `${'a'.repeat(37)}-orders` })).toBe(
      `apimgw-${'a'.repeat(37)}`,
    );
  });
});
