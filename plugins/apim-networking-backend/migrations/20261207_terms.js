const BATCH = 100;

/**
 * @param {Record<string, string>} names
 * @returns {Record<string, string>}
 */
function inverse(names) {
  return Object.fromEntries(Object.entries(names).map(([a, b]) => [b, a]));
}

/** The names of a finding and of an issue of a design, and of a change of a finding, in one direction. */
const NEW_NAMES = {
  finding: { seen: 'actual', needed: 'expected' },
  state: { understood: 'parsed' },
  change: { came: 'introduced', went: 'resolved' },
};
const OLD_NAMES = {
  finding: inverse(NEW_NAMES.finding),
  state: inverse(NEW_NAMES.state),
  change: inverse(NEW_NAMES.change),
};

/**
 * @param {unknown} value
 * @param {Record<string, string>} names
 */
function renamed(value, names) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      Object.hasOwn(names, key) ? names[key] : key,
      item,
    ]),
  );
}

/**
 * @param {unknown} list
 * @param {Record<string, string>} names
 */
function renamedEach(list, names) {
  return Array.isArray(list) ? list.map(item => renamed(item, names)) : list;
}

/** An evaluation or a verdict. */
function evaluationWith(value, { finding }) {
  if (!value?.findings) return value;
  return { ...value, findings: renamedEach(value.findings, finding) };
}

/** What a gateway declares: its evaluation, or the issues of what is no design. */
function declaredWith(value, names) {
  if (value?.evaluation) {
    return { ...value, evaluation: evaluationWith(value.evaluation, names) };
  }
  if (!value?.issues) return value;
  return { ...value, issues: renamedEach(value.issues, names.finding) };
}

function transitionWith(value, { state, change }) {
  if (typeof value !== 'object' || value === null) return value;
  return {
    ...value,
    from: renamed(value.from, state),
    to: renamed(value.to, state),
    ...(Array.isArray(value.findings) && {
      findings: value.findings.map(item => ({
        ...item,
        change: Object.hasOwn(change, item?.change)
          ? change[item.change]
          : item?.change,
      })),
    }),
  };
}

/** A value that is no JSON is left for the code that reads it, which reports it. */
function rewritten(text, rewrite) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  return JSON.stringify(rewrite(value));
}

/**
 * @param {import('knex').Knex} knex
 * @param {{ table: string, key: string, columns: Record<string, (value: any) => unknown> }} options
 */
async function rewriteRows(knex, { table, key, columns }) {
  const names = Object.keys(columns);
  let after;
  for (;;) {
    const query = knex(table)
      .orderBy(key)
      .limit(BATCH)
      .select(key, ...names);
    const rows = await (after === undefined
      ? query
      : query.where(key, '>', after));
    for (const row of rows) {
      const changes = names.flatMap(name => {
        const text = rewritten(row[name], columns[name]);
        return text === row[name] ? [] : [[name, text]];
      });
      if (changes.length > 0) {
        await knex(table)
          .where({ [key]: row[key] })
          .update(Object.fromEntries(changes));
      }
    }
    if (rows.length < BATCH) return;
    after = rows[rows.length - 1][key];
  }
}

/**
 * @param {import('knex').Knex} knex
 * @param {typeof NEW_NAMES} names
 */
async function renameInJson(knex, names) {
  await rewriteRows(knex, {
    table: 'gateway_postures',
    key: 'entity_ref',
    columns: {
      declared: value => declaredWith(value, names),
      verdict: value => evaluationWith(value, names),
    },
  });
  await rewriteRows(knex, {
    table: 'decisions',
    key: 'id',
    columns: { evaluation: value => evaluationWith(value, names) },
  });
  await rewriteRows(knex, {
    table: 'gateway_history',
    key: 'id',
    columns: { transition: value => transitionWith(value, names) },
  });
}

/**
 * @param {import('knex').Knex} knex
 * @param {string} from
 * @param {string} to
 */
async function renameTable(knex, from, to) {
  await knex.schema.renameTable(from, to);
  if (knex.client.config.client === 'pg') {
    await knex.raw('alter index ?? rename to ??', [
      `${from}_pkey`,
      `${to}_pkey`,
    ]);
  }
}

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await renameTable(knex, 'sweeps', 'scheduled_tasks');
  await renameInJson(knex, NEW_NAMES);
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await renameInJson(knex, OLD_NAMES);
  await renameTable(knex, 'scheduled_tasks', 'sweeps');
};
