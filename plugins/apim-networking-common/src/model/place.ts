import type { ArmLocation } from '../arm/ArmLocation';
import type { LocationModel, NetworkingModel } from './model';

/** Where something is set that a rule is about. */
export interface Place {
  /** As findings show it. */
  text: string;
  /** In ARM: the value itself, which can be in another resource than the gateway. */
  arm?: ArmLocation;
}

/** What the model has of one part of a gateway, and where it is set. */
export interface Placed<K extends string> {
  /** Path in the design, or in the ARM resource of the gateway: of what names the part. */
  field: string;
  /** What was read of the part, where it was read from ARM. Without a property: it is not visible. */
  arm?: Partial<Record<K, { readonly location: ArmLocation }>>;
}

/** Azure's names of what the model and the design call otherwise. */
const ARM_NAMES: Record<string, string> = {
  prefix: 'addressPrefix',
  region: 'location',
};

const inArm =
  (design: string, arm: string) =>
  ({ evidence }: NetworkingModel) =>
    evidence === 'declared' ? design : arm;

const GATEWAY_PLACES = {
  name: () => 'name',
  tier: ({ tierField }: NetworkingModel) => tierField,
  attachment: ({ attachmentField }: NetworkingModel) => attachmentField,
  publicNetworkAccess: ({ publicNetworkAccessField }: NetworkingModel) =>
    publicNetworkAccessField,
  zoneRedundant: ({ zoneRedundantField }: NetworkingModel) =>
    zoneRedundantField,
  privateEndpoints: ({ privateEndpointsField }: NetworkingModel) =>
    privateEndpointsField,
  additionalLocations: inArm(
    'additionalLocations',
    'properties.additionalLocations',
  ),
  customDomains: inArm('customDomains', 'properties.hostnameConfigurations'),
  developerPortal: inArm('developerPortal', 'properties.developerPortalStatus'),
  natGateway: inArm('natGateway', 'properties.natGatewayState'),
};

type GatewayProperty = keyof typeof GATEWAY_PLACES;

const LOCATION_NAMES = {
  subnet: inArm('gatewaySubnet', 'virtualNetworkConfiguration'),
  // As a design calls it, for ARM too.
  publicIp: () => 'publicIp',
};

/** Where a property of a part is set. */
export function placeOf<K extends string>(part: Placed<K>, property: K): Place {
  return part.arm
    ? { ...besides(part, property), text: shown(part, property) }
    : { text: `${part.field}.${property}` };
}

/** The same for what is attached to a part, and is no property of a design. */
export function placeOfAttached<K extends string>(
  part: Placed<K>,
  property: K,
): Place {
  return { ...besides(part, property), text: shown(part, property) };
}

/** Where a part is set, or one of its properties that has the same name in a design and in a finding about ARM. */
export function placeIn(part: Placed<'self'>, property?: string): Place {
  return {
    text: property === undefined ? part.field : `${part.field}.${property}`,
    arm: part.arm?.self?.location,
  };
}

/** Where a part is set, or what it has under a property. */
export function placeWithin(part: { field: string }, property?: string): Place {
  return {
    text: property === undefined ? part.field : `${part.field}.${property}`,
  };
}

/** A place that has no other form than its text, such as a resource by type and name, or a property that only a design has. */
export function placeNamed(text: string): Place {
  return { text };
}

/** Where a property of the gateway itself is set. */
export function placeOfGateway(
  model: NetworkingModel,
  property: GatewayProperty,
): Place {
  return { text: GATEWAY_PLACES[property](model) };
}

/** Where a property of a location is set. */
export function placeOfLocation(
  model: NetworkingModel,
  location: LocationModel,
  property: 'subnet' | 'publicIp' | 'units' | 'zones' | 'region',
): Place {
  switch (property) {
    case 'units':
      return { text: location.unitsField };
    case 'zones':
      return { text: location.zonesField };
    case 'region':
      return { text: location.field };
    default:
      return location === model.locations[0]
        ? { text: LOCATION_NAMES[property](model) }
        : { text: `${location.field}.${LOCATION_NAMES[property](model)}` };
  }
}

/** What is shown of a place. */
export function textOfPlace({ text }: Place): string {
  return text;
}

function besides<K extends string>(
  { arm }: Placed<K>,
  property: K,
): Pick<Place, 'arm'> {
  return { arm: arm?.[property]?.location };
}

/** What is not in the gateway itself stands in brackets. */
function shown({ field }: Placed<string>, property: string): string {
  return `${field} (${ARM_NAMES[property] ?? property})`;
}
