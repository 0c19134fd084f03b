const { randomUUID } = require('node:crypto');

const PAGE = 200;
const RECORDS = ['decisions', 'waivers'];
const ONE_REQUEST = ['rule_id', 'gateway', 'environment'];

/**
 * Names who a gateway belongs to: the entity that declared its service name first, and before that the owner whose decision allowed it.
 * Decisions and waivers point to the holder that they were made for, so that whoever takes a name later sees none of them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('gateway_holds', table => {
    table.comment('Who holds the name of which API Management service');
    table.string('id', 36).primary().comment('UUID');
    table
      .string('service_name', 63)
      .notNullable()
      .comment('In lower case, without white space');
    table
      .string('entity_ref', 255)
      .nullable()
      .comment('The gateway; none while only a decision holds the name');
    table
      .string('entity_uid', 64)
      .nullable()
      .comment('Of the catalog: an entity that is created again has another');
    table
      .text('origin')
      .nullable()
      .comment('Location that the entity was registered by');
    table.string('owner', 255).nullable().comment('Entity reference');
    table.string('system', 255).nullable().comment('Entity reference');
    table
      .boolean('owner_fixed')
      .notNullable()
      .defaultTo(false)
      .comment('Whether the entity cannot change the owner');
    table.string('held_since', 32).notNullable().comment('ISO 8601');
    table
      .string('held_until', 32)
      .nullable()
      .comment('ISO 8601, of the decision; none where an entity holds it');
    table
      .string('decision_id', 36)
      .nullable()
      .comment('The latest decision that allowed the gateway');
    table
      .string('undeclared_since', 32)
      .nullable()
      .comment('ISO 8601, since when the entity declares the name no more');
    table
      .string('ended_at', 32)
      .nullable()
      .comment('ISO 8601, since when others can take the name');
    // Of two that take a name at once one has it.
    table.unique(['service_name'], {
      indexName: 'gateway_holds_current_unique',
      useConstraint: false,
      predicate: knex.whereRaw('ended_at is null'),
    });
    table.index(['entity_ref'], 'gateway_holds_entity_ref_idx');
  });
  await knex.schema.createTable('gateway_contenders', table => {
    table.comment('Entities that declare a name which another one holds');
    table.string('entity_ref', 255).primary();
    table.string('service_name', 63).notNullable();
    table.string('declared_since', 32).notNullable().comment('ISO 8601');
    table.index(['service_name'], 'gateway_contenders_service_name_idx');
  });
  for (const name of RECORDS) {
    await knex.schema.alterTable(name, table => {
      table.string('hold_id', 36).nullable().comment('Of gateway_holds');
      table
        .string('owner', 255)
        .nullable()
        .comment('Who the gateway was to belong to, while nobody held it');
      table.string('system', 255).nullable().comment('The same');
      table.index(['hold_id'], `${name}_hold_id_idx`);
    });
  }
  await knex.schema.alterTable('waivers', table => {
    table.dropIndex(ONE_REQUEST, 'waivers_one_request_unique');
    // Whoever asks first for something keeps nobody else from asking for it.
    table.unique([...ONE_REQUEST, 'requested_by'], {
      indexName: 'waivers_one_request_each_unique',
      useConstraint: false,
      predicate: knex.whereRaw("status = 'requested'"),
    });
    table.index(['requested_by', 'status'], 'waivers_requested_by_idx');
  });
  await knex.schema.alterTable('gateway_postures', table => {
    table
      .text('ownership_problems')
      .nullable()
      .comment(
        'JSON: why the entity does not hold its name, or who else wants it',
      );
  });

  // Judged again by the next reading of the catalog, which compares each with the decision that it names.
  await knex('gateway_postures').update({ judged_by: '' });

  await holdDeclared(knex);
  await nameOwners(knex);
  await holdDecided(knex);
  for (const name of RECORDS) {
    await knex(name).update({
      hold_id: knex('gateway_holds as h')
        .whereRaw('?? = ??', ['h.service_name', `${name}.gateway`])
        .select('h.id'),
    });
  }
};

/** Of two entities that declared one name nobody knows which was first: it is held by nobody, until the platform team says who has it. */
async function holdDeclared(knex) {
  let last = '';
  for (;;) {
    const names = await knex('gateway_postures')
      .where('service_name', '>', last)
      .groupBy('service_name')
      .orderBy('service_name')
      .limit(PAGE)
      .select('service_name')
      .count({ gateways: '*' })
      .min({ entity_ref: 'entity_ref' })
      .min({ owner: 'owner' })
      .min({ system: 'system' })
      .min({ changed_at: 'changed_at' });
    for (const row of names) {
      const one = Number(row.gateways) === 1;
      await knex('gateway_holds').insert({
        id: randomUUID(),
        service_name: row.service_name,
        entity_ref: one ? row.entity_ref : null,
        owner: one ? row.owner : null,
        system: one ? row.system : null,
        owner_fixed: false,
        held_since: row.changed_at,
      });
    }
    if (names.length < PAGE) return;
    last = names[names.length - 1].service_name;
  }
}

