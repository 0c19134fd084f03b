import fc from 'fast-check';
import {
  ArmId,
  idKey,
  lastSegment,
  resourceGroupOf,
  sameId,
  subscriptionOf,
} from './ArmId';

const SUBSCRIPTION = '/subscriptions/6b1f3c2e-0000-4000-8000-000000000001';
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg-net`;
const SUBNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet-a/subnets/snet-b`;

describe('ArmId', () => {
  it('has the parts of a child', () => {
    const id = ArmId.of(SUBNET)!;
    expect(id).toMatchObject({
      subscriptionId: '6b1f3c2e-0000-4000-8000-000000000001',
      resourceGroup: 'rg-net',
      provider: 'Microsoft.Network',
      type: 'Microsoft.Network/virtualNetworks/subnets',
      names: ['vnet-a', 'snet-b'],
      name: 'snet-b',
      scope: undefined,
    });
    expect(id.parent?.type).toBe('Microsoft.Network/virtualNetworks');
    expect(id.parent?.parent).toBeUndefined();
    expect(id.parent?.child('SUBNETS', 'SNET-B').equals(id)).toBe(true);
    expect(id.isOfType('microsoft.network/virtualnetworks/SUBNETS')).toBe(true);
  });

  it('has the scope of an extension resource, apart from its type', () => {
    const id = ArmId.of(
      `${SUBNET}/providers/Microsoft.Authorization/locks/keep`,
    )!;
    expect(id).toMatchObject({
      type: 'Microsoft.Authorization/locks',
      name: 'keep',
      scope: SUBNET,
      resourceGroup: 'rg-net',
    });
    expect(id.parent).toBeUndefined();
  });

  it.each([
    [SUBSCRIPTION, 'Microsoft.Resources/subscriptions'],
    [GROUP, 'Microsoft.Resources/subscriptions/resourceGroups'],
    [
      '/providers/Microsoft.Management/managementGroups/mg',
      'Microsoft.Management/managementGroups',
    ],
    [`${SUBNET}/`, 'Microsoft.Network/virtualNetworks/subnets'],
  ])('%s is of type %s', (id, type) => {
    expect(ArmId.of(id)?.type).toBe(type);
  });

  it.each([
    ['', 'must begin with a slash'],
    ['vnet-a', 'must begin with a slash'],
    ["[resourceId('Microsoft.Network/virtualNetworks', 'a')]", 'slash'],
    ['/vnet-a/subnets/snet-b', 'must have providers in place of vnet-a'],
    [`${GROUP}/providers/Microsoft.Network`, 'a name for each type'],
    [`${GROUP}/providers/Microsoft.Network/virtualNetworks`, 'a name for each'],
    [`${GROUP}//providers/Microsoft.Network/a/b`, 'no empty segment'],
    ['/subscriptions', 'must have providers in place of subscriptions'],
    ['/vnet-a/providers/Microsoft.X/locks/a', 'in place of vnet-a'],
  ])('says why %j is none', (id, reason) => {
    expect(ArmId.of(id)).toBeUndefined();
    expect(ArmId.parse(id)).toEqual({
      notAnId: expect.stringContaining(reason),
    });
  });

  it('never throws, and writes what it has read', () => {
    const segment = fc.constantFrom('subscriptions', 'providers', 'a', '', 'B');
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 9 }), segments => {
        const text = `/${segments.join('/')}`;
        const id = ArmId.of(text);
        expect(id === undefined || sameId(id.toString(), text)).toBe(true);
      }),
    );
  });
});

describe('ids', () => {
  it('are compared without case and without slashes at their end', () => {
    expect(sameId(SUBNET, `${SUBNET.toUpperCase()}//`)).toBe(true);
    expect(sameId(SUBNET, `${SUBNET}c`)).toBe(false);
    expect(sameId(undefined, undefined)).toBe(false);
    expect(idKey('  ')).toBeUndefined();
    expect(idKey(`/a${'/'.repeat(200_000)}`)).toBe('/a');
  });

  it('have a last segment', () => {
    expect(lastSegment(`${SUBNET}/`)).toBe('snet-b');
    expect(lastSegment('vnet-a/snet-b')).toBe('snet-b');
    expect(lastSegment('//')).toBeUndefined();
  });

  it('have no subscription and no group where something stands in for one', () => {
    expect(subscriptionOf(SUBNET.toUpperCase())).toBe(
      '6b1f3c2e-0000-4000-8000-000000000001',
    );
    expect(resourceGroupOf(SUBNET)).toBe('rg-net');
    const zeros = SUBNET.replace(/[^/]+(?=\/resourceGroups)/, guid =>
      guid.replace(/[^-]/g, '0'),
    );
    for (const id of [zeros, '/subscriptions/{subscriptionId}/x', undefined]) {
      expect(subscriptionOf(id)).toBeUndefined();
      expect(resourceGroupOf(id)).toBeUndefined();
    }
  });
});
