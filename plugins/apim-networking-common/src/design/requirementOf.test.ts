import fc from 'fast-check';
import { exampleDesign } from './exampleDesigns';
import { parseGatewayDesign } from './parse';

const FIELDS = [
  'name',
  'environment',
  'tier',
  'region',
  'units',
  'pattern',
  'publicNetworkAccess',
  'zones',
  'virtualNetwork',
  'gatewaySubnet',
  'privateEndpoints',
  'applicationGateway',
  'frontDoor',
  'workspaceGateway',
  'publicIp',
  'additionalLocations',
  'forcedTunnel',
  'customDomains',
  'natGateway',
  'tags',
];

const design = {
  ...exampleDesign('internal-appgw-waf', 'Premium'),
  natGateway: true,
  tags: { owner: 'orders' },
};

function messagesOf(value: unknown): string[] {
  const parsed = parseGatewayDesign(value);
  return parsed.ok ? [] : parsed.issues.map(({ message }) => message);
}

describe('the message of an issue', () => {
  it('says what a field must be, whatever is wrong with it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIELDS),
        fc.jsonValue(),
        (field, value) => {
          for (const message of messagesOf({ ...design, [field]: value })) {
            expect(message).toMatch(/^must [a-z]/);
            expect(message).not.toMatch(/Invalid|undefined|\[object/);
          }
        },
      ),
    );
    for (const value of [undefined, null, 7, [], {}]) {
      for (const message of messagesOf(value)) {
        expect(message).toMatch(/^must [a-z]/);
      }
    }
  });

  it.each([
    [{ natGateway: 'yes' }, 'must be true or false'],
    [{ virtualNetwork: [] }, 'must be an object'],
    [{ privateEndpoints: {} }, 'must be a list'],
    [{ publicNetworkAccess: 'On' }, 'must be one of Enabled, Disabled'],
    [
      { additionalLocations: Array(51).fill({ region: 'eastus' }) },
      'must have at most 50 items',
    ],
  ])('replaces zod’s own message for %j', (change, message) => {
    expect(messagesOf({ ...design, ...change })).toContain(message);
  });
});
