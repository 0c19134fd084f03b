import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type { PermissionRuleset } from '@backstage/plugin-permission-node';
import {
  waiverReadPermission,
  type EvaluationResult,
} from 'backstage-plugin-apim-networking-common';
import type {
  RecordCondition,
  RecordScope,
  ScopedRecord,
} from '../../database';
import { createScopeOf } from '../callers/createScopeOf';
import type { CallerCredentials } from './DecisionService';
import type { EvaluatorWithWaivers } from './EvaluatorWithWaivers';
import { orRequestedBy } from '../callers/orRequestedBy';

/** Evaluates designs that anybody can make up, and records nothing. */
export interface EvaluationService {
  /** Never throws for a design. */
  evaluate(
    design: unknown,
    options: { credentials: CallerCredentials },
  ): Promise<EvaluationResult>;
}

/** Applies no waiver that the caller may not read: whoever knows the name of a gateway would learn which it has. */
export class AuthorizedEvaluationService implements EvaluationService {
  readonly #evaluatorWithWaivers: EvaluatorWithWaivers;
  readonly #permissions: PermissionsService;
  readonly #scopeOf: (decision: PolicyDecision) => RecordScope | undefined;

  static create(options: {
    evaluatorWithWaivers: EvaluatorWithWaivers;
    permissions: PermissionsService;
    /** Of waivers. */
    ruleset: PermissionRuleset<ScopedRecord, RecordCondition>;
  }) {
    return new AuthorizedEvaluationService(
      options.evaluatorWithWaivers,
      options.permissions,
      createScopeOf(options.ruleset),
    );
  }

  private constructor(
    evaluatorWithWaivers: EvaluatorWithWaivers,
    permissions: PermissionsService,
    scopeOf: (decision: PolicyDecision) => RecordScope | undefined,
  ) {
    this.#evaluatorWithWaivers = evaluatorWithWaivers;
    this.#permissions = permissions;
    this.#scopeOf = scopeOf;
  }

  async evaluate(
    design: unknown,
    { credentials }: { credentials: CallerCredentials },
  ): Promise<EvaluationResult> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: waiverReadPermission }],
      { credentials },
    );
    const within = orRequestedBy(this.#scopeOf(decision), credentials);
    const evaluator = await this.#evaluatorWithWaivers.forDesigns([design], {
      within,
    });
    return evaluator.evaluate(design);
  }
}
