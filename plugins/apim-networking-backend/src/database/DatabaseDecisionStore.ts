import type { Decision } from 'backstage-plugin-apim-networking-common';
import type { Knex } from 'knex';
import type { DecisionStore } from './DecisionStore';

interface DecisionRow {
  id: string;
  requested_by: string;
  idempotency_key: string | null;
  outcome: Decision['outcome'];
  digest: string;
  evaluation: string;
  ruleset_version: string;
  policy_digest: string;
  decided_at: string;
}

/** Decisions in the plugin's database. */
export class DatabaseDecisionStore implements DecisionStore {
  readonly #knex: Knex;

  static create(knex: Knex) {
    return new DatabaseDecisionStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async insert(decision: Decision, idempotencyKey?: string): Promise<Decision> {
    const row = toRow(decision, idempotencyKey);
    if (!idempotencyKey) {
      await this.#decisions().insert(row);
      return decision;
    }
    await this.#decisions()
      .insert(row)
      .onConflict(['requested_by', 'idempotency_key'])
      .ignore();
    return (
      (await this.findByKey(decision.requestedBy, idempotencyKey)) ?? decision
    );
  }

  async findByKey(
    requestedBy: string,
    idempotencyKey: string,
  ): Promise<Decision | undefined> {
    const row = await this.#decisions()
      .where({ requested_by: requestedBy, idempotency_key: idempotencyKey })
      .first();
    return row && fromRow(row);
  }

  async get(id: string): Promise<Decision | undefined> {
    const row = await this.#decisions().where({ id }).first();
    return row && fromRow(row);
  }

  #decisions() {
    return this.#knex<DecisionRow>('decisions');
  }
}

function toRow(decision: Decision, idempotencyKey?: string): DecisionRow {
  return {
    id: decision.id,
    requested_by: decision.requestedBy,
    idempotency_key: idempotencyKey ?? null,
    outcome: decision.outcome,
    digest: decision.digest,
    evaluation: JSON.stringify(decision.evaluation),
    ruleset_version: decision.rulesetVersion,
    policy_digest: decision.policyDigest,
    decided_at: decision.decidedAt,
  };
}

function fromRow(row: DecisionRow): Decision {
  const evaluation: Decision['evaluation'] = JSON.parse(row.evaluation);
  return {
    id: row.id,
    outcome: row.outcome,
    design: evaluation.design,
    digest: row.digest,
    evaluation,
    requestedBy: row.requested_by,
    decidedAt: row.decided_at,
    rulesetVersion: row.ruleset_version,
    policyDigest: row.policy_digest,
  };
}
