/**
 * The title and the problems of an API are read from its own row alone.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('api_gateways', table => {
    table.dropColumns('title', 'problems');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('api_gateways', table => {
    table
      .text('title')
      .nullable()
      .comment('Of the API; none where an older version wrote the row');
    table.text('problems').nullable().comment('Of the API, with its title');
  });
  const ofApi = column =>
    knex('api_postures as a')
      .where('a.entity_ref', knex.ref('api_gateways.api_ref'))
      .select(`a.${column}`);
  await knex('api_gateways').update({
    title: ofApi('title'),
    problems: ofApi('problems'),
  });
};
