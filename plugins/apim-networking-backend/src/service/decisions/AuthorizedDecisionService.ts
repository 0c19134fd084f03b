import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { PermissionRuleset } from '@backstage/plugin-permission-node';
import {
  decisionCreatePermission,
  decisionReadPermission,
  parseGatewayDesign,
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
import type { EvaluatorWithWaivers } from './EvaluatorWithWaivers';
import type { NameOwners } from '../names/NameOwners';
import { orRequestedBy } from '../callers/orRequestedBy';
import { denied } from '../callers/requirePermission';

export interface AuthorizedDecisionServiceOptions {
  service: DecisionService;
  permissions: PermissionsService;
  /** Of decisions. */
  ruleset: PermissionRuleset<ScopedRecord, RecordCondition>;
  evaluatorWithWaivers: EvaluatorWithWaivers;
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
  readonly #evaluatorWithWaivers: EvaluatorWithWaivers;
  readonly #names: NameOwners;
  readonly #scopeOf: (decision: PolicyDecision) => RecordScope | undefined;

  static create(options: AuthorizedDecisionServiceOptions) {
    return new AuthorizedDecisionService(options);
  }

  private constructor(options: AuthorizedDecisionServiceOptions) {
    this.#service = options.service;
    this.#permissions = options.permissions;
    this.#evaluatorWithWaivers = options.evaluatorWithWaivers;
    this.#names = options.names;
    this.#scopeOf = createScopeOf(options.ruleset);
  }

  async create(
    design: unknown,
    options: CreateDecisionOptions,
  ): Promise<Decision> {
    const checked = await this.#requireCreate(design, options);
    return this.#service.create(design, {
      ...options,
      ...(checked && { checked }),
    });
  }

  /** For whoever could have it recorded: otherwise it would tell what a decision does not. */
  async preview(
    design: unknown,
    options: Omit<CreateDecisionOptions, 'idempotencyKey'>,
  ): Promise<DecisionPreview> {
    await this.#requireCreate(design, options);
    return this.#service.preview(design, options);
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
   * @returns the hold on the name that the policy's conditions were held against; undefined where it has none
   * @throws NotAllowedError where the policy does not allow a decision on the gateway
   */
  async #requireCreate(
    design: unknown,
    { credentials, context = {} }: CreateDecisionOptions,
  ): Promise<CreateDecisionOptions['checked']> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: decisionCreatePermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw denied(decisionCreatePermission);
    }
    if (decision.result === AuthorizeResult.ALLOW) {
      // Whoever declared the name already has it read, so that the decision does not take it from them.
      const parsed = parseGatewayDesign(design);
      if (parsed.ok) {
        await this.#names.holderOf(parsed.design.name.toLowerCase());
      }
      return undefined;
    }
    const evaluator = await this.#evaluatorWithWaivers.forDesigns([design]);
    const declared = evaluator.evaluate(design);
    // What cannot be understood is refused by the service, with every reason.
    if (!declared.ok) return undefined;
    const { name, environment } = declared.evaluation.design;
    const hold = await this.#names.holderOf(name.toLowerCase());
    if (!this.#names.isAllowed(decision, hold, context, { declared })) {
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
    }
    return { holdId: hold?.id };
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
