import {
  flag,
  list,
  number,
  oneOf,
  record,
  section,
  text,
  textOrNumber,
  type Section,
} from '../readers';
import { named, resourceType, type ResourceOf } from '../resourceType';

const sku = section({ name: text, capacity: number });

/** What a service and each of its additional locations have in `properties` and beside it. */
const placement = {
  virtualNetworkConfiguration: section({ subnetResourceId: text }),
  publicIpAddressId: text,
  disableGateway: flag,
  platformVersion: text,
  privateIPAddresses: list(text),
};
export type Placement = Section<typeof placement>;

const privateEndpointConnection = named({
  properties: section({
    privateEndpoint: section({ id: text }),
    groupIds: list(text),
    privateLinkServiceConnectionState: section({ status: text }),
  }),
});

const virtualNetworkType = oneOf('None', 'External', 'Internal');

/**
 * An API Management instance.
 *
 * @public
 */
export const API_MANAGEMENT_SERVICE = resourceType(
  'Microsoft.ApiManagement/service',
  named({
    type: text,
    location: text,
    sku,
    tags: record(text),
    zones: list(textOrNumber),
    identity: section({ type: text }),
    properties: section({
      ...placement,
      virtualNetworkType,
      additionalLocations: list(
        section({
          ...placement,
          location: text,
          sku,
          zones: list(textOrNumber),
          gatewayRegionalUrl: text,
        }),
      ),
      apiVersionConstraint: section({ minApiVersion: text }),
      customProperties: record(flag),
      developerPortalStatus: oneOf('Enabled', 'Disabled'),
      gatewayUrl: text,
      hostnameConfigurations: list(
        section({ hostName: text, type: text, keyVaultId: text }),
      ),
      natGatewayState: oneOf('Enabled', 'Disabled'),
      privateEndpointConnections: list(privateEndpointConnection),
      publicNetworkAccess: oneOf('Enabled', 'Disabled'),
      publisherEmail: text,
      publisherName: text,
      zoneRedundant: flag,
    }),
  }),
);
export type ApiManagementService = ResourceOf<typeof API_MANAGEMENT_SERVICE>;

export const PRIVATE_ENDPOINT_CONNECTION = resourceType(
  'Microsoft.ApiManagement/service/privateEndpointConnections',
  privateEndpointConnection,
);
export type PrivateEndpointConnection = ResourceOf<
  typeof PRIVATE_ENDPOINT_CONNECTION
>;

/**
 * The gateway of workspaces, which has a network of its own.
 *
 * @public
 */
export const WORKSPACE_GATEWAY = resourceType(
  'Microsoft.ApiManagement/gateways',
  named({
    type: text,
    location: text,
    sku,
    tags: record(text),
    properties: section({
      virtualNetworkType,
      backend: section({ subnet: section({ id: text }) }),
    }),
  }),
);
export type WorkspaceGateway = ResourceOf<typeof WORKSPACE_GATEWAY>;

/**
 * Connects a workspace gateway with a workspace of an instance.
 *
 * @public
 */
export const CONFIG_CONNECTION = resourceType(
  'Microsoft.ApiManagement/gateways/configConnections',
  named({ properties: section({ sourceId: text }) }),
);
