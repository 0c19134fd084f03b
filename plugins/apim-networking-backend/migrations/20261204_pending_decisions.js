/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('decisions', table => {
    table
      .string('pending_task', 128)
      .nullable()
      .comment('The task that has still to confirm it; null: it is confirmed');
    table.index(['pending_task'], 'decisions_pending_task_idx');
  });
};

/**
 * What nobody confirmed must not become allowed: those decisions end.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex('decisions')
    .whereNotNull('pending_task')
    .update({ valid_until: knex.ref('decided_at') });
  await knex.schema.alterTable('decisions', table => {
    table.dropIndex(['pending_task'], 'decisions_pending_task_idx');
  });
  await knex.schema.alterTable('decisions', table => {
    table.dropColumn('pending_task');
  });
};
