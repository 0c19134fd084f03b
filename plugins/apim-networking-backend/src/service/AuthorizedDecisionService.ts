import type { PermissionsService } from '@backstage/backend-plugin-api';
import type { BasicPermission } from '@backstage/plugin-permission-common';
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
import { requirePermission } from './requirePermission';

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

  #require(
    permission: BasicPermission,
    credentials: CallerCredentials,
  ): Promise<void> {
    return requirePermission(this.#permissions, permission, credentials);
  }
}
