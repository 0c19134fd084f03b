import {
  ArmId,
  CONFIG_CONNECTION,
  describeIssue,
  parseGatewayDesign,
  PRIVATE_DNS_ZONE,
  PRIVATE_DNS_ZONE_GROUP,
  ResourceIndex,
  type Classification,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import type { ObservedInstance } from './InstanceSource';

const PRIVATE_LINK_ZONE = 'privatelink.azure-api.net';

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
          ? designIssues.map(issue => describeIssue(issue))
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
  // Tags that a design does not take are omitted, not the design.
  const withTags = parseGatewayDesign({ ...draft, tags: service.tags });
  const parsed =
    withTags.ok && service.tags ? withTags : parseGatewayDesign(draft);
  return parsed.ok
    ? { design: parsed.design }
    : { reasons: parsed.issues.map(issue => describeIssue(issue)) };
}

/** A design is called after the instance; what was read is called after the gateway of the workspace. */
function instanceOfWorkspace(
  related: ObservedInstance['related'],
): Partial<GatewayDesign> {
  const source = ResourceIndex.of(related)
    .ofType(CONFIG_CONNECTION)
    .map(({ properties }) => ArmId.of(properties.sourceId.known))
    .find(id => id && /^Microsoft\.ApiManagement\/service\b/i.test(id.type));
  return source ? { name: source.names[0] } : {};
}

/** Zones that are there stay as they are; where none can be seen, none is claimed. */
function privateDnsOf(
  design: NonNullable<Classification['design']>,
  related: ObservedInstance['related'],
): Partial<GatewayDesign> {
  const host = `${design.name}.azure-api.net`.toLowerCase();
  const index = ResourceIndex.of(related);
  const zone = index.ofType(PRIVATE_DNS_ZONE).find(({ name }) => {
    const zoneName = name.known?.toLowerCase();
    return zoneName === host || zoneName === PRIVATE_LINK_ZONE;
  });
  const registered = index
    .ofType(PRIVATE_DNS_ZONE_GROUP)
    .flatMap(({ properties }) => properties.privateDnsZoneConfigs.known ?? [])
    .map(({ properties }) => properties.privateDnsZoneId)
    .find(({ known }) => known !== undefined);
  const { subscriptionId, resourceGroup } =
    ArmId.of((zone?.id ?? registered)?.known) ?? {};
  return resourceGroup
    ? {
        privateDns: 'existing',
        privateDnsZones: { resourceGroup, subscriptionId },
      }
    : { privateDns: 'none' };
}
