import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

const MAX_LENGTH = 255;
/** What the catalog accepts as a kind, and as a name or namespace. */
const KIND = /^[a-z][a-z0-9]{0,62}$/i;
const NAME = /^[a-z0-9](?:[-a-z0-9_.]{0,61}[a-z0-9])?$/i;
const KINDS = { owner: ['group', 'user'], system: ['system'] };

/**
 * Reads an entity reference from what somebody typed, in the form in which the catalog knows it.
 *
 * @param field - for the message; its last part says what the entity must be
 * @throws InputError for what is no reference of an owner or a system that the catalog can have
 */
export function readEntityRef(
  field: `${string}owner` | `${string}system`,
  text: string,
  defaultKind: 'group' | 'system',
): string {
  const kinds = KINDS[field.endsWith('owner') ? 'owner' : 'system'];
  try {
    const ref = parseEntityRef(text.trim(), {
      defaultKind,
      defaultNamespace: 'default',
    });
    const canonical = stringifyEntityRef(ref);
    if (
      KIND.test(ref.kind) &&
      kinds.includes(ref.kind.toLowerCase()) &&
      NAME.test(ref.namespace) &&
      NAME.test(ref.name) &&
      canonical.length <= MAX_LENGTH
    ) {
      return canonical;
    }
  } catch {
    // It is said below what is wrong.
  }
  throw new InputError(
    `${field} must be an entity reference of a ${kinds.join(
      ' or ',
    )}, got ${JSON.stringify(
      text,
    )}. Use one such as ${defaultKind}:default/payments.`,
  );
}
