const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_OF_EARLIER_DECISIONS = 30;
const PAGE = 200;

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('decisions', table => {
    table
      .string('gateway', 50)
      .notNullable()
      .defaultTo('')
      .comment('Name of the API Management service, in lower case');
    table.string('environment', 32).notNullable().defaultTo('');
    table.string('tier', 32).notNullable().defaultTo('');
    table.string('pattern', 64).notNullable().defaultTo('');
    table.integer('errors').notNullable().defaultTo(0);
    table.integer('warnings').notNullable().defaultTo(0);
    table.integer('infos').notNullable().defaultTo(0);
    table
      .integer('waived')
      .notNullable()
      .defaultTo(0)
      .comment('Findings with a waiver; the other counts are without them');
    table
      .text('waivers_used')
      .notNullable()
      .defaultTo('[]')
      .comment('JSON: id, rule and end of each');
    table
      .text('context')
      .nullable()
      .comment('JSON: what it is for, in the words of who asked');
    table.string('valid_until', 32).notNullable().defaultTo('');
    table.index(['decided_at', 'id'], 'decisions_decided_at_idx');
    table.index(
      ['requested_by', 'decided_at', 'id'],
      'decisions_requested_by_idx',
    );
    table.index(['gateway', 'environment'], 'decisions_gateway_idx');
  });

  // Without a foreign key: SQLite makes tables anew when another migration changes them, which would empty this one.
  await knex.schema.createTable('decision_findings', table => {
    table.comment('Which rules the designs of decisions break');
    table.string('decision_id', 36).notNullable();
    table.string('rule_id', 32).notNullable();
    table.primary(['decision_id', 'rule_id']);
    table.index(['rule_id', 'decision_id'], 'decision_findings_rule_idx');
  });

  await fillIn(knex);
};

/** Reads what is new from the evaluations that are there. Decisions had no end so far: they get one. */
async function fillIn(knex) {
  let last = '';
  for (;;) {
    const rows = await knex('decisions')
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGE)
      .select('id', 'evaluation', 'decided_at');
    for (const row of rows) {
      const { design = {}, findings = [] } = JSON.parse(row.evaluation);
      const waived = findings.filter(({ waiver }) => waiver);
      const count = severity =>
        findings.filter(one => one.severity === severity && !one.waiver).length;
      const used = new Map(
        waived.map(({ ruleId, waiver: { id, until } }) => [
          `${id} ${ruleId}`,
          { id, ruleId, until },
        ]),
      );
      const end = new Date(
        Date.parse(row.decided_at) + DAYS_OF_EARLIER_DECISIONS * DAY_MS,
      ).toISOString();
      await knex('decisions')
        .where({ id: row.id })
        .update({
          gateway: String(design.name ?? '').toLowerCase(),
          environment: design.environment ?? '',
          tier: design.tier ?? '',
          pattern: design.pattern ?? '',
          errors: count('error'),
          warnings: count('warning'),
          infos: count('info'),
          waived: waived.length,
          waivers_used: JSON.stringify([...used.values()]),
          valid_until: waived.reduce(
            (first, { waiver }) =>
              waiver.until < first ? waiver.until : first,
            end,
          ),
        });
      const ruleIds = [...new Set(findings.map(({ ruleId }) => ruleId))];
      if (ruleIds.length > 0) {
        await knex('decision_findings').insert(
          ruleIds.map(ruleId => ({ decision_id: row.id, rule_id: ruleId })),
        );
      }
    }
    if (rows.length < PAGE) return;
    last = rows[rows.length - 1].id;
  }
}

/**
 * What decisions were for is lost; the rest is in their evaluations.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('decision_findings');
  await knex.schema.alterTable('decisions', table => {
    table.dropIndex(['decided_at', 'id'], 'decisions_decided_at_idx');
    table.dropIndex(
      ['requested_by', 'decided_at', 'id'],
      'decisions_requested_by_idx',
    );
    table.dropIndex(['gateway', 'environment'], 'decisions_gateway_idx');
  });
  await knex.schema.alterTable('decisions', table => {
    table.dropColumns(
      'gateway',
      'environment',
      'tier',
      'pattern',
      'errors',
      'warnings',
      'infos',
      'waived',
      'waivers_used',
      'context',
      'valid_until',
    );
  });
};
