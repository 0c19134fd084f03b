/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('gateway_postures', table => {
    table.text('title').notNullable().defaultTo('');
    table
      .text('search_text')
      .notNullable()
      .defaultTo('')
      .comment('Title and name in lower case');
    table
      .string('sort_title', 255)
      .notNullable()
      .defaultTo('')
      .comment('The beginning of the title, in lower case');
    table.text('headline').notNullable().defaultTo('');
    table.string('owner', 255).nullable().comment('Entity reference');
    table.string('system', 255).nullable().comment('Entity reference');
    table.string('tier', 32).nullable();
    table.string('pattern', 64).notNullable().defaultTo('unknown');
    table.string('region', 64).nullable();
    table.string('exposure', 64).notNullable().defaultTo('unknown');
    table
      .smallint('exposure_order')
      .notNullable()
      .defaultTo(4)
      .comment('0 is the most exposed');
    table
      .string('severity', 16)
      .notNullable()
      .defaultTo('none')
      .comment('Of the worst finding without a waiver; none without any');
    table
      .smallint('severity_order')
      .notNullable()
      .defaultTo(3)
      .comment('0 is the worst');
    table.integer('errors').notNullable().defaultTo(0);
    table.integer('warnings').notNullable().defaultTo(0);
    table.integer('infos').notNullable().defaultTo(0);
    table
      .integer('waived')
      .notNullable()
      .defaultTo(0)
      .comment('Findings with a waiver; the other counts are without them');
    table.index(['sort_title', 'entity_ref'], 'gateway_postures_title_idx');
    table.index(
      ['exposure_order', 'entity_ref'],
      'gateway_postures_exposure_idx',
    );
    table.index(
      ['severity_order', 'entity_ref'],
      'gateway_postures_severity_idx',
    );
    table.index(['changed_at', 'entity_ref'], 'gateway_postures_changed_idx');
    table.index(['owner'], 'gateway_postures_owner_idx');
    table.index(['system'], 'gateway_postures_system_idx');
    table.index(['environment'], 'gateway_postures_environment_idx');
  });

  // Without foreign keys: SQLite makes tables anew when another migration changes them, which would empty these.
  await knex.schema.createTable('gateway_findings', table => {
    table.comment('Which rules the gateways break');
    table.string('entity_ref', 255).notNullable();
    table.string('rule_id', 32).notNullable();
    table.string('severity', 16).notNullable();
    table.boolean('waived').notNullable();
    table.primary(['entity_ref', 'rule_id', 'severity', 'waived']);
    table.index(['rule_id', 'entity_ref'], 'gateway_findings_rule_idx');
  });

  await knex.schema.createTable('gateway_history', table => {
    table.comment('Changes of the posture and the findings of the gateways');
    table.increments('id');
    table.string('entity_ref', 255).notNullable();
    table.string('changed_at', 32).notNullable().comment('ISO 8601');
    table
      .text('transition')
      .notNullable()
      .comment('JSON: what changed, from, to, and why');
    table.index(['entity_ref', 'id'], 'gateway_history_entity_ref_idx');
  });

  // Judged again by the next reading of the catalog, which fills the columns.
  await knex('gateway_postures').update({ judged_by: '' });
};

/**
 * The history is lost; everything else can be judged again.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('gateway_history');
  await knex.schema.dropTable('gateway_findings');
  await knex.schema.alterTable('gateway_postures', table => {
    table.dropIndex(['sort_title', 'entity_ref'], 'gateway_postures_title_idx');
    table.dropIndex(
      ['exposure_order', 'entity_ref'],
      'gateway_postures_exposure_idx',
    );
    table.dropIndex(
      ['severity_order', 'entity_ref'],
      'gateway_postures_severity_idx',
    );
    table.dropIndex(
      ['changed_at', 'entity_ref'],
      'gateway_postures_changed_idx',
    );
    table.dropIndex(['owner'], 'gateway_postures_owner_idx');
    table.dropIndex(['system'], 'gateway_postures_system_idx');
    table.dropIndex(['environment'], 'gateway_postures_environment_idx');
  });
  await knex.schema.alterTable('gateway_postures', table => {
    table.dropColumns(
      'title',
      'search_text',
      'sort_title',
      'headline',
      'owner',
      'system',
      'tier',
      'pattern',
      'region',
      'exposure',
      'exposure_order',
      'severity',
      'severity_order',
      'errors',
      'warnings',
      'infos',
      'waived',
    );
  });
};
