/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('messages', table => {
    table.comment('What people are told of, each once');
    table
      .string('id', 400)
      .primary()
      .comment('Names the event, so that it is told once');
    table
      .text('message')
      .notNullable()
      .comment('JSON: recipients, title, description, link');
    table
      .string('state', 16)
      .notNullable()
      .comment('pending, sent, given-up, or none where nobody is to be told');
    table
      .string('happened_at', 32)
      .notNullable()
      .comment('ISO 8601, when the event happened');
    table
      .string('due_at', 32)
      .notNullable()
      .comment('ISO 8601, not to be sent before; later while one sends it');
    table.integer('attempts').notNullable().defaultTo(0);
    table.text('last_error').nullable();
    table.index(['state', 'due_at'], 'messages_state_due_at_idx');
    table.index(['happened_at'], 'messages_happened_at_idx');
  });
};

/**
 * What was not told yet is lost.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('messages');
};
