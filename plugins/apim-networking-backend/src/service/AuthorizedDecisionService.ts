import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type { PermissionRuleset } from '@backstage/plugin-permission-node';
import {
  decisionCreatePermission,
  decisionReadPermission,
  type Decision,
  type DecisionPage,
} from 'backstage-plugin-apim-networking-common';
import type {
  PageOptions,
  RecordCondition,
  RecordScope,
  ScopedRecord,
} from '../database';
import { createScopeOf } from './createScopeOf';
import type {
  CallerCredentials,
  CreateDecisionOptions,
  DecisionService,
  ReadDecisionOptions,
} from './DecisionService';
import { orOwn } from './orOwn';
import { requirePermission } from './requirePermission';

/**
 * Asks the portal's permission policy first. One's own decisions can always be read; of others there are those that the policy
 * allows, and no more.
 */
export class AuthorizedDecisionService implements DecisionService {
  readonly #service: DecisionService;
  readonly #permissions: PermissionsService;
  readonly #scopeOf: (decision: PolicyDecision) => RecordScope | undefined;

  static create(options: {
    service: DecisionService;
    permissions: PermissionsService;
    ruleset: PermissionRuleset<ScopedRecord, RecordCondition>;
  }) {
    return new AuthorizedDecisionService(
      options.service,
      options.permissions,
      createScopeOf(options.ruleset),
    );
  }

  private constructor(
    service: DecisionService,
    permissions: PermissionsService,
    scopeOf: (decision: PolicyDecision) => RecordScope | undefined,
  ) {
    this.#service = service;
    this.#permissions = permissions;
    this.#scopeOf = scopeOf;
  }

  async create(
    design: unknown,
    options: CreateDecisionOptions,
  ): Promise<Decision> {
    await requirePermission(
      this.#permissions,
      decisionCreatePermission,
      options.credentials,
    );
    return this.#service.create(design, options);
  }

  async get(id: string, options: ReadDecisionOptions): Promise<Decision> {
    const within = await this.#readable(options.credentials);
    return this.#service.get(id, { ...options, within });
  }

  async list(
    filter: Parameters<DecisionService['list']>[0],
    page: PageOptions,
    options: ReadDecisionOptions,
  ): Promise<DecisionPage> {
    const within = await this.#readable(options.credentials);
    return this.#service.list(filter, page, { ...options, within });
  }

  async #readable(
    credentials: CallerCredentials,
  ): Promise<RecordScope | undefined> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: decisionReadPermission }],
      { credentials },
    );
    return orOwn(this.#scopeOf(decision), credentials);
  }
}
