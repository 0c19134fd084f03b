import type { CatalogueEntry } from '../finding';

/**
 * A declared design that the schema rejects.
 *
 * @public
 */
export const DECLARATION_ENTRY = {
  id: 'DECLARATION',
  family: 'declaration',
  stage: 'declaration',
  severity: 'error',
  title: 'The declaration of a gateway is invalid',
  rationale:
    'The design of a gateway in the catalog is not a valid gateway design, so no rule can evaluate it and its posture is unknown.',
  sources: [],
  remedy:
    'Correct `spec.networking` of the catalog entity; the finding names the property and the value that it must have.',
} satisfies CatalogueEntry;
