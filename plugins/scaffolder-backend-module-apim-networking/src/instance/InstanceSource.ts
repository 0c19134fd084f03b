import type { ArmResource } from 'backstage-plugin-apim-networking-common';

/** An instance, or the gateway of a workspace, as Azure shows it. */
export interface ObservedInstance {
  service: ArmResource;
  /** The networking around it, as much as could be read. */
  related: ArmResource[];
  /** What could not be read, each as a sentence: what depends on it is unknown. */
  unread: string[];
}

/** Where instances are read from by their ARM id. */
export interface InstanceSource {
  /**
   * @throws InputError for what is no id of an instance, and NotFoundError, NotAllowedError or ServiceUnavailableError as Azure answers
   */
  read(
    resourceId: string,
    options?: { signal?: AbortSignal },
  ): Promise<ObservedInstance>;
}
