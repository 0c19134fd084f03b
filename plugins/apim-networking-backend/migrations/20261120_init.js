/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('decisions', table => {
    table.comment('Recorded verdicts on gateway designs');
    table.string('id', 36).primary().comment('UUID');
    table
      .string('requested_by', 255)
      .notNullable()
      .comment('Entity reference of the user, or subject of the service');
    table
      .string('idempotency_key', 200)
      .nullable()
      .comment('Of the requester’s choice');
    table.string('outcome', 16).notNullable().comment('allowed or denied');
    table
      .string('digest', 64)
      .notNullable()
      .comment('SHA-256 of the design, in hex');
    table
      .text('evaluation')
      .notNullable()
      .comment('JSON: the design, its posture and findings');
    table.string('ruleset_version', 64).notNullable();
    table
      .string('policy_digest', 64)
      .notNullable()
      .comment('SHA-256 of the policy, in hex');
    table.string('decided_at', 32).notNullable().comment('ISO 8601');
    table.unique(['requested_by', 'idempotency_key'], {
      indexName: 'decisions_requester_key_unique',
    });
  });

  await knex.schema.createTable('gateway_postures', table => {
    table.comment('Posture of the gateways of the catalog');
    table.string('entity_ref', 255).primary();
    table
      .text('descriptor')
      .notNullable()
      .comment('JSON: title, owner, system, URLs, decision');
    table
      .text('declared')
      .notNullable()
      .comment('JSON: the evaluation, or why it cannot be understood');
    table
      .string('declaration_digest', 64)
      .notNullable()
      .comment('SHA-256 of what the catalog says, in hex');
    table
      .string('judged_by', 160)
      .notNullable()
      .comment('Version of the ruleset and digest of the policy');
    table.string('read_at', 32).notNullable().comment('ISO 8601');
    table.string('changed_at', 32).notNullable().comment('ISO 8601');
  });

  await knex.schema.createTable('api_postures', table => {
    table.comment('APIs of the catalog that name a gateway');
    table.string('entity_ref', 255).primary();
    table.text('title').notNullable();
    table
      .text('problems')
      .notNullable()
      .comment('JSON: parts of the annotation that name no gateway');
    table
      .string('declaration_digest', 64)
      .notNullable()
      .comment('SHA-256 of what the catalog says, in hex');
    table.string('read_at', 32).notNullable().comment('ISO 8601');
  });

  await knex.schema.createTable('api_gateways', table => {
    table.comment('Which gateways an API names, in its own order');
    table
      .string('api_ref', 255)
      .notNullable()
      .references('entity_ref')
      .inTable('api_postures')
      .onDelete('CASCADE');
    table.integer('position').notNullable();
    table
      .string('gateway_ref', 255)
      .notNullable()
      .comment('May name an entity that does not exist');
    table.primary(['api_ref', 'position']);
    table.index(['gateway_ref'], 'api_gateways_gateway_ref_idx');
  });
};

/**
 * Postures are read again from the catalog after another `up`; decisions are lost.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('api_gateways');
  await knex.schema.dropTable('api_postures');
  await knex.schema.dropTable('gateway_postures');
  await knex.schema.dropTable('decisions');
};
