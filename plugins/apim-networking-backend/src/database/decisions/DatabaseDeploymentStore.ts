import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  MAX_DEPLOYMENTS_PER_DECISION,
  type BoundDeployment,
  type DeploymentStore,
} from './DeploymentStore';

const TABLE = 'decision_deployments';

/** A row of `decision_deployments`. */
interface DeploymentRow {
  decision_id: string;
  digest: string;
  bound_at: string;
}

/** Bindings in the plugin's database. */
export class DatabaseDeploymentStore implements DeploymentStore {
  readonly #knex: Knex;

  static create(knex: Knex) {
    return new DatabaseDeploymentStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async bind(deployment: BoundDeployment): Promise<BoundDeployment> {
    const { decisionId, digest, boundAt } = deployment;
    return this.#knex.transaction(async tx => {
      // Whoever binds to the same decision at once waits here, so that the number is kept.
      await tx('decisions')
        .where({ id: decisionId })
        .forUpdate()
        .select('id')
        .first();
      const rows = await tx<DeploymentRow>(TABLE)
        .where({ decision_id: decisionId })
        .select('digest', 'bound_at');
      const present = rows.find(row => row.digest === digest);
      if (present) return { decisionId, digest, boundAt: present.bound_at };
      if (rows.length >= MAX_DEPLOYMENTS_PER_DECISION) {
        throw new ConflictError(
          `Decision ${decisionId} must have at most ${MAX_DEPLOYMENTS_PER_DECISION} deployments, got one more. Request a new decision.`,
        );
      }
      await tx<DeploymentRow>(TABLE).insert({
        decision_id: decisionId,
        digest,
        bound_at: boundAt,
      });
      return deployment;
    });
  }

  async find(
    decisionId: string,
    digest: string,
  ): Promise<BoundDeployment | undefined> {
    const row = await this.#knex<DeploymentRow>(TABLE)
      .where({ decision_id: decisionId, digest })
      .first();
    return row && { decisionId, digest, boundAt: row.bound_at };
  }
}
