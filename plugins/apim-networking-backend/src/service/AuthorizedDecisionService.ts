import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  decisionCreatePermission,
  decisionReadPermission,
  type Decision,
  type DecisionContext,
  type DecisionPage,
  type DecisionPreview,
} from 'backstage-plugin-apim-networking-common';
import type {
  GatewayCondition,
  PageOptions,
  PostureStore,
  RecordCondition,
  RecordScope,
  ScopedRecord,
} from '../database';
import type { ScopedGateway } from '../permissions';
import { createScopeOf } from './createScopeOf';
import type {
  CallerCredentials,
  CreateDecisionOptions,
  DecisionService,
  ReadDecisionOptions,
} from './DecisionService';
import type { DesignJudge } from './DesignJudge';
import { orOwn } from './orOwn';
import { denied } from './requirePermission';

export interface AuthorizedDecisionServiceOptions {
  service: DecisionService;
  permissions: PermissionsService;
  /** Of decisions. */
  ruleset: PermissionRuleset<ScopedRecord, RecordCondition>;
  /** Of gateways. */
  gatewayRuleset: PermissionRuleset<ScopedGateway, GatewayCondition>;
  judge: DesignJudge;
  /** The gateways of the catalog. */
  gateways: Pick<PostureStore, 'gatewaysOfService'>;
}

/**
 * Asks the portal's permission policy first. A decision can be recorded where the policy allows it for the gateway of the design. One's
 * own decisions can always be read; of others there are those that the policy allows, and no more.
 */
export class AuthorizedDecisionService implements DecisionService {
  readonly #service: DecisionService;
  readonly #permissions: PermissionsService;
  readonly #judge: DesignJudge;
  readonly #gateways: Pick<PostureStore, 'gatewaysOfService'>;
  readonly #isAllowed: (
    decision: PolicyDecision,
    gateway: ScopedGateway,
  ) => boolean;
  readonly #scopeOf: (decision: PolicyDecision) => RecordScope | undefined;

  static create(options: AuthorizedDecisionServiceOptions) {
    return new AuthorizedDecisionService(options);
  }

  private constructor(options: AuthorizedDecisionServiceOptions) {
    this.#service = options.service;
    this.#permissions = options.permissions;
    this.#judge = options.judge;
    this.#gateways = options.gateways;
    this.#isAllowed = createConditionAuthorizer(options.gatewayRuleset);
    this.#scopeOf = createScopeOf(options.ruleset);
  }

  async create(
    design: unknown,
    options: CreateDecisionOptions,
  ): Promise<Decision> {
    await this.#requireCreate(design, options);
    return this.#service.create(design, options);
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

  async #requireCreate(
    design: unknown,
    { credentials, context }: CreateDecisionOptions,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: decisionCreatePermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw denied(decisionCreatePermission);
    }
    if (decision.result === AuthorizeResult.CONDITIONAL) {
      await this.#requireConditions(decision, design, context);
    }
  }

  /**
   * Of a gateway that the catalog has, the catalog says whose it is, whatever the caller says.
   *
   * @throws NotAllowedError where the conditions do not hold for what is to be built
   */
  async #requireConditions(
    decision: PolicyDecision,
    design: unknown,
    context: DecisionContext = {},
  ): Promise<void> {
    const judgement = await this.#judge.forDesigns([design]);
    const declared = judgement.judge(design);
    // What cannot be understood is refused by the service, with every reason.
    if (!declared.ok) return;
    const { name, environment } = declared.evaluation.design;
    // A service has its name alone in all of Azure, whatever environment it is said to be of. A workspace gateway has not; one of the
    // same name is held to be the same, so that nobody takes another's for a new one.
    const stored = await this.#gateways.gatewaysOfService({
      gateway: name.toLowerCase(),
    });
    const owned =
      stored.length > 0 ? stored.map(({ posture }) => posture) : [context];
    if (
      !owned.every(({ owner, system }) =>
        this.#isAllowed(decision, { owner, system, declared }),
      )
    ) {
      throw denied(
        decisionCreatePermission,
        `for the gateway ${JSON.stringify(name)} in ${JSON.stringify(
          environment,
        )}${
          context.owner
            ? ''
            : '; the request does not say who will own it: needs context.owner, which in a template is the owner of apim:bicep:generate'
        }`,
      );
    }
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
