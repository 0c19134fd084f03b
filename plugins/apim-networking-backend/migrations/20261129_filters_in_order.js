/** Filters that a list begins with: with the order by title behind, a page of what they leave is read and not sorted. */
const FILTERS = ['environment', 'owner', 'system'];

const nameOf = column => `gateway_postures_${column}_title_idx`;

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('gateway_postures', table => {
    for (const column of FILTERS) {
      table.dropIndex([column], `gateway_postures_${column}_idx`);
      table.index([column, 'sort_title', 'entity_ref'], nameOf(column));
    }
    // A policy that changes the severity of all gateways would change every index for it: sorting them takes less.
    table.dropIndex(
      ['severity_order', 'entity_ref'],
      'gateway_postures_severity_idx',
    );
  });
  if (knex.client.config.client === 'pg') {
    // Room for a second version of every row beside it, which then needs no entry in any index.
    await knex.raw('alter table gateway_postures set (fillfactor = 50)');
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  if (knex.client.config.client === 'pg') {
    await knex.raw('alter table gateway_postures set (fillfactor = 70)');
  }
  await knex.schema.alterTable('gateway_postures', table => {
    for (const column of FILTERS) {
      table.dropIndex([column, 'sort_title', 'entity_ref'], nameOf(column));
      table.index([column], `gateway_postures_${column}_idx`);
    }
    table.index(
      ['severity_order', 'entity_ref'],
      'gateway_postures_severity_idx',
    );
  });
};
