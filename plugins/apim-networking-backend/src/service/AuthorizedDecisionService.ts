import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  decisionCreatePermission,
  decisionReadPermission,
  type Decision,
} from 'backstage-plugin-apim-networking-common';
import type {
  CallerCredentials,
  CreateDecisionOptions,
  DecisionService,
  ReadDecisionOptions,
} from './DecisionService';

/** Asks the portal's permission policy first. */
export class AuthorizedDecisionService implements DecisionService {
  readonly #service: DecisionService;
  readonly #permissions: PermissionsService;

  static create(options: {
    service: DecisionService;
    permissions: PermissionsService;
  }) {
    return new AuthorizedDecisionService(options.service, options.permissions);
  }

  private constructor(
    service: DecisionService,
    permissions: PermissionsService,
  ) {
    this.#service = service;
    this.#permissions = permissions;
  }

  async create(
    design: unknown,
    options: CreateDecisionOptions,
  ): Promise<Decision> {
    await this.#require(decisionCreatePermission, options.credentials);
    return this.#service.create(design, options);
  }

  async get(id: string, options: ReadDecisionOptions): Promise<Decision> {
    await this.#require(decisionReadPermission, options.credentials);
    return this.#service.get(id, options);
  }

  async #require(
    permission: BasicPermission,
    credentials: CallerCredentials,
  ): Promise<void> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `The portal’s permission policy denies ${permission.name} to you`,
      );
    }
  }
}
