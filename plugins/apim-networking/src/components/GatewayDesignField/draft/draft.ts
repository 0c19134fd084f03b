import type {
  GatewayDesignInput,
  PatternName,
  TierName,
} from 'backstage-plugin-apim-networking-common';

/** A subnet as typed; what is undefined follows from the name of the gateway. */
export interface SubnetDraft {
  name?: string;
  prefix?: string;
}

export interface EndpointDraft extends SubnetDraft {
  /** Name of the private endpoint itself. */
  endpointName?: string;
}

export interface LocationDraft {
  region: string;
  units: string;
  zones: string[];
  networkName?: string;
  addressSpace?: string;
  subnet: SubnetDraft;
}

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
  gatewaySubnet: SubnetDraft;
  endpoints: EndpointDraft[];
  applicationGatewayName?: string;
  applicationGatewaySubnet: SubnetDraft;
  frontDoorName?: string;
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
  ddosProtection: boolean;
  zones: string[];
  zoneRedundant: boolean;
  /** Undefined: as the pattern has it. */
  publicNetworkAccess?: 'Enabled' | 'Disabled';
  developerPortal: 'Enabled' | 'Disabled';
  privateDeveloperPortal: boolean;
  locations: LocationDraft[];
  /** Parts of a design that the form does not show; they are kept as they are. */
  kept: Partial<GatewayDesignInput>;
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
  applicationGatewaySubnet: {},
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
  zones: [],
  zoneRedundant: false,
  developerPortal: 'Enabled',
  privateDeveloperPortal: false,
  locations: [],
  kept: {},
};
