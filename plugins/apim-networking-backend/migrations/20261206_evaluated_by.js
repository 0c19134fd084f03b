/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('gateway_postures', table => {
    table.renameColumn('judged_by', 'evaluated_by');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('gateway_postures', table => {
    table.renameColumn('evaluated_by', 'judged_by');
  });
};
