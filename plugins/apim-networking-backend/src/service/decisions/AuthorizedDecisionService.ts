import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { PermissionRuleset } from '@backstage/plugin-permission-node';
import {
  decisionCreatePermission,
  decisionReadPermission,
  type Decision,
  type DecisionPage,
  type DecisionPreview,
} from 'backstage-plugin-apim-networking-common';
import type {
  PageOptions,
  RecordCondition,
  RecordScope,
  ScopedRecord,
} from '../../database';
import { createScopeOf } from '../callers/createScopeOf';
import type {
  CallerCredentials,
  CreateDecisionOptions,
  DecisionService,
  ReadDecisionOptions,
} from './DecisionService';
import type { NameOwners } from '../names/NameOwners';
import { serviceNameOf } from '../names/serviceNameOf';
import { orRequestedBy } from '../callers/orRequestedBy';
import { denied } from '../callers/requirePermission';

export interface AuthorizedDecisionServiceOptions {
  service: DecisionService;
  permissions: PermissionsService;
  /** Of decisions. */
  ruleset: PermissionRuleset<ScopedRecord, RecordCondition>;
  names: NameOwners;
}

/**
 * Asks the portal's permission policy first. A decision can be recorded where the policy allows it for the gateway of the design, which
 * belongs to whoever holds its name, and a new one to whom the caller names. One's
 * own decisions can always be read; of others there are those that the policy allows, and no more.
 */
export class AuthorizedDecisionService implements DecisionService {
  readonly #service: DecisionService;
  readonly #permissions: PermissionsService;
  readonly #names: NameOwners;
  readonly #scopeOf: (decision: PolicyDecision) => RecordScope | undefined;

  static create(options: AuthorizedDecisionServiceOptions) {
    return new AuthorizedDecisionService(options);
  }

  private constructor(options: AuthorizedDecisionServiceOptions) {
    this.#service = options.service;
    this.#permissions = options.permissions;
    this.#names = options.names;
    this.#scopeOf = createScopeOf(options.ruleset);
  }

  async create(
    design: unknown,
    options: CreateDecisionOptions,
  ): Promise<Decision> {
    const rights = await this.#requireCreate(design, options);
    return this.#service.create(design, { ...options, ...rights });
  }

  /** For whoever could have it recorded: otherwise it would tell what a decision does not. */
  async preview(
    design: unknown,
    options: Omit<CreateDecisionOptions, 'idempotencyKey'>,
  ): Promise<DecisionPreview> {
    const rights = await this.#requireCreate(design, options);
    return this.#service.preview(design, { ...options, ...rights });
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

  /**
   * @returns how the service checks the conditions of the policy, and the hold on the name that they are held against
   * @throws NotAllowedError where the policy allows no decision at all
   */
  async #requireCreate(
    design: unknown,
    { credentials, context = {} }: CreateDecisionOptions,
  ): Promise<Pick<CreateDecisionOptions, 'authorize' | 'checked'>> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: decisionCreatePermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw denied(decisionCreatePermission);
    }
    const serviceName = serviceNameOf(design);
    // Whoever declared the name already has it read, so that the decision does not take it from them.
    const hold =
      serviceName === undefined
        ? undefined
        : await this.#names.holderOf(serviceName);
    if (decision.result === AuthorizeResult.ALLOW) return {};
    return {
      checked: { holdId: hold?.id },
      authorize: declared => {
        if (this.#names.isAllowed(decision, hold, context, { declared }))
          return;
        const { name, environment } = declared.evaluation.design;
        throw denied(
          decisionCreatePermission,
          `for the gateway ${JSON.stringify(name)} in ${JSON.stringify(
            environment,
          )}${
            context.owner
              ? ''
              : '; context.owner must name who will own it, got nothing. In a template, set the input owner of apim:bicep:generate'
          }`,
        );
      },
    };
  }

  async #readable(
    credentials: CallerCredentials,
  ): Promise<RecordScope | undefined> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: decisionReadPermission }],
      { credentials },
    );
    return orRequestedBy(this.#scopeOf(decision), credentials);
  }
}
