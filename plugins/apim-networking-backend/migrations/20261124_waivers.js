/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('waivers', table => {
    table.comment('Time-limited exceptions from one rule for one gateway');
    table.string('id', 36).primary().comment('UUID');
    table.string('rule_id', 32).notNullable();
    table
      .string('gateway', 50)
      .notNullable()
      .comment('Name of the API Management service, in lower case');
    table.string('environment', 32).notNullable();
    table.text('reason').notNullable();
    table
      .string('status', 16)
      .notNullable()
      .comment('requested, approved, rejected, revoked or expired');
    table.string('until', 32).notNullable().comment('ISO 8601');
    table.string('requested_by', 255).notNullable();
    table.string('requested_at', 32).notNullable().comment('ISO 8601');
    table.string('decided_by', 255).nullable();
    table.string('decided_at', 32).nullable().comment('ISO 8601');
    table.text('comment').nullable();
    table.string('revoked_by', 255).nullable();
    table.string('revoked_at', 32).nullable().comment('ISO 8601');
    table.string('renews', 36).nullable().comment('Another waiver');
    table.index(['requested_at', 'id'], 'waivers_requested_at_idx');
    table.index(['status', 'until'], 'waivers_status_until_idx');
    table.index(['gateway', 'environment', 'status'], 'waivers_gateway_idx');
    // Two people, or two replicas, that ask for the same at once make one request.
    table.unique(['rule_id', 'gateway', 'environment'], {
      indexName: 'waivers_one_request_unique',
      useConstraint: false,
      predicate: knex.whereRaw("status = 'requested'"),
    });
  });

  await knex.schema.alterTable('decisions', table => {
    table
      .string('outcome', 32)
      .notNullable()
      .comment('allowed, allowed-under-waiver or denied')
      .alter();
  });

  await knex.schema.alterTable('gateway_postures', table => {
    table
      .string('service_name', 50)
      .nullable()
      .comment('Name of the API Management service, in lower case');
    table.string('environment', 32).nullable();
    table.index(
      ['service_name', 'environment'],
      'gateway_postures_service_name_idx',
    );
  });
  // Judged again by the next reading of the catalog, which fills the names in.
  await knex('gateway_postures').update({ judged_by: '' });
};

/**
 * Waivers are lost; a decision under a waiver stays as one that was allowed.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('gateway_postures', table => {
    table.dropIndex(
      ['service_name', 'environment'],
      'gateway_postures_service_name_idx',
    );
  });
  await knex.schema.alterTable('gateway_postures', table => {
    table.dropColumn('service_name');
    table.dropColumn('environment');
  });
  await knex('decisions')
    .where({ outcome: 'allowed-under-waiver' })
    .update({ outcome: 'allowed' });
  await knex.schema.alterTable('decisions', table => {
    table
      .string('outcome', 16)
      .notNullable()
      .comment('allowed or denied')
      .alter();
  });
  await knex.schema.dropTable('waivers');
};
