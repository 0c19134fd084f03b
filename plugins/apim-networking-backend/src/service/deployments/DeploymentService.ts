import type {
  DecisionConfirmation,
  DecisionDeployment,
  DecisionKeys,
  DecisionVerification,
} from 'backstage-plugin-apim-networking-common';
import type { CallerCredentials } from '../decisions/DecisionService';

/** What is to be deployed, and where. */
export interface DeploymentQuery {
  /** Name of the API Management service, in any case. */
  gateway: string;
  environment: string;
  /** As `DEPLOYMENT_DIGEST_PATTERN` has it. */
  digest: string;
}

export interface DeploymentOptions {
  credentials: CallerCredentials;
}

/** Binds decisions to what is deployed under them, and says later whether one allows a deployment. */
export interface DeploymentService {
  /** The public keys of decision files; none where the portal does not sign. */
  readonly keys: DecisionKeys;

  /**
   * @throws NotFoundError for a decision that does not exist
   * @throws ConflictError for one that denies or has ended, and for too many contents
   */
  bind(
    decisionId: string,
    digest: string,
    options: DeploymentOptions,
  ): Promise<DecisionDeployment>;

  /**
   * Confirms the pending decisions of a task. None is left to confirm where the task did it before.
   *
   * @throws ConflictError where somebody else has taken the name of a gateway since
   */
  confirm(
    taskId: string,
    options: DeploymentOptions,
  ): Promise<DecisionConfirmation>;

  /** Never throws for what is not allowed: that is the answer. */
  verify(
    decisionId: string,
    query: DeploymentQuery,
    options: DeploymentOptions,
  ): Promise<DecisionVerification>;
}
