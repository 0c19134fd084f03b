import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  decisionVerifyPermission,
  type DecisionConfirmation,
  type DecisionDeployment,
  type DecisionKeys,
  type DecisionVerification,
} from 'backstage-plugin-apim-networking-common';
import type {
  DeploymentOptions,
  DeploymentQuery,
  DeploymentService,
} from './DeploymentService';
import { requirePermission } from '../callers/requirePermission';

/** What Backstage calls a plugin by its own credentials. No token of an operator may be called so: `requireNoPluginTokens`. */
const SCAFFOLDER = 'plugin:scaffolder';

/**
 * Lets the scaffolder plugin alone bind and confirm: whoever else could would bind their own content to a decision on another one. Not even a
 * permission policy that allows everything gives that to others.
 */
export class AuthorizedDeploymentService implements DeploymentService {
  readonly #service: DeploymentService;
  readonly #permissions: PermissionsService;

  static create(options: {
    service: DeploymentService;
    permissions: PermissionsService;
  }) {
    return new AuthorizedDeploymentService(options);
  }

  private constructor(options: {
    service: DeploymentService;
    permissions: PermissionsService;
  }) {
    this.#service = options.service;
    this.#permissions = options.permissions;
  }

  get keys(): DecisionKeys {
    return this.#service.keys;
  }

  async bind(
    decisionId: string,
    digest: string,
    options: DeploymentOptions,
  ): Promise<DecisionDeployment> {
    requireScaffolder(
      options,
      'binds a decision to what it generated. Run a template with apim:bicep:generate.',
    );
    return this.#service.bind(decisionId, digest, options);
  }

  async confirm(
    taskId: string,
    options: DeploymentOptions,
  ): Promise<DecisionConfirmation> {
    requireScaffolder(
      options,
      'confirms the decisions of its tasks. Run a template with apim:decision:confirm.',
    );
    return this.#service.confirm(taskId, options);
  }

  async verify(
    decisionId: string,
    query: DeploymentQuery,
    options: DeploymentOptions,
  ): Promise<DecisionVerification> {
    await requirePermission(
      this.#permissions,
      decisionVerifyPermission,
      options.credentials,
    );
    return this.#service.verify(decisionId, query, options);
  }
}

/** @throws NotAllowedError for everybody but the scaffolder plugin, by its own credentials */
function requireScaffolder(
  { credentials: { principal } }: DeploymentOptions,
  does: string,
): void {
  if (
    principal.type !== 'service' ||
    principal.subject !== SCAFFOLDER ||
    // Those of a plugin have none; those of an operator may.
    principal.accessRestrictions
  ) {
    throw new NotAllowedError(`Only the scaffolder plugin ${does}`);
  }
}
