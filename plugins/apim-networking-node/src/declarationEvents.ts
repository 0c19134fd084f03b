import { canonicalDigest } from './canonicalDigest';

/**
 * Topic of the events that the catalog module publishes when a gateway was processed with another declaration than before, or is a
 * gateway no more. The catalog’s API gives the new entity soon after, not at once.
 *
 * @public
 */
export const GATEWAY_DECLARATION_TOPIC = 'apim-networking.gateway-declaration';

/** @public */
export interface GatewayDeclarationEvent {
  /** `resource:default/apim-payments-prod`. */
  entityRef: string;
  /** {@link declarationDigest} of the entity; omitted where it is a gateway no more. */
  digest?: string;
}

/**
 * Digest of what an entity declares about its networking.
 *
 * @public
 */
export function declarationDigest(entity: {
  metadata: { title?: string };
  spec?: object;
}): string {
  const spec: { owner?: unknown; system?: unknown; networking?: unknown } =
    entity.spec ?? {};
  return canonicalDigest({
    title: entity.metadata.title,
    owner: spec.owner,
    system: spec.system,
    networking: spec.networking,
  });
}
