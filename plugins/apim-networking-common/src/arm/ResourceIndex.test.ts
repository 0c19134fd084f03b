import { subnetsOf } from './children';
import { ResourceIndex } from './ResourceIndex';
import {
  CONFIG_CONNECTION,
  FRONT_DOOR_ORIGIN,
  SUBNET,
  VIRTUAL_NETWORK,
  WORKSPACE_GATEWAY,
} from './resources';

const NETWORK_ID =
  '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet-a';
const NETWORK = {
  id: NETWORK_ID,
  name: 'vnet-a',
  type: 'Microsoft.Network/virtualNetworks',
};
const properties = { addressPrefix: '10.0.1.0/24' };

describe('ResourceIndex', () => {
  it('finds by type and id, in any casing', () => {
    const index = ResourceIndex.of([
      { ...NETWORK, type: 'microsoft.network/VIRTUALNETWORKS' },
      { id: 5, type: ['x'] },
      null,
      'text',
    ]);
    expect(index.ofType(VIRTUAL_NETWORK)).toHaveLength(1);
    const found = index.find(VIRTUAL_NETWORK, `${NETWORK_ID.toUpperCase()}/`);
    expect(found?.name.known).toBe('vnet-a');
    expect(index.find(VIRTUAL_NETWORK, NETWORK_ID)).toBe(found);
    expect(index.find(SUBNET, NETWORK_ID)).toBeUndefined();
    expect(index.find(VIRTUAL_NETWORK, undefined)).toBeUndefined();
    expect(ResourceIndex.of('none').ofType(VIRTUAL_NETWORK)).toEqual([]);
  });

  it('names what is there twice, and finds the first', () => {
    const index = ResourceIndex.of([
      NETWORK,
      { ...NETWORK, id: NETWORK_ID.toUpperCase(), location: 'second' },
    ]);
    expect(index.duplicates).toEqual([NETWORK_ID.toUpperCase()]);
    expect(index.find(VIRTUAL_NETWORK, NETWORK_ID)?.location.isAbsent).toBe(
      true,
    );
  });

  it.each<[string, object[]]>([
    [
      'in the properties of its network',
      [
        {
          ...NETWORK,
          properties: { subnets: [{ name: 'snet-b', properties }] },
        },
      ],
    ],
    [
      'beside its network, by its id',
      [
        NETWORK,
        {
          id: `${NETWORK_ID}/subnets/snet-b`,
          name: 'snet-b',
          type: SUBNET.type,
          properties,
        },
      ],
    ],
    [
      'beside its network, by its name',
      [NETWORK, { name: 'vnet-a/snet-b', type: SUBNET.type, properties }],
    ],
    [
      'nested in its network',
      [
        {
          ...NETWORK,
          resources: [{ name: 'snet-b', type: 'subnets', properties }],
        },
      ],
    ],
    [
      'nested in its network by a symbolic name, with its whole type',
      [
        {
          ...NETWORK,
          resources: {
            b: { name: 'vnet-a/snet-b', type: SUBNET.type, properties },
          },
        },
      ],
    ],
    [
      'in two of these places',
      [
        {
          ...NETWORK,
          properties: { subnets: [{ name: 'SNET-B', properties }] },
        },
        { name: 'vnet-a/snet-b', type: SUBNET.type, properties },
      ],
    ],
  ])('finds a subnet %s', (_, resources) => {
    const index = ResourceIndex.of(resources);
    const [network] = index.ofType(VIRTUAL_NETWORK);
    const subnets = subnetsOf(network, index)!;
    expect(
      subnets.map(subnet => subnet.properties.addressPrefix.known),
    ).toEqual(['10.0.1.0/24']);
  });

  it('says that subnets are unknown where their list is', () => {
    const index = ResourceIndex.of([
      { ...NETWORK, properties: { subnets: "[parameters('subnets')]" } },
      { name: 'vnet-a/snet-b', type: SUBNET.type, properties },
    ]);
    const [network] = index.ofType(VIRTUAL_NETWORK);
    expect(subnetsOf(network, index)).toBeUndefined();
  });

  it('points into the resource that a nested one is declared in', () => {
    const outer = {
      ...NETWORK,
      resources: [{ name: 'snet-b', type: 'subnets', properties }],
    };
    const [subnet] = ResourceIndex.of([outer]).ofType(SUBNET);
    expect(subnet.id.known).toBe(`${NETWORK_ID}/subnets/snet-b`);
    expect(subnet.properties.addressPrefix.location).toEqual({
      resource: outer,
      path: ['resources', 0, 'properties', 'addressPrefix'],
    });
  });

  it('finds children of a parent without an id, and grandchildren by their names', () => {
    const gateway = { name: 'team-a', type: WORKSPACE_GATEWAY.type };
    const index = ResourceIndex.of([
      gateway,
      { name: 'Team-A/one', type: CONFIG_CONNECTION.type },
      { name: 'team-b/two', type: CONFIG_CONNECTION.type },
      {
        name: 'afd',
        type: 'Microsoft.Cdn/profiles',
        resources: [
          {
            name: 'group',
            type: 'originGroups',
            resources: [{ name: 'origin', type: 'origins' }],
          },
        ],
      },
    ]);
    const [parent] = index.ofType(WORKSPACE_GATEWAY);
    expect(
      index.childrenOf(CONFIG_CONNECTION, parent).map(({ name }) => name.known),
    ).toEqual(['Team-A/one']);
    expect(index.ofType(FRONT_DOOR_ORIGIN)[0].name.known).toBe(
      'afd/group/origin',
    );
  });

  it('does not mind resources that are nested without end', () => {
    let deep: object = { name: 'x', type: 'x' };
    for (let level = 0; level < 50_000; level++) {
      deep = { name: 'x', type: 'x', resources: [deep] };
    }
    expect(() => ResourceIndex.of([deep])).not.toThrow();
  });
});
