import { TestDatabases } from '@backstage/backend-test-utils';
import {
  TIER_NAMES,
  type GatewayItem,
} from 'backstage-plugin-apim-networking-common';
import fc from 'fast-check';
import {
  isolatedDesign,
  publicDesign,
  storedGateway,
} from '../../__testUtils__/gateways';
import { writeCursor } from '../sql/cursor';
import { DatabaseGatewayQueries } from './DatabaseGatewayQueries';
import { DatabasePostureStore } from './DatabasePostureStore';
import type { GatewayFilter, GatewaySort } from './GatewayQueries';
import type { GatewayScope } from './GatewayScope';
import { migrationsDirectory } from '../migrations/migrate';
import type { StoredGateway } from './PostureStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const POLICY = { environments: [{ name: 'production' }] };
const SORTS: GatewaySort[] = ['title', 'exposure', 'severity', 'changed'];

const orders = storedGateway(
  'orders',
  isolatedDesign({ environment: 'production', region: 'northeurope' }),
  {
    title: 'Orders 100%',
    owner: 'group:default/orders',
    system: 'system:default/shop',
    changedAt: '2026-01-03T00:00:00.000Z',
  },
);
const partners = storedGateway('partners', publicDesign(), {
  title: 'ÅRHUS partners_x',
  owner: 'group:default/partners',
  policy: POLICY,
  changedAt: '2026-01-02T00:00:00.000Z',
});
const broken = storedGateway('broken', { tier: 'Gold' }, { title: 'Broken!' });
const gateways = [orders, partners, broken];

/** The last one, in pages as small as they come. */
async function all(
  queries: DatabaseGatewayQueries,
  filter: GatewayFilter,
  sort: GatewaySort,
  limit: number,
) {
  const items: GatewayItem[] = [];
  let totalItems = 0;
  let cursor: string | undefined;
  do {
    const page = await queries.list(filter, { sort, limit, cursor });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    totalItems = page.totalItems;
    cursor = page.nextCursor;
  } while (cursor);
  return { items, totalItems };
}

