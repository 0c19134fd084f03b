import { TestDatabases } from '@backstage/backend-test-utils';
import type { GatewayFindingRow } from './gatewayRow';
import { migrationsDirectory } from '../migrations/migrate';
import { writeFindings } from './writeFindings';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

function row(rule_id: string, waived = false): GatewayFindingRow {
  return { entity_ref: 'a', rule_id, severity: 'warning', waived };
}

describe.each(databases.eachSupportedId())('writeFindings on %s', id => {
  it.each([
    ['of a gateway that is new', undefined, [row('R-1')]],
    ['that come', [row('R-1')], [row('R-1'), row('R-2')]],
    ['that go', [row('R-1'), row('R-2')], [row('R-2')]],
    ['that go and come', [row('R-1')], [row('R-2')]],
    ['that are waived', [row('R-1')], [row('R-1', true)]],
    ['that stay', [row('R-1')], [row('R-1')]],
    ['that are all gone', [row('R-1')], []],
  ])('stores findings %s', async (_, before, after) => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    const other = { ...row('R-1'), entity_ref: 'b' };
    await knex('gateway_findings').insert([...(before ?? []), other]);
    await knex.transaction(tx =>
      writeFindings(tx, [{ entityRef: 'a', before, after }]),
    );
    const stored = await knex('gateway_findings').orderBy([
      'entity_ref',
      'rule_id',
    ]);
    expect(
      stored.map(found => ({ ...found, waived: Boolean(found.waived) })),
    ).toEqual([...after, other]);
  });

  it('takes nothing for granted where it is not known what is stored', async () => {
    const knex = await databases.init(id);
    await knex.migrate.latest({ directory: migrationsDirectory });
    await knex('gateway_findings').insert(row('OLD-1'));
    await knex.transaction(tx =>
      writeFindings(tx, [{ entityRef: 'a', after: [row('R-1')] }]),
    );
    expect(await knex('gateway_findings').pluck('rule_id')).toEqual(['R-1']);
  });
});