/** Reads who was said to own it from the decisions that are there. */
async function nameOwners(knex) {
  let last = '';
  for (;;) {
    const rows = await knex('decisions')
      .where('id', '>', last)
      .orderBy('id')
      .limit(PAGE)
      .select('id', 'context');
    for (const row of rows) {
      const { owner, system } = contextOf(row.context);
      if (owner || system) {
        await knex('decisions').where({ id: row.id }).update({ owner, system });
      }
    }
    if (rows.length < PAGE) return;
    last = rows[rows.length - 1].id;
  }
}

/** The first decision that allowed a name holds it, for as long as it is valid. */
async function holdDecided(knex) {
  const now = new Date().toISOString();
  let last = ['', ''];
  for (;;) {
    const rows = await knex('decisions')
      .whereRaw('(decided_at, id) > (?, ?)', last)
      .whereNot({ outcome: 'denied' })
      .where('valid_until', '>', now)
      .where(named => named.whereNotNull('owner').orWhereNotNull('system'))
      .orderBy(['decided_at', 'id'])
      .limit(PAGE)
      .select('id', 'gateway', 'owner', 'system', 'decided_at', 'valid_until');
    for (const row of rows) {
      const held = await knex('gateway_holds')
        .where({ service_name: row.gateway })
        .first('id');
      if (held) continue;
      await knex('gateway_holds').insert({
        id: randomUUID(),
        service_name: row.gateway,
        owner: row.owner,
        system: row.system,
        owner_fixed: false,
        held_since: row.decided_at,
        held_until: row.valid_until,
        decision_id: row.id,
      });
    }
    if (rows.length < PAGE) return;
    const { decided_at, id } = rows[rows.length - 1];
    last = [decided_at, id];
  }
}

function contextOf(text) {
  try {
    const { owner, system } = JSON.parse(text) ?? {};
    return { owner: referenceOf(owner), system: referenceOf(system) };
  } catch {
    return { owner: null, system: null };
  }
}

function referenceOf(value) {
  return typeof value === 'string' && value.length <= 255 ? value : null;
}

/**
 * Who held which name is lost; another `up` reads it from the gateways and decisions that are there.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('gateway_postures', table => {
    table.dropColumn('ownership_problems');
  });
  await knex.schema.alterTable('waivers', table => {
    table.dropIndex(['requested_by', 'status'], 'waivers_requested_by_idx');
    table.dropIndex(
      [...ONE_REQUEST, 'requested_by'],
      'waivers_one_request_each_unique',
    );
  });
  await withdrawSecondRequests(knex);
  for (const name of RECORDS) {
    await knex.schema.alterTable(name, table => {
      table.dropIndex(['hold_id'], `${name}_hold_id_idx`);
    });
    await knex.schema.alterTable(name, table => {
      table.dropColumns('hold_id', 'owner', 'system');
    });
  }
  await knex.schema.alterTable('waivers', table => {
    table.unique(ONE_REQUEST, {
      indexName: 'waivers_one_request_unique',
      useConstraint: false,
      predicate: knex.whereRaw("status = 'requested'"),
    });
  });
  await knex.schema.dropTable('gateway_contenders');
  await knex.schema.dropTable('gateway_holds');
};

/** Before, there was one request for a rule and a gateway, whoever asked. */
async function withdrawSecondRequests(knex) {
  const rows = await knex('waivers')
    .where({ status: 'requested' })
    .orderBy(['requested_at', 'id'])
    .select('id', 'requested_by', 'requested_at', ...ONE_REQUEST);
  const first = new Set();
  for (const row of rows) {
    const about = JSON.stringify(ONE_REQUEST.map(name => row[name]));
    if (first.has(about)) {
      await knex('waivers').where({ id: row.id }).update({
        status: 'revoked',
        revoked_by: row.requested_by,
        revoked_at: row.requested_at,
      });
    }
    first.add(about);
  }
}
