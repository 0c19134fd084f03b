import type {
  GatewayDesignInput,
  PatternName,
  TierName,
} from 'backstage-plugin-apim-networking-common';

export type NetworkInput = NonNullable<GatewayDesignInput['virtualNetwork']>;
export type SubnetInput = NonNullable<GatewayDesignInput['gatewaySubnet']>;
export type EndpointInput = NonNullable<
  GatewayDesignInput['privateEndpoints']
>[number];
export type LocationInput = NonNullable<
  GatewayDesignInput['additionalLocations']
>[number];
export type CustomDomainInput = NonNullable<
  GatewayDesignInput['customDomains']
>[number];
export type ListenerInput = NonNullable<
  NonNullable<GatewayDesignInput['applicationGateway']>['listeners']
>[number];

/** A subnet as typed; what is undefined follows from the name of the gateway. */
export interface SubnetDraft {
  name?: string;
  prefix?: string;
  /** What the design says of the subnet of that name and the form does not show. */
  kept?: Partial<SubnetInput>;
}

export interface EndpointDraft extends SubnetDraft {
  /** Name of the private endpoint itself; empty: none is said. */
  endpointName?: string;
  keptEndpoint?: Partial<EndpointInput>;
}

export interface LocationDraft {
  region: string;
  units: string;
  zones: string[];
  networkName?: string;
  addressSpace?: string;
  subnet: SubnetDraft;
  kept?: Partial<LocationInput>;
  keptNetwork?: Partial<NetworkInput>;
}

/** A certificate in a Key Vault; what is undefined follows from the name of the gateway and the host name. */
export interface CertificateDraft {
  keyVault?: string;
  name?: string;
  /** Empty: that of the gateway. */
  resourceGroup: string;
  subscriptionId: string;
}

/** A host name that an Application Gateway answers to. */
export interface ListenerDraft {
  hostName: string;
  endpoint: NonNullable<ListenerInput['endpoint']>;
  certificate: CertificateDraft;
}

/** A host name of the gateway itself. */
export interface CustomDomainDraft {
  hostName: string;
  type: NonNullable<CustomDomainInput['type']>;
  /** Undefined: it is not said. */
  resolvable?: 'public' | 'private';
  /** Undefined: it has none yet. */
  certificate?: CertificateDraft;
}

/** What starts a certificate: everything follows from names. */
export const emptyCertificate: CertificateDraft = {
  resourceGroup: '',
  subscriptionId: '',
};

/**
 * Everything that was typed, also what the chosen pattern does not need: it is still there when one comes back. Text that is
 * undefined has not been touched and follows from other answers; empty text was emptied.
 */
export interface DesignDraft {
  name: string;
  environment: string;
  region: string;
  units: string;
  tier: TierName;
  pattern: PatternName;
  networkMode: 'new' | 'existing';
  networkName?: string;
  resourceGroup?: string;
  subscriptionId?: string;
  addressSpace?: string;
  keptNetwork?: Partial<NetworkInput>;
  gatewaySubnet: SubnetDraft;
  endpoints: EndpointDraft[];
  /** Whether a pattern that may have private endpoints has them. */
  endpointsToo: boolean;
  applicationGatewayName?: string;
  applicationGatewaySubnet: SubnetDraft;
  listeners: ListenerDraft[];
  frontDoorName?: string;
  keptFrontDoor?: Partial<NonNullable<GatewayDesignInput['frontDoor']>>;
  customDomains: CustomDomainDraft[];
  /** Undefined: new zones, with the gateway. */
  privateDns?: 'new' | 'existing' | 'none';
  dnsResourceGroup: string;
  dnsSubscriptionId: string;
  /** Empty: made from the name of the gateway. */
  workspaceGatewayName: string;
  /** Empty: it is connected later. */
  workspace: string;
  wafMode: 'Prevention' | 'Detection';
  /** Whether outbound integration is added to a pattern that may have it. */
  integration: boolean;
  natGateway: boolean;
  fixedOutboundIp: boolean;
  forceTunnel: boolean;
  /** Private address of the appliance; empty: a virtual network gateway. */
  tunnelNextHop: string;
  /** Public ranges of callers, as typed. */
  tunnelClients: string;
  /** `name=value`, one on each line. */
  tags: string;
  ownPublicIp: boolean;
  publicIpName?: string;
  publicIpSku: 'Basic' | 'Standard';
  dnsLabel?: string;
  keptPublicIp?: Partial<NonNullable<GatewayDesignInput['publicIp']>>;
  ddosProtection: boolean;
  /** Empty: each address has protection of its own. */
  ddosPlanName: string;
  ddosPlanResourceGroup: string;
  ddosPlanSubscriptionId: string;
  zones: string[];
  zoneRedundant: boolean;
  /** Undefined: as the pattern has it. */
  publicNetworkAccess?: 'Enabled' | 'Disabled';
  developerPortal: 'Enabled' | 'Disabled';
  privateDeveloperPortal: boolean;
  locations: LocationDraft[];
}

/** What the form starts from. */
export const emptyDraft: DesignDraft = {
  name: '',
  environment: '',
  region: 'westeurope',
  units: '1',
  tier: 'StandardV2',
  pattern: 'isolated',
  networkMode: 'new',
  gatewaySubnet: {},
  endpoints: [{}],
  endpointsToo: false,
  applicationGatewaySubnet: {},
  listeners: [],
  customDomains: [],
  dnsResourceGroup: '',
  dnsSubscriptionId: '',
  workspaceGatewayName: '',
  workspace: '',
  wafMode: 'Prevention',
  forceTunnel: false,
  tunnelNextHop: '',
  tunnelClients: '',
  tags: '',
  integration: false,
  natGateway: false,
  fixedOutboundIp: false,
  ownPublicIp: false,
  publicIpSku: 'Standard',
  ddosProtection: false,
  ddosPlanName: '',
  ddosPlanResourceGroup: '',
  ddosPlanSubscriptionId: '',
  zones: [],
  zoneRedundant: false,
  developerPortal: 'Enabled',
  privateDeveloperPortal: false,
  locations: [],
};
