import type { OwnershipProblem } from 'backstage-plugin-apim-networking-common';

/** Who holds the name of an API Management service. Decisions and waivers about it are theirs. */
export interface GatewayHold {
  /** UUID. Whoever takes the name after them has another one. */
  id: string;
  /** In lower case. */
  serviceName: string;
  /** The gateway; undefined while only a decision holds the name. */
  entityRef?: string;
  /** Entity reference; undefined where nobody is known to own it. */
  owner?: string;
  /** Entity reference. */
  system?: string;
}

/** What an entity of the catalog says of the service that it is. */
export interface NameDeclaration {
  /** In the form of `canonicalServiceName`. */
  serviceName: string;
  entityRef: string;
  /** Of the catalog, which gives an entity that is created again another one. */
  uid?: string;
  /** Location that the entity was registered by. */
  origin?: string;
  owner?: string;
  system?: string;
  /** The decision that it says it was made by. */
  decisionId?: string;
}

/** Whether an entity holds the name that it declares, and what is wrong. */
export interface NameStatus {
  holds: boolean;
  problems: OwnershipProblem[];
}

/** Knows whose gateway is whose. Everything else that decides on rights asks here. */
export interface GatewayHolds {
  /** @param now - ISO 8601: what a decision held until then is held no more */
  current(serviceName: string, now: string): Promise<GatewayHold | undefined>;

  /**
   * Takes the names that entities declare, where nobody holds them, and keeps up with what the holders declare. Asked again with the
   * same declarations it changes nothing.
   *
   * @returns by entity reference
   */
  declare(
    declarations: readonly NameDeclaration[],
    now: string,
  ): Promise<Map<string, NameStatus>>;
}
