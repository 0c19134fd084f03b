import { generateBicep } from 'backstage-plugin-apim-networking-bicep';
import {
  API_MANAGEMENT_SERVICE,
  patterns,
  readResource,
  type GatewayDesign,
} from 'backstage-plugin-apim-networking-common';
import type { ObservedInstance } from './InstanceSource';
import { placeOf } from './resourceId';

/** What the Bicep of a pattern declares itself, by type in lower case. */
const DECLARED: Record<string, string> = {
  'microsoft.network/privateendpoints': 'private endpoint',
  'microsoft.network/publicipaddresses': 'public IP address',
  'microsoft.network/applicationgateways': 'Application Gateway',
  'microsoft.cdn/profiles': 'Front Door',
};

/**
 * Why Bicep of this suite would not describe an instance as it is, as far as the resources around it say: what of it cannot be read, and
 * what is in another resource group, where the Bicep would make a second one. Networks are only referenced, wherever they are.
 *
 * @returns sentences; empty where it does
 */
export function obstaclesElsewhere(
  design: GatewayDesign,
  { service, related }: ObservedInstance,
): string[] {
  const obstacles: string[] = [];
  if (patterns[design.pattern].workspaceGateway) {
    if (design.name === service.name) {
      obstacles.push(
        'The instance that the workspace gateway belongs to cannot be determined: its configConnections are not among what was read.',
      );
    }
  }
  const place = placeOf(service.id);
  const named = new Set(
    [
      ...(design.privateEndpoints ?? []),
      design.publicIp,
      ...(design.additionalLocations ?? []).map(({ publicIp }) => publicIp),
      design.applicationGateway,
      design.frontDoor,
    ].flatMap(part => part?.name?.toLowerCase() ?? []),
  );
  for (const { id, name, type } of related) {
    const kind = DECLARED[String(type).toLowerCase()];
    const elsewhere = placeOf(id);
    if (
      kind &&
      named.has(String(name).toLowerCase()) &&
      place &&
      elsewhere &&
      elsewhere !== place
    ) {
      obstacles.push(
        `The ${kind} ${name} is in ${elsewhere}, and the Bicep would make another one beside the instance.`,
      );
    }
  }
  return obstacles;
}

/**
 * Why no Bicep can be generated from a design.
 *
 * @returns sentences; empty where it can
 */
export async function obstaclesToGeneration(
  design: GatewayDesign,
): Promise<string[]> {
  try {
    await generateBicep([
      {
        design,
        decision: {
          id: 'none',
          decidedAt: new Date(0).toISOString(),
          requestedBy: 'none',
        },
      },
    ]);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** As long as Azure takes it. */
function isPublisher(value: string | undefined): value is string {
  return value !== undefined && value.length <= 200;
}

/** Who publishes the APIs, as the instance says; empty for what it does not say. */
export function publisherOf({ service }: ObservedInstance): {
  publisherName?: string;
  publisherEmail?: string;
} {
  const { publisherName, publisherEmail } = readResource(
    API_MANAGEMENT_SERVICE,
    service,
  ).properties;
  const [name, email] = [publisherName.known, publisherEmail.known];
  return isPublisher(name) && isPublisher(email)
    ? { publisherName: name, publisherEmail: email }
    : {};
}
