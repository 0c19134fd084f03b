import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { GatewayDeclarationEvent } from 'backstage-plugin-apim-networking-node';

const DIGEST = /^[0-9a-f]{64}$/;
const MAX_REFERENCE_LENGTH = 255;

/** Reads an event, which anybody may have published: undefined for anything that is none. */
export function readDeclarationEvent(
  payload: unknown,
): GatewayDeclarationEvent | undefined {
  if (payload === null || typeof payload !== 'object') return undefined;
  const { entityRef, digest } = payload as Record<string, unknown>;
  if (
    typeof entityRef !== 'string' ||
    entityRef.length > MAX_REFERENCE_LENGTH
  ) {
    return undefined;
  }
  if (digest !== undefined && !DIGEST.test(String(digest))) return undefined;
  try {
    const name = parseEntityRef(entityRef);
    if (name.kind.toLowerCase() !== 'resource' || entityRef.includes('\0')) {
      return undefined;
    }
    return {
      entityRef: stringifyEntityRef(name),
      ...(digest !== undefined && { digest: String(digest) }),
    };
  } catch {
    return undefined;
  }
}
