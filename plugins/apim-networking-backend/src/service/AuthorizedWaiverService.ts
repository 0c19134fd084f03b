import type { PermissionsService } from '@backstage/backend-plugin-api';
import {
  waiverApprovePermission,
  waiverReadPermission,
  waiverRequestPermission,
  waiverRevokePermission,
  type Waiver,
  type WaiverPage,
} from 'backstage-plugin-apim-networking-common';
import type { WaiverFilter } from '../database';
import { requirePermission } from './requirePermission';
import type {
  WaiverOptions,
  WaiverRequest,
  WaiverService,
} from './WaiverService';

/** Asks the portal's permission policy first. */
export class AuthorizedWaiverService implements WaiverService {
  readonly #service: WaiverService;
  readonly #permissions: PermissionsService;

  static create(options: {
    service: WaiverService;
    permissions: PermissionsService;
  }) {
    return new AuthorizedWaiverService(options.service, options.permissions);
  }

  private constructor(service: WaiverService, permissions: PermissionsService) {
    this.#service = service;
    this.#permissions = permissions;
  }

  async request(
    request: WaiverRequest,
    options: WaiverOptions,
  ): Promise<Waiver> {
    await this.#require(waiverRequestPermission, options);
    return this.#service.request(request, options);
  }

  async list(
    filter: WaiverFilter & { limit: number; cursor?: string },
    options: WaiverOptions,
  ): Promise<WaiverPage> {
    await this.#require(waiverReadPermission, options);
    return this.#service.list(filter, options);
  }

  async get(id: string, options: WaiverOptions): Promise<Waiver> {
    await this.#require(waiverReadPermission, options);
    return this.#service.get(id, options);
  }

  async approve(
    id: string,
    comment: string | undefined,
    options: WaiverOptions,
  ): Promise<Waiver> {
    await this.#require(waiverApprovePermission, options);
    return this.#service.approve(id, comment, options);
  }

  async reject(
    id: string,
    comment: string,
    options: WaiverOptions,
  ): Promise<Waiver> {
    await this.#require(waiverApprovePermission, options);
    return this.#service.reject(id, comment, options);
  }

  async revoke(
    id: string,
    comment: string | undefined,
    options: WaiverOptions,
  ): Promise<Waiver> {
    await this.#require(waiverRevokePermission, options);
    return this.#service.revoke(id, comment, options);
  }

  #require(
    permission: Parameters<typeof requirePermission>[1],
    { credentials }: WaiverOptions,
  ): Promise<void> {
    return requirePermission(this.#permissions, permission, credentials);
  }
}
