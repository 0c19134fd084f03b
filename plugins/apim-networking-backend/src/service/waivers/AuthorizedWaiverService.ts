import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { PermissionRuleset } from '@backstage/plugin-permission-node';
import {
  waiverApprovePermission,
  waiverReadPermission,
  waiverRequestPermission,
  waiverRevokePermission,
  type Waiver,
  type WaiverPage,
} from 'backstage-plugin-apim-networking-common';
import type {
  RecordCondition,
  RecordScope,
  ScopedRecord,
} from '../../database';
import { createScopeOf } from '../callers/createScopeOf';
import { orRequestedBy } from '../callers/orRequestedBy';
import { denied } from '../callers/requirePermission';
import type { WaiverSubjects } from './WaiverSubjects';
import type {
  WaiverOptions,
  WaiverRequest,
  WaiverService,
} from './WaiverService';

/**
 * Asks the portal's permission policy first. A waiver can be requested where the policy allows it for the gateway. One's own waivers can always be read; of others there are those that the policy
 * allows, and no more.
 */
export class AuthorizedWaiverService implements WaiverService {
  readonly #service: WaiverService;
  readonly #permissions: PermissionsService;
  readonly #scopeOf: (decision: PolicyDecision) => RecordScope | undefined;
  readonly #subjects: WaiverSubjects;

  static create(options: {
    service: WaiverService;
    permissions: PermissionsService;
    ruleset: PermissionRuleset<ScopedRecord, RecordCondition>;
    subjects: WaiverSubjects;
  }) {
    return new AuthorizedWaiverService(
      options.service,
      options.permissions,
      createScopeOf(options.ruleset),
      options.subjects,
    );
  }

  private constructor(
    service: WaiverService,
    permissions: PermissionsService,
    scopeOf: (decision: PolicyDecision) => RecordScope | undefined,
    subjects: WaiverSubjects,
  ) {
    this.#service = service;
    this.#permissions = permissions;
    this.#scopeOf = scopeOf;
    this.#subjects = subjects;
  }

  async request(
    request: WaiverRequest,
    options: WaiverOptions,
  ): Promise<Waiver> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: waiverRequestPermission }],
      { credentials: options.credentials },
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw denied(waiverRequestPermission);
    }
    const subject = await this.#subjects.find(request, options.credentials);
    if (
      decision.result === AuthorizeResult.CONDITIONAL &&
      !this.#subjects.isAllowed(decision, subject)
    ) {
      throw denied(
        waiverRequestPermission,
        `for the gateway ${JSON.stringify(request.gateway)} in ${JSON.stringify(
          request.environment,
        )}. Where nobody holds the gateway yet, owner must be who will own it.`,
      );
    }
    return this.#service.request(request, {
      ...(await this.#readable(options)),
      subject: {
        ...subject.said,
        ...(decision.result === AuthorizeResult.CONDITIONAL && {
          checked: { holdId: subject.hold?.id },
        }),
      },
    });
  }

  async list(
    filter: Parameters<WaiverService['list']>[0],
    options: WaiverOptions,
  ): Promise<WaiverPage> {
    return this.#service.list(filter, await this.#readable(options));
  }

  async get(id: string, options: WaiverOptions): Promise<Waiver> {
    return this.#service.get(id, await this.#readable(options));
  }

  async approve(
    id: string,
    comment: string | undefined,
    options: WaiverOptions,
  ): Promise<Waiver> {
    await this.#require(waiverApprovePermission, id, options);
    return this.#service.approve(id, comment, options);
  }

  async reject(
    id: string,
    comment: string,
    options: WaiverOptions,
  ): Promise<Waiver> {
    await this.#require(waiverApprovePermission, id, options);
    return this.#service.reject(id, comment, options);
  }

  async revoke(
    id: string,
    comment: string | undefined,
    options: WaiverOptions,
  ): Promise<Waiver> {
    await this.#require(waiverRevokePermission, id, options);
    return this.#service.revoke(id, comment, options);
  }

  /**
   * @throws NotAllowedError where the policy denies it, of every waiver or of this one
   * @throws NotFoundError for a waiver that does not exist, or that the caller may not read
   */
  async #require(
    permission: typeof waiverApprovePermission | typeof waiverRevokePermission,
    id: string,
    options: WaiverOptions,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials: options.credentials },
    );
    if (decision.result === AuthorizeResult.DENY) throw denied(permission);
    await this.get(id, options);
    const within = this.#scopeOf(decision);
    if (!within) return;
    await this.#service.get(id, { ...options, within }).catch(error => {
      throw error instanceof NotFoundError ? denied(permission) : error;
    });
  }

  async #readable(options: WaiverOptions): Promise<WaiverOptions> {
    const { credentials } = options;
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission: waiverReadPermission }],
      { credentials },
    );
    return {
      ...options,
      within: orRequestedBy(this.#scopeOf(decision), credentials),
    };
  }
}