describe.each(databases.eachSupportedId())('DatabaseGatewayQueries, %s', id => {
  async function setup(stored: StoredGateway[]) {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    const store = DatabasePostureStore.create(knex);
    await store.upsertGateways(stored);
    const queries = DatabaseGatewayQueries.create(knex);
    const names = async (filter: GatewayFilter, sort: GatewaySort = 'title') =>
      (await queries.list(filter, { sort, limit: 50 })).items.map(
        ({ entityRef }) => entityRef.replace('resource:default/', ''),
      );
    return { knex, store, queries, names };
  }

  /** The three gateways, for tests that only ask: making a database takes longer than asking. */
  let asked: ReturnType<typeof setup> | undefined;
  const three = () => {
    asked ??= setup(gateways);
    return asked;
  };

  it('gives what a table needs, also of what cannot be understood', async () => {
    const { queries } = await three();
    const { items, totalItems } = await queries.list(
      {},
      { sort: 'changed', limit: 50 },
    );
    expect(totalItems).toBe(3);
    expect(items).toEqual([
      {
        entityRef: 'resource:default/orders',
        title: 'Orders 100%',
        owner: 'group:default/orders',
        system: 'system:default/shop',
        parsed: true,
        tier: 'StandardV2',
        pattern: 'isolated',
        region: 'northeurope',
        environment: 'production',
        exposure: 'gateway-private-portal-public',
        headline: 'Gateway private, portal public',
        severity: expect.any(String),
        findings: {
          error: 0,
          warning: expect.any(Number),
          info: expect.any(Number),
          waived: 0,
        },
        changedAt: '2026-01-03T00:00:00.000Z',
      },
      expect.objectContaining({
        title: 'ÅRHUS partners_x',
        exposure: 'public',
        severity: 'error',
        findings: expect.objectContaining({ error: 1 }),
      }),
      {
        entityRef: 'resource:default/broken',
        title: 'Broken!',
        parsed: false,
        pattern: 'unknown',
        exposure: 'unknown',
        headline: 'Declaration cannot be understood',
        severity: 'error',
        findings: { error: 0, warning: 0, info: 0, waived: 0 },
        changedAt: '2026-01-01T00:00:00.000Z',
      },
    ]);
  });

  it.each<[string, GatewayFilter, string[]]>([
    ['exposure', { exposure: ['public', 'unknown'] }, ['broken', 'partners']],
    ['tier', { tier: ['StandardV2'] }, ['orders', 'partners']],
    ['pattern', { pattern: ['isolated'] }, ['orders']],
    ['region', { region: ['westeurope'] }, ['partners']],
    ['environment', { environment: ['production'] }, ['orders']],
    ['owner', { owner: ['group:default/partners'] }, ['partners']],
    ['system', { system: ['system:default/shop'] }, ['orders']],
    ['finding', { finding: ['POL-001', 'NO-999'] }, ['partners']],
    ['severity', { severity: ['error'] }, ['broken', 'partners']],
    [
      'two filters',
      { tier: ['StandardV2'], exposure: ['public'] },
      ['partners'],
    ],
    ['no value', { tier: [] }, []],
    ['a part of the title in any case', { search: 'ORDERS' }, ['orders']],
    ['any letter in any case', { search: 'århus' }, ['partners']],
    ['a part of the name', { search: 'roke' }, ['broken']],
    ['a percent sign as itself', { search: '100%' }, ['orders']],
    ['an underscore as itself', { search: 's_x' }, ['partners']],
    ['an exclamation mark as itself', { search: 'n!' }, ['broken']],
    ['percent signs alone', { search: '%%' }, []],
    ['SQL', { search: "' or 1=1 --" }, []],
    ['SQL in a filter', { owner: ["x') or ('1'='1"] }, []],
    ['a rule that is SQL', { finding: ["POL-001' --"] }, []],
    ['the NUL character', { search: 'orders\0' }, []],
    ['the NUL character in a filter', { owner: ['a\0'] }, []],
    ['a backslash', { search: '\\' }, []],
  ])('filters by %s', async (_what, filter, expected) => {
    const { names, queries } = await three();
    expect(await names(filter)).toEqual(expected);
    expect((await queries.summarize(filter)).totalItems).toBe(expected.length);
  });

  it('sorts by title, and by exposure, severity and change with the worst or latest first', async () => {
    const { names } = await three();
    expect((await names({}, 'title'))[0]).toBe('broken');
    expect(await names({}, 'exposure')).toEqual([
      'partners',
      'orders',
      'broken',
    ]);
    expect((await names({}, 'severity'))[2]).toBe('orders');
    expect(await names({}, 'changed')).toEqual([
      'orders',
      'partners',
      'broken',
    ]);
  });

  it('counts by everything, with what gateways do not have', async () => {
    const { queries } = await three();
    expect(await queries.summarize({})).toEqual({
      totalItems: 3,
      exposure: expect.arrayContaining([{ value: 'public', count: 1 }]),
      pattern: expect.arrayContaining([{ value: 'unknown', count: 1 }]),
      tier: [{ value: 'StandardV2', count: 2 }, { count: 1 }],
      severity: expect.arrayContaining([{ value: 'error', count: 2 }]),
      owner: expect.arrayContaining([
        { count: 1 },
        { value: 'group:default/orders', count: 1 },
      ]),
      environment: expect.arrayContaining([{ value: 'production', count: 1 }]),
    });
  });

  it('shows and counts nothing outside of a scope', async () => {
    const { names, queries } = await three();
    const own: GatewayScope = {
      fact: 'owner',
      values: ['group:default/orders'],
    };
    const open: GatewayScope = { fact: 'exposure', values: ['public'] };
    const cases: Array<[GatewayScope, string[]]> = [
      [own, ['orders']],
      [{ anyOf: [own, open] }, ['orders', 'partners']],
      [{ allOf: [own, open] }, []],
      // Those without an owner are not that owner's.
      [{ not: own }, ['broken', 'partners']],
      [{ not: { anyOf: [own, open] } }, ['broken']],
      [{ anyOf: [] }, []],
      [{ allOf: [] }, ['broken', 'orders', 'partners']],
      [{ not: { anyOf: [] } }, ['broken', 'orders', 'partners']],
      [{ not: { allOf: [] } }, []],
      [{ fact: 'system', values: [] }, []],
      [{ fact: 'system', values: ['', "' or ''='", '\0'] }, []],
      [{ fact: 'environment', values: ['production'] }, ['orders']],
    ];
    for (const [within, expected] of cases) {
      expect({ within, names: (await names({ within })).sort() }).toEqual({
        within,
        names: expected,
      });
      const { totalItems } = await queries.summarize({ within });
      expect({ within, totalItems }).toEqual({
        within,
        totalItems: expected.length,
      });
    }
    expect(await names({ within: own, exposure: ['public'] })).toEqual([]);
  });

  it('gives every gateway once, whatever is asked for and however small the pages', async () => {
    const titles = [
      'a',
      'A',
      'å',
      'Z',
      'same',
      'same',
      '',
      '%',
      "'",
      '\u{1F510}',
    ];
    const many = Array.from({ length: 60 }, (_, index) =>
      storedGateway(
        `g${index}`,
        index % 7 === 0
          ? undefined
          : (index % 3 ? publicDesign : isolatedDesign)({
              environment: ['development', 'production'][index % 2],
              tier: ['StandardV2', 'PremiumV2'][index % 2],
            }),
        {
          title: titles[index % titles.length],
          policy: index % 5 === 0 ? POLICY : undefined,
          ...(index % 4 > 0 && { owner: `group:default/team-${index % 4}` }),
          changedAt: `2026-01-0${1 + (index % 9)}T00:00:00.000Z`,
        },
      ),
    );
    const { queries } = await setup(many);
    const everything = (await all(queries, {}, 'title', 200)).items;
    expect(everything).toHaveLength(60);

    const some = <T>(values: T[]) =>
      fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }), {
        nil: undefined,
        freq: 2,
      });
    const teams = ['group:default/team-1', 'group:default/team-2'];
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          exposure: some<GatewayItem['exposure']>(['public', 'unknown']),
          tier: some([...TIER_NAMES]),
          environment: some(['production', 'development']),
          owner: some(teams),
          severity: some<GatewayItem['severity']>(['error', 'none', 'info']),
        }),
        some(teams),
        fc.constantFrom(...SORTS),
        fc.integer({ min: 1, max: 25 }),
        async (filter, readable, sort, limit) => {
          const within: GatewayScope | undefined = readable && {
            fact: 'owner',
            values: readable,
          };
          const { items, totalItems } = await all(
            queries,
            { ...filter, within },
            sort,
            limit,
          );
          const refs = items.map(({ entityRef }) => entityRef);
          const has = <T>(values: T[] | undefined, value: T | undefined) =>
            !values || values.some(wanted => wanted === value);
          expect([...refs].sort()).toEqual(
            everything
              .filter(
                item =>
                  has(filter.exposure, item.exposure) &&
                  has(filter.tier, item.tier) &&
                  has(filter.environment, item.environment) &&
                  has(filter.owner, item.owner) &&
                  has(filter.severity, item.severity) &&
                  has(readable, item.owner),
              )
              .map(({ entityRef }) => entityRef)
              .sort(),
          );
          const summary = await queries.summarize({ ...filter, within });
          expect([totalItems, summary.totalItems]).toEqual([
            refs.length,
            refs.length,
          ]);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it('does not shift pages when gateways come and go in between', async () => {
    const { store, queries } = await setup(gateways);
    const first = await queries.list({}, { sort: 'title', limit: 1 });
    await store.upsertGateways([
      storedGateway('early', publicDesign(), { title: 'AAA' }),
    ]);
    await store.removeGateways([first.items[0].entityRef]);
    const rest = await queries.list(
      {},
      { sort: 'title', limit: 5, cursor: first.nextCursor },
    );
    expect(rest.items.map(({ title }) => title).sort()).toEqual([
      'Orders 100%',
      'ÅRHUS partners_x',
    ]);
  });

  it.each([
    'x',
    writeCursor(['exposure', 0, 'a']),
    writeCursor(['title', 0, 'a']),
    writeCursor(['title', 'a']),
    writeCursor(['title', 'a', 'b\0']),
    writeCursor(['title', 'a', 'b', 'c']),
    writeCursor(['history', 1]),
    Buffer.from('{"title":1}').toString('base64url'),
  ])('rejects the cursor %j, which none of its pages gave', async cursor => {
    const { queries } = await three();
    await expect(
      queries.list({}, { sort: 'title', limit: 1, cursor }),
    ).rejects.toThrow('must be the nextCursor of a page');
  });

  it.each(['x', writeCursor(['history', 1e20]), writeCursor(['history', '1'])])(
    'rejects the cursor %j of a history',
    async cursor => {
      const { queries } = await three();
      await expect(
        queries.history('resource:default/orders', { limit: 1, cursor }),
      ).rejects.toThrow('must be the nextCursor of a page');
    },
  );

  it('streams everything, in more pages than one', async () => {
    const many = Array.from({ length: 1100 }, (_, index) =>
      storedGateway(`g${index}`, undefined),
    );
    const { queries } = await setup(many);
    const pages: number[] = [];
    const seen = new Set<string>();
    for await (const items of queries.stream({})) {
      pages.push(items.length);
      for (const { entityRef } of items) seen.add(entityRef);
    }
    expect(pages).toEqual([500, 500, 100]);
    expect(seen.size).toBe(1100);

    const listed = [];
    for await (const postures of queries.streamPostures({})) {
      expect(postures.length).toBeLessThanOrEqual(100);
      listed.push(...postures.map(({ entityRef }) => entityRef));
    }
    expect(listed).toEqual([...seen]);
  });

  describe('history', () => {
    const ref = 'resource:default/orders';
    const states = [isolatedDesign(), publicDesign(), isolatedDesign()];

    it('has a line for each change, the latest first, in pages', async () => {
      const { store, queries } = await setup([]);
      for (const design of states) {
        await store.upsertGateways([storedGateway('orders', design)]);
        // Written again, and nothing is new.
        await store.upsertGateways([storedGateway('orders', design)]);
      }
      const first = await queries.history(ref, { limit: 1 });
      expect(first.items).toMatchObject([{ to: { pattern: 'isolated' } }]);
      const second = await queries.history(ref, {
        limit: 5,
        cursor: first.nextCursor,
      });
      expect(second.items).toMatchObject([{ to: { pattern: 'public' } }]);
      expect(second.nextCursor).toBeUndefined();
    });

    it('tells a change once, also when several write it at the same time', async () => {
      const { store, queries } = await setup([
        storedGateway('orders', isolatedDesign()),
        storedGateway('other', isolatedDesign()),
      ]);
      await Promise.all(
        [1, 2, 3, 4].map(index =>
          store.upsertGateways(
            ['orders', 'other']
              .sort(() => (index % 2 ? 1 : -1))
              .map(name => storedGateway(name, publicDesign())),
          ),
        ),
      );
      const { items } = await queries.history(ref, { limit: 5 });
      expect(items).toHaveLength(1);
    });

    it('is forgotten with the gateway, and so are its findings', async () => {
      const { knex, store, queries } = await setup([]);
      for (const design of states) {
        await store.upsertGateways([
          storedGateway('orders', design, { policy: POLICY }),
          storedGateway('other', design, { policy: POLICY }),
        ]);
      }
      await store.removeGateways([ref]);
      await store.upsertGateways([storedGateway('orders', publicDesign())]);
      expect((await queries.history(ref, { limit: 5 })).items).toEqual([]);
      expect(
        (await queries.history('resource:default/other', { limit: 5 })).items,
      ).toHaveLength(2);
      expect(
        await knex('gateway_findings').where({
          entity_ref: ref,
          rule_id: 'POL-001',
        }),
      ).toEqual([]);
    });
  });
});
