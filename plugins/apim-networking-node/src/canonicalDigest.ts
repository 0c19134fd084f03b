import { createHash } from 'node:crypto';

/**
 * SHA-256, in hex, of the canonical JSON of a value: keys sorted, nothing between tokens, `undefined` omitted. Two values that
 * mean the same JSON have the same digest, however their keys are ordered.
 *
 * @public
 */
export function canonicalDigest(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/**
 * The digest of a gateway design, as a decision records it.
 *
 * @public
 */
export function designDigest(design: unknown): string {
  return canonicalDigest(design);
}

function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(
            Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : part,
    ) ?? 'null'
  );
}
