/**
 * Where the deployments of a snapshot are said to be. It is not where they go: names and ids that depend on the place need one,
 * always the same, for a snapshot to stay the same. It is the place that the read-back of generated Bicep predicts for.
 *
 * @public
 */
export const SNAPSHOT_PLACE = {
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'rg-predicted',
  deploymentName: 'main',
} as const;

/**
 * The arguments of `bicep snapshot` for {@link SNAPSHOT_PLACE}. Without a location: what depends on the one of the resource group
 * stays an expression.
 *
 * @public
 */
export const SNAPSHOT_ARGUMENTS = [
  '--subscription-id',
  SNAPSHOT_PLACE.subscriptionId,
  '--resource-group',
  SNAPSHOT_PLACE.resourceGroup,
  '--deployment-name',
  SNAPSHOT_PLACE.deploymentName,
] as const;
