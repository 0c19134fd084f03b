import { named, resourceType } from '../resourceType';

/** A nested deployment that is not expanded. */
export const DEPLOYMENT = resourceType(
  'Microsoft.Resources/deployments',
  named({}),
);
