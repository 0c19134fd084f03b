const BATCH = 100;

/**
 * The findings and the outcome apart from the posture. A policy changes only those, and the posture is most of what there is: it is
 * neither read nor written again for them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('gateway_postures', table => {
    table
      .text('verdict')
      .notNullable()
      .defaultTo('{}')
      .comment(
        'JSON: findings and outcome; neither where it cannot be understood',
      );
  });
  if (knex.client.config.client === 'pg') {
    await knex.raw(
      'alter table gateway_postures alter column verdict set storage external',
    );
  }
  // Judged again by the next reading of the catalog, which writes the rows anew; until then what is declared has its verdict in it.
  await knex('gateway_postures').update({ judged_by: '' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  let after = '';
  for (;;) {
    const rows = await knex('gateway_postures')
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(BATCH)
      .select('entity_ref', 'declared', 'verdict');
    for (const row of rows) {
      const declared = JSON.parse(row.declared);
      if (declared.ok) {
        Object.assign(declared.evaluation, JSON.parse(row.verdict));
        await knex('gateway_postures')
          .where({ entity_ref: row.entity_ref })
          .update({ declared: JSON.stringify(declared) });
      }
    }
    if (rows.length < BATCH) break;
    after = rows[rows.length - 1].entity_ref;
  }
  await knex.schema.alterTable('gateway_postures', table => {
    table.dropColumn('verdict');
  });
};
