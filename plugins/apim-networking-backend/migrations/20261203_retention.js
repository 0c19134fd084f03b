/**
 * Indexes by which what is old is found without reading what is not.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('decisions', table => {
    table.index(['valid_until', 'id'], 'decisions_valid_until_idx');
  });
  await knex.schema.alterTable('gateway_history', table => {
    table.index(['changed_at', 'id'], 'gateway_history_changed_at_idx');
  });
  await knex.schema.alterTable('gateway_holds', table => {
    table.index(['undeclared_since'], 'gateway_holds_undeclared_since_idx');
    table.index(['decision_id'], 'gateway_holds_decision_id_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('gateway_holds', table => {
    table.dropIndex(['undeclared_since'], 'gateway_holds_undeclared_since_idx');
    table.dropIndex(['decision_id'], 'gateway_holds_decision_id_idx');
  });
  await knex.schema.alterTable('gateway_history', table => {
    table.dropIndex(['changed_at', 'id'], 'gateway_history_changed_at_idx');
  });
  await knex.schema.alterTable('decisions', table => {
    table.dropIndex(['valid_until', 'id'], 'decisions_valid_until_idx');
  });
};
