import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { recordedDecision } from '../../__testUtils__/decisions';
import { waiverRequest } from '../../__testUtils__/waivers';
import { DatabaseDecisionStore } from '../decisions/DatabaseDecisionStore';
import { DatabaseWaiverStore } from '../waivers/DatabaseWaiverStore';
import { migrationsDirectory } from '../migrations/migrate';
import {
  DatabaseGatewayHolds,
  undeclareNames,
  type NameDeclaration,
} from './index';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
const FINANCE = 'group:default/finance';
const PEOPLE = 'group:default/people';
const NOW = '2026-12-01T00:00:00.000Z';
const SOON = '2026-12-08T00:00:00.000Z';
const LATER = '2026-12-09T00:00:00.000Z';

const entity = (
  name: string,
  change: Partial<NameDeclaration> = {},
): NameDeclaration => ({
  serviceName: 'apim-one',
  entityRef: `resource:default/${name}`,
  uid: name,
  owner: FINANCE,
  ...change,
});

describe.each(databases.eachSupportedId())('who holds a name, %s', id => {
  let knex: Knex;
  let holds: DatabaseGatewayHolds;

  beforeEach(async () => {
    knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    holds = DatabaseGatewayHolds.create(knex);
  });

  const decide = (owner: string, holdId?: string, change: object = {}) =>
    DatabaseDecisionStore.create(knex).insert(
      recordedDecision({
        design: { name: 'apim-one' },
        context: { owner },
        decidedAt: NOW,
        validUntil: SOON,
        ...change,
      }),
      undefined,
      { checked: { holdId } },
    );
  const holder = async (now = NOW) =>
    (await holds.current('apim-one', now))?.owner;

  it('is one of two entities that declare it at once', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c'].map(name => holds.declare([entity(name)], NOW)),
    );
    const taken = answers.filter(answer =>
      [...answer.values()].every(status => status.holds),
    );
    expect(taken).toHaveLength(1);
    expect(await knex('gateway_holds').select()).toHaveLength(1);
  });

  it('is settled for every entity where readings declare the same names crosswise at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const numbers = Array.from({ length: 20 }, (_, index) => index);
      // Both readings name the entities in one order, and the services in opposite ones.
      const reading = (prefix: string, of: (index: number) => number) =>
        numbers.map(index =>
          entity(`${prefix}-${round}-${String(index).padStart(2, '0')}`, {
            serviceName: `apim-${round}-${String(of(index)).padStart(2, '0')}`,
          }),
        );
      const answers = await Promise.all([
        holds.declare(
          reading('a', index => index),
          NOW,
        ),
        holds.declare(
          reading('b', index => numbers.length - 1 - index),
          NOW,
        ),
      ]);
      const statuses = answers.flatMap(answer => [...answer.values()]);
      expect(statuses.filter(status => status.holds)).toHaveLength(
        numbers.length,
      );
    }
  });

  it('is settled while gateways that hold names are removed', async () => {
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    const declared = numbers.map(index =>
      entity(`a-${String(index).padStart(2, '0')}`, {
        serviceName: `apim-${String(numbers.length - index).padStart(2, '0')}`,
      }),
    );
    for (let round = 0; round < 10; round += 1) {
      const owner = `group:default/team-${round}`;
      await holds.declare(declared, NOW);
      await Promise.all([
        holds.declare(
          declared.map(one => ({ ...one, owner })),
          NOW,
        ),
        knex.transaction(tx =>
          undeclareNames(
            tx,
            declared.map(({ entityRef }) => entityRef),
            NOW,
          ),
        ),
      ]);
    }
    expect(await knex('gateway_holds').select('id')).toHaveLength(
      numbers.length,
    );
  });

  it('is one of two owners that are allowed it at once', async () => {
    const answers = await Promise.allSettled(
      [FINANCE, PEOPLE].map(owner => decide(owner)),
    );
    const rejected = answers.flatMap(answer =>
      answer.status === 'rejected' ? [answer.reason] : [],
    );
    expect(rejected).toMatchObject([{ name: 'ConflictError' }]);
    expect(await knex('decisions').select('id')).toHaveLength(1);
  });

  it('is the owner of a decision until it ends, and then whoever comes next', async () => {
    const first = await decide(FINANCE);
    expect([await holder(), await holder(SOON)]).toEqual([FINANCE, undefined]);
    await decide(PEOPLE, undefined, { decidedAt: SOON, validUntil: LATER });
    expect(await holder(SOON)).toBe(PEOPLE);
    // What the first one was told is still theirs.
    const records = await DatabaseDecisionStore.create(knex).scopedRecords([
      first.id,
    ]);
    expect(records.get(first.id)?.owners).toEqual([FINANCE]);
  });

  it('keeps the decisions and waivers of an owner who comes back', async () => {
    await decide(FINANCE);
    const waivers = DatabaseWaiverStore.create(knex);
    const waiver = waiverRequest({
      gateway: 'apim-one',
      requestedAt: NOW,
      until: LATER,
    });
    await waivers.insert(waiver);
    await waivers.change(waiver.id, ['requested'], 'approved');
    const inForce = async (owner: string) =>
      (await waivers.inForce(['apim-one'], SOON, { asOwner: { owner } }))
        .length;
    expect([await inForce(FINANCE), await inForce(PEOPLE)]).toEqual([1, 0]);
    await holds.declare([entity('a')], SOON);
    expect(await waivers.inForce(['apim-one'], SOON)).toHaveLength(1);
  });

  it('has no waiver of whoever held it before, or was to', async () => {
    const waivers = DatabaseWaiverStore.create(knex);
    for (const owner of [FINANCE, undefined]) {
      const waiver = waiverRequest({
        gateway: 'apim-one',
        requestedBy: `user:default/${owner ? 'mira' : 'daan'}`,
        until: LATER,
      });
      await waivers.insert(waiver, { owner });
      await waivers.change(waiver.id, ['requested'], 'approved');
    }
    await holds.declare([entity('a', { owner: PEOPLE })], NOW);
    const found = await waivers.inForce(['apim-one'], NOW);
    expect(found.map(({ requestedBy }) => requestedBy)).toEqual([
      'user:default/daan',
    ]);
  });

  it('changes nothing where the same is declared again', async () => {
    const declared = [entity('a'), entity('b')];
    const first = await holds.declare(declared, NOW);
    const rows = await knex('gateway_holds').select();
    const messages = await knex('messages').select();
    expect(messages).toHaveLength(1);
    expect(await holds.declare(declared, LATER)).toEqual(
      new Map([
        ...first,
        ['resource:default/a', { holds: true, problems: [expect.anything()] }],
      ]),
    );
    expect(await knex('gateway_holds').select()).toEqual(rows);
    expect(await knex('messages').select()).toEqual(messages);
  });

  it('tells the owner before of another one', async () => {
    await holds.declare([entity('a')], NOW);
    await holds.declare([entity('a', { owner: PEOPLE })], LATER);
    const [{ message }] = await knex('messages').select('message');
    expect(JSON.parse(message)).toMatchObject({ recipients: [FINANCE] });
  });
});
