import type { ArmResource } from 'backstage-plugin-apim-networking-common';

/**
 * The resources of a snapshot.
 *
 * @param snapshot - the text of a snapshot, as {@link BicepCompiler.snapshot} gives it
 * @public
 */
export function predictedResources(snapshot: string): ArmResource[] {
  const { predictedResources: resources } = JSON.parse(snapshot) as {
    predictedResources?: ArmResource[];
  };
  return resources ?? [];
}
