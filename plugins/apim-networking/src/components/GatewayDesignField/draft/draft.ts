import type { GatewayDesignInput } from 'backstage-plugin-apim-networking-common';

/** A value of which any part can still be open. */
export type Typed<T> = T extends Array<infer Item>
  ? Array<Typed<Item>>
  : T extends object
  ? { [Key in keyof T]?: Typed<T[Key]> }
  : T;

type Part<Name extends keyof GatewayDesignInput> = Typed<
  NonNullable<GatewayDesignInput[Name]>
>;

export type NetworkDraft = Part<'virtualNetwork'>;
export type SubnetDraft = Part<'gatewaySubnet'>;
export type EndpointDraft = Part<'privateEndpoints'>[number];
export type LocationDraft = Part<'additionalLocations'>[number];
export type CustomDomainDraft = Part<'customDomains'>[number];
export type ListenerDraft = NonNullable<
  Part<'applicationGateway'>['listeners']
>[number];
export type CertificateDraft = NonNullable<ListenerDraft['certificate']>;

/** Parts that the form adds to a pattern; their values stay while they are switched off. */
export interface AddedParts {
  /** Outbound VNet integration, to a pattern that may have it. */
  integration: boolean;
  /** Private endpoints, to a pattern that may have them. */
  endpointsToo: boolean;
  /** A customer-managed public IP address. */
  customerManagedPublicIp: boolean;
  forceTunnel: boolean;
}

/**
 * The design as it is being edited: every part that was typed, also what the chosen pattern does not use, so that it is still there when
 * one comes back. A value that is undefined has not been touched and is derived from other answers; empty text was emptied.
 */
export type DesignDraft = Typed<GatewayDesignInput> &
  AddedParts &
  Pick<
    GatewayDesignInput,
    'pattern' | 'tier' | 'name' | 'environment' | 'region'
  > & {
    privateEndpoints: EndpointDraft[];
    customDomains: CustomDomainDraft[];
    additionalLocations: LocationDraft[];
  };

/** What the form starts from. */
export const emptyDraft: DesignDraft = {
  name: '',
  environment: '',
  region: 'westeurope',
  tier: 'StandardV2',
  pattern: 'isolated',
  privateEndpoints: [{}],
  customDomains: [],
  additionalLocations: [],
  integration: false,
  endpointsToo: false,
  customerManagedPublicIp: false,
  forceTunnel: false,
};
