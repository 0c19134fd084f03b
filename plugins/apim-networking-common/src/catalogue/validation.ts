import type { CatalogueEntry } from '../finding';

const ofTemplate = {
  family: 'template',
  stage: 'template',
  severity: 'error',
  sources: [],
} as const;

/**
 * A snapshot that is not of the Bicep beside it.
 *
 * @public
 */
export const SNAPSHOT_ENTRY = {
  ...ofTemplate,
  id: 'SNAPSHOT',
  title: 'The snapshot is not what is deployed',
  rationale:
    'The snapshot beside a parameters file shows reviewers what a change deploys. It differs from what the compiler predicts of the Bicep, so a review of it approves something else.',
  remedy:
    'If the change is intended, renew the snapshot with `bicep snapshot --mode overwrite`, and review what changed.',
} satisfies CatalogueEntry;

/**
 * More findings than one validation lists.
 *
 * @public
 */
export const LIMIT_ENTRY = {
  ...ofTemplate,
  id: 'LIMIT',
  title: 'There are more findings than are listed',
  rationale:
    'A validation lists a limited number of findings. Those that are not listed can be errors, so the validation fails.',
  remedy: 'Correct the findings that are listed, and validate again.',
} satisfies CatalogueEntry;
