/**
 * The version of the ruleset names every rule pack, so that it has no bound. SQLite enforces none.
 */
const COLUMNS = [
  { table: 'decisions', column: 'ruleset_version', length: 64 },
  { table: 'gateway_postures', column: 'evaluated_by', length: 160 },
];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  if (knex.client.config.client !== 'pg') return;
  for (const { table, column } of COLUMNS) {
    await knex.raw('alter table ?? alter column ?? type text', [table, column]);
  }
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  if (knex.client.config.client !== 'pg') return;
  for (const { table, column, length } of COLUMNS) {
    // What does not fit is of rule packs that the version before does not know: it is evaluated again.
    await knex.raw(
      `alter table ?? alter column ?? type varchar(${length}) using left(??, ${length})`,
      [table, column, column],
    );
  }
};
