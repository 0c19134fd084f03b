/** Which files may be deployed under a decision, by their digest. */
export interface BoundDeployment {
  /** UUID of the decision. */
  decisionId: string;
  /** As `DEPLOYMENT_DIGEST_PATTERN` has it. */
  digest: string;
  /** ISO 8601. */
  boundAt: string;
}

/** How many different contents one decision can be bound to. A template that runs again makes another one only with other options. */
export const MAX_DEPLOYMENTS_PER_DECISION = 20;

/** Keeps the bindings of decisions. */
export interface DeploymentStore {
  /**
   * Stores a binding. One that is there already is returned as it is.
   *
   * @throws ConflictError when the decision has {@link MAX_DEPLOYMENTS_PER_DECISION} others
   */
  bind(deployment: BoundDeployment): Promise<BoundDeployment>;

  find(
    decisionId: string,
    digest: string,
  ): Promise<BoundDeployment | undefined>;
}
