/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Without a foreign key: SQLite makes tables anew when another migration changes them, which would empty this one.
  await knex.schema.createTable('decision_deployments', table => {
    table.comment(
      'What may be deployed under a decision, by the digest of its files',
    );
    table.string('decision_id', 36).notNullable();
    table.string('digest', 74).notNullable();
    table.string('bound_at', 32).notNullable().comment('ISO 8601');
    table.primary(['decision_id', 'digest']);
  });
};

/**
 * The bindings are lost: what was generated before has no valid decision any more, and is generated again.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('decision_deployments');
};
