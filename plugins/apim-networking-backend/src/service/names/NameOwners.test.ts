import type { Entity } from '@backstage/catalog-model';
import { NameOwners } from './NameOwners';

const GATEWAY: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'apim-one', namespace: 'default' },
};

function setUp() {
  const getGatewaysNamed = jest.fn<Promise<Entity[]>, [string]>();
  const recordGateways = jest.fn().mockResolvedValue({ changed: 1 });
  const names = NameOwners.create({
    holds: { current: async () => undefined, declare: jest.fn() },
    catalog: { getGatewaysNamed },
    recorder: { recordGateways },
    clock: { now: async () => '2026-12-01T00:00:00.000Z' },
    ruleset: { getRuleByName: jest.fn() } as never,
  });
  const requestConcurrently = () =>
    Promise.allSettled([1, 2, 3].map(() => names.holderOf('apim-one')));
  return { names, getGatewaysNamed, recordGateways, requestConcurrently };
}

describe('NameOwners', () => {
  it('reads the catalog once for requests of one name at once, and again for the next', async () => {
    const { getGatewaysNamed, recordGateways, requestConcurrently } = setUp();
    getGatewaysNamed.mockResolvedValue([GATEWAY]);
    await requestConcurrently();
    expect(getGatewaysNamed).toHaveBeenCalledTimes(1);
    expect(recordGateways).toHaveBeenCalledTimes(1);
    await requestConcurrently();
    expect(getGatewaysNamed).toHaveBeenCalledTimes(2);
  });

  it('fails every one of them when the catalog fails, and reads it again for the next', async () => {
    const { names, getGatewaysNamed, requestConcurrently } = setUp();
    getGatewaysNamed.mockRejectedValueOnce(new Error('away'));
    const answers = await requestConcurrently();
    expect(answers.map(({ status }) => status)).toEqual(
      Array(3).fill('rejected'),
    );
    getGatewaysNamed.mockResolvedValue([]);
    expect(await names.holderOf('apim-one')).toBeUndefined();
  });

  it('reads the catalog for every name', async () => {
    const { names, getGatewaysNamed } = setUp();
    getGatewaysNamed.mockResolvedValue([]);
    await Promise.all(['a', 'b'].map(name => names.holderOf(name)));
    expect(getGatewaysNamed.mock.calls).toEqual([['a'], ['b']]);
  });
});
