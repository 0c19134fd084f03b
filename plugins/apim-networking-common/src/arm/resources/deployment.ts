import { named, resourceType } from '../resourceType';

/**
 * A nested deployment that is not expanded.
 *
 * @public
 */
export const DEPLOYMENT = resourceType(
  'Microsoft.Resources/deployments',
  named({}),
);
