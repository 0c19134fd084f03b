import {
  describeIssue,
  parseGatewayDesign,
  type Classification,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import { at, list } from './armValue';
import type { ObservedInstance } from './InstanceSource';

const PRIVATE_LINK_ZONE = 'privatelink.azure-api.net';
const ZONE = 'microsoft.network/privatednszones';

/** The design of an instance that exists, or why there is none. */
export type ExistingDesign =
  | { design: GatewayDesign; reasons?: undefined }
  | { design?: undefined; reasons: string[] };

/**
 * The design that an instance amounts to, with what only its owner would have said: its tags, and who serves its private names. All
 * of its networks exist already.
 *
 * @param environment - which Azure does not know
 */
export function existingDesign(
  classification: Classification,
  { service, related }: ObservedInstance,
  environment: string,
): ExistingDesign {
  const { posture, design: seen, designIssues = [] } = classification;
  if (!seen) {
    return {
      reasons:
        designIssues.length > 0
          ? designIssues.map(describeIssue)
          : [
              `the networking pattern is ${posture.pattern}: ${posture.sentence}`,
            ],
    };
  }
  const draft = {
    ...seen,
    ...(seen.workspaceGateway && instanceOfWorkspace(related)),
    environment,
    ...(seen.workspaceGateway ? {} : privateDnsOf(seen, related)),
  };
  // Tags that a design does not take are left out, not the design.
  const withTags = parseGatewayDesign({ ...draft, tags: service.tags });
  const parsed =
    withTags.ok && service.tags ? withTags : parseGatewayDesign(draft);
  return parsed.ok
    ? { design: parsed.design }
    : { reasons: parsed.issues.map(describeIssue) };
}

/** A design is called after the instance; what was read is called after the gateway of the workspace. */
function instanceOfWorkspace(
  related: ObservedInstance['related'],
): Partial<GatewayDesign> {
  const source = related
    .map(resource => at(resource, 'properties', 'sourceId'))
    .find((id): id is string => typeof id === 'string');
  const name = /\/service\/([^/]+)/i.exec(source ?? '')?.[1];
  return name ? { name } : {};
}

/** Zones that are there stay as they are; where none can be seen, none is claimed. */
function privateDnsOf(
  design: NonNullable<Classification['design']>,
  related: ObservedInstance['related'],
): Partial<GatewayDesign> {
  const host = `${design.name}.azure-api.net`.toLowerCase();
  const zone = related.find(({ type, name }) => {
    const zoneName = String(name).toLowerCase();
    return (
      String(type).toLowerCase() === ZONE &&
      (zoneName === host || zoneName === PRIVATE_LINK_ZONE)
    );
  });
  const id =
    zone?.id ??
    related
      .flatMap(resource =>
        list(at(resource, 'properties', 'privateDnsZoneConfigs')),
      )
      .map(config => at(config, 'properties', 'privateDnsZoneId'))
      .find(value => typeof value === 'string');
  const [, subscriptionId, resourceGroup] =
    /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\//i.exec(
      String(id ?? ''),
    ) ?? [];
  return resourceGroup
    ? {
        privateDns: 'existing',
        privateDnsZones: { resourceGroup, subscriptionId },
      }
    : { privateDns: 'none' };
}
