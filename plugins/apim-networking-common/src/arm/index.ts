export { ArmId } from './ArmId';
export {
  keysOfPointer,
  resourceKey,
  type ArmLocation,
  type ArmPlace,
} from './ArmLocation';
export type { ArmResource } from './ArmResource';
export { ArmValue, type ArmState } from './ArmValue';
export type { ArmList, Parsed, Reader, Section } from './readers';
export { readResource, ResourceIndex } from './ResourceIndex';
export {
  API_MANAGEMENT_SERVICE,
  APPLICATION_GATEWAY,
  CONFIG_CONNECTION,
  DEPLOYMENT,
  FRONT_DOOR_PROFILE,
  FRONT_DOOR_SECURITY_POLICY,
  PRIVATE_DNS_ZONE,
  PRIVATE_DNS_ZONE_GROUP,
  PRIVATE_ENDPOINT,
  VIRTUAL_NETWORK,
  WORKSPACE_GATEWAY,
} from './resources';
export {
  isOfType,
  type NamedResource,
  type ResourceOf,
  type ResourceType,
} from './resourceType';
