/**
 * The verdict of a gateway is 5 kB and more, of which lists and counts read nothing. PostgreSQL compresses it to less than what it
 * keeps within the row, so that counting 10 000 gateways read 100 MB. Kept apart and not compressed, it is out of the way, written in
 * half the time, and what a reading of the catalog updates is a narrow row with room beside it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  if (knex.client.config.client !== 'pg') return;
  await knex.raw(
    'alter table gateway_postures set (toast_tuple_target = 1024, fillfactor = 70)',
  );
  await knex.raw(
    'alter table gateway_postures alter column declared set storage external',
  );
  // Judged again by the next reading of the catalog, which writes the rows anew.
  await knex('gateway_postures').update({ judged_by: '' });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  if (knex.client.config.client !== 'pg') return;
  await knex.raw(
    'alter table gateway_postures alter column declared set storage extended',
  );
  await knex.raw(
    'alter table gateway_postures reset (toast_tuple_target, fillfactor)',
  );
};
