import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  exportPermission,
  postureReadPermission,
  refreshPermission,
  type ApiPosture,
  type GatewayPostureWithApis,
} from 'backstage-plugin-apim-networking-common';
import type {
  GatewayCondition,
  GatewayFilter,
  GatewayScope,
  GatewaySort,
  PageOptions,
} from '../../database';
import type { ReadableEntities } from '../../catalog';
import type { ScopedGateway } from '../../permissions';
import { createScopeOf } from '../callers/createScopeOf';
import {
  canonicalRef,
  notInCatalog,
  type EntityName,
} from '../names/entityName';
import type { PostureOptions, PostureService } from './PostureService';
import { denied, requirePermission } from '../callers/requirePermission';

type Ruleset = PermissionRuleset<ScopedGateway, GatewayCondition>;

/**
 * Shows the gateways that the portal's permission policy lets a caller read. Lists and counts know of no others, and asked for
 * alone the others are not there.
 */
export class AuthorizedPostureService implements PostureService {
  readonly #service: PostureService;
  readonly #permissions: PermissionsService;
  readonly #readable: ReadableEntities;
  readonly #isAllowed: (
    decision: PolicyDecision,
    gateway: ScopedGateway,
  ) => boolean;
  readonly #scopeOf: (decision: PolicyDecision) => GatewayScope | undefined;

  static create(options: {
    service: PostureService;
    permissions: PermissionsService;
    ruleset: Ruleset;
    readable: ReadableEntities;
  }) {
    return new AuthorizedPostureService(
      options.service,
      options.permissions,
      options.ruleset,
      options.readable,
    );
  }

  private constructor(
    service: PostureService,
    permissions: PermissionsService,
    ruleset: Ruleset,
    readable: ReadableEntities,
  ) {
    this.#readable = readable;
    this.#service = service;
    this.#permissions = permissions;
    this.#isAllowed = createConditionAuthorizer(ruleset);
    this.#scopeOf = createScopeOf(ruleset);
  }

  async getApi(name: EntityName, options: PostureOptions): Promise<ApiPosture> {
    const entityRef = canonicalRef('api', name);
    const [decision, ofCatalog] = await this.#permissions.authorizeConditional(
      [
        { permission: postureReadPermission },
        { permission: catalogEntityReadPermission },
      ],
      { credentials: options.credentials },
    );
    const readable = await this.#readable.among(
      [entityRef],
      options.credentials,
      ofCatalog,
    );
    if (!readable.has(entityRef)) throw notInCatalog(entityRef);
    const posture = await this.#service.getApi(name, options);
    const gateways = posture.gateways.filter(gateway =>
      this.#isAllowed(decision, gateway),
    );
    const notReadable = posture.gateways.length - gateways.length;
    return { ...posture, gateways, ...(notReadable > 0 && { notReadable }) };
  }

  async getGateway(name: EntityName, options: PostureOptions) {
    const decision = await this.#decide(options);
    return this.#withReadableApis(
      await this.#readGateway(name, decision, options),
      options,
    );
  }

  /** The plugin knows the titles of APIs that the catalog may hide from the caller. */
  async #withReadableApis(
    { apis, totalApis = apis.length, gateway }: GatewayPostureWithApis,
    { credentials }: PostureOptions,
  ): Promise<GatewayPostureWithApis> {
    const readable = await this.#readable.among(
      apis.map(({ entityRef }) => entityRef),
      credentials,
    );
    const shown = apis.filter(({ entityRef }) => readable.has(entityRef));
    return {
      gateway,
      apis: shown,
      ...(totalApis > shown.length && { totalApis }),
    };
  }

  async refreshGateway(name: EntityName, options: PostureOptions) {
    const [read, refresh] = await this.#permissions.authorizeConditional(
      [
        { permission: postureReadPermission },
        { permission: refreshPermission },
      ],
      { credentials: options.credentials },
    );
    if (
      read.result !== AuthorizeResult.ALLOW ||
      refresh.result !== AuthorizeResult.ALLOW
    ) {
      const { gateway } = await this.#readGateway(name, read, options);
      if (!this.#isAllowed(refresh, gateway)) throw denied(refreshPermission);
    }
    const refreshed = await this.#service.refreshGateway(name, options);
    // It may belong to someone else by now.
    if (this.#isAllowed(read, refreshed.gateway)) {
      return this.#withReadableApis(refreshed, options);
    }
    throw notInCatalog(canonicalRef('resource', name));
  }

  async getHistory(
    name: EntityName,
    page: PageOptions,
    options: PostureOptions,
  ) {
    const decision = await this.#decide(options);
    if (decision.result !== AuthorizeResult.ALLOW) {
      await this.#readGateway(name, decision, options);
    }
    return this.#service.getHistory(name, page, options);
  }

  async listGateways(
    filter: GatewayFilter,
    page: PageOptions & { sort: GatewaySort },
    options: PostureOptions,
  ) {
    const readable = await this.#readableOnly(filter, options);
    return this.#service.listGateways(readable, page, options);
  }

  async summarize(filter: GatewayFilter, options: PostureOptions) {
    const readable = await this.#readableOnly(filter, options);
    return this.#service.summarize(readable, options);
  }

  async exportGateways(filter: GatewayFilter, options: PostureOptions) {
    const readable = await this.#exportable(filter, options);
    return this.#service.exportGateways(readable, options);
  }

  async exportPostures(filter: GatewayFilter, options: PostureOptions) {
    const readable = await this.#exportable(filter, options);
    return this.#service.exportPostures(readable, options);
  }

  async #exportable(
    filter: GatewayFilter,
    options: PostureOptions,
  ): Promise<GatewayFilter> {
    await requirePermission(
      this.#permissions,
      exportPermission,
      options.credentials,
    );
    return this.#readableOnly(filter, options);
  }

  async #readGateway(
    name: EntityName,
    decision: PolicyDecision,
    options: PostureOptions,
  ) {
    if (decision.result === AuthorizeResult.ALLOW) {
      return this.#service.getGateway(name, options);
    }
    const found =
      decision.result === AuthorizeResult.DENY
        ? undefined
        : await this.#service
            .getGateway(name, options)
            .catch((error: unknown) => {
              // Why it is not found may say something of what is there.
              if (error instanceof NotFoundError) return undefined;
              throw error;
            });
    if (found && this.#isAllowed(decision, found.gateway)) return found;
    throw notInCatalog(canonicalRef('resource', name));
  }

  async #readableOnly(
    filter: GatewayFilter,
    options: PostureOptions,
  ): Promise<GatewayFilter> {
    const within = this.#scopeOf(await this.#decide(options));
    return within ? { ...filter, within } : filter;
  }

  async #decide({ credentials }: PostureOptions): Promise<PolicyDecision> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: postureReadPermission }],
      { credentials },
    );
    return decision;
  }
}
