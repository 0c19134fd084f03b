import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { Decision } from 'backstage-plugin-apim-networking-common';

export type CallerCredentials = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

export interface CreateDecisionOptions {
  credentials: CallerCredentials;
  idempotencyKey?: string;
}

export interface ReadDecisionOptions {
  credentials: CallerCredentials;
}

/** Records decisions and reads them. */
export interface DecisionService {
  /**
   * @throws InputError for a design that cannot be understood
   * @throws ConflictError for an idempotency key that was used for another design
   */
  create(design: unknown, options: CreateDecisionOptions): Promise<Decision>;

  /** @throws NotFoundError for a decision that does not exist */
  get(id: string, options: ReadDecisionOptions): Promise<Decision>;
}
