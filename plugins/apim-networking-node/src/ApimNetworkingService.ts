import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Decision,
  DecisionConfirmation,
  DecisionContext,
  DecisionDeployment,
  DecisionPreview,
  GatewayDesign,
} from 'backstage-plugin-apim-networking-common';

/** @public */
export interface ApimNetworkingServiceOptions {
  /** On whose behalf the backend is asked. */
  credentials: BackstageCredentials;
}

/** @public */
export interface DecideOptions extends ApimNetworkingServiceOptions {
  /**
   * Makes a repeated call safe: the same key, of the same caller, for the same design gives the decision recorded the first time.
   */
  idempotencyKey?: string;
  /** What the decision is for: kept with it, for people to follow. */
  context?: DecisionContext;
  /** Whether Bicep is generated from the design: then the rules of that stage apply too. Default: no. */
  generation?: boolean;
  /** Whether it allows nothing until the task of `context.taskId` confirms it. Default: no. */
  pending?: boolean;
}

/** @public */
export interface PreviewOptions extends ApimNetworkingServiceOptions {
  /** What the decision would be for. */
  context?: DecisionContext;
  /** Whether Bicep is generated from the design: then the rules of that stage apply too. Default: no. */
  generation?: boolean;
}

/**
 * The authority on gateway designs, for other backend plugins and modules.
 *
 * @public
 */
export interface ApimNetworkingService {
  /**
   * Asks for a decision, which is recorded, allowed or denied.
   *
   * @throws ResponseError with the message of the backend: 400 for a design that cannot be understood, 403 where the caller may
   * not have the gateway of the design decided on
   */
  decide(design: GatewayDesign, options: DecideOptions): Promise<Decision>;

  /**
   * Says what a decision would be, by the policy and the permissions, and records nothing. It allows nothing to be deployed.
   *
   * @throws ResponseError with the message of the backend: 400 for a design that cannot be understood, 403 where the caller may
   * not have the gateway of the design decided on
   */
  preview(
    design: GatewayDesign,
    options: PreviewOptions,
  ): Promise<DecisionPreview>;

  /**
   * Reads a recorded decision. Whether it is valid, the authority says: its database’s clock decides, and no other.
   *
   * @throws ResponseError with the message of the backend: 404 for a decision that does not exist, or that the caller may
   * not read
   */
  decision(
    id: string,
    options: ApimNetworkingServiceOptions,
  ): Promise<Decision>;

  /**
   * Binds a decision to the files that were generated under it, by their digest, as the plugin itself and on nobody's behalf. Only the
   * scaffolder plugin may.
   *
   * @throws ResponseError with the message of the backend: 403 for another plugin, 409 for a decision that denies or has ended
   */
  bindDeployment(
    decisionId: string,
    digest: string,
  ): Promise<DecisionDeployment>;

  /**
   * Confirms the pending decisions of a task that did what they are for, as the plugin itself and on nobody's behalf. Only the scaffolder
   * plugin may. Safe to repeat.
   *
   * @throws ResponseError with the message of the backend: 403 for another plugin, 409 where somebody else has taken the name of a gateway
   */
  confirmDecisions(taskId: string): Promise<DecisionConfirmation>;
}
