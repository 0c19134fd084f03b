/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('sweeps', table => {
    table.comment('How the scheduled work of the plugin goes');
    table.string('name', 64).primary();
    table.string('succeeded_at', 32).nullable().comment('ISO 8601');
    table.string('failed_at', 32).nullable().comment('ISO 8601');
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('In a row, since it last succeeded');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('sweeps');
};
