import type { SourceId } from '../sources';
import type { TierFeature } from './tierFeatures';

/**
 * How an instance, or a workspace gateway, is attached to a virtual network.
 *
 * @public
 */
export type Attachment =
  | 'none'
  | 'classic-external'
  | 'classic-internal'
  | 'v2-injection'
  | 'v2-integration'
  | 'workspace-integration'
  | 'workspace-injection';

/**
 * What the subnet of an attached gateway must hold.
 *
 * @public
 */
export interface AttachmentSubnet {
  /** The resource type that the subnet must be delegated to; undefined: none. */
  delegation?: string;
  /** Length of the longest prefix that the documents allow, such as 27. */
  longestPrefix: number;
  /**
   * Addresses that the gateway takes in the subnet, Azure's own reserved addresses not counted. Undefined where no formula is
   * published, as for VNet integration.
   */
  addresses?: {
    perUnit: number;
    /** For the single unit of a Developer instance. */
    perDeveloperUnit: number;
    /** Besides those of the units, such as that of an internal load balancer. */
    fixed: number;
  };
  sources: SourceId[];
}

/**
 * What is true of every gateway that is attached in one way.
 *
 * @public
 */
export interface AttachmentTraits {
  /** Injection puts the gateway into the subnet; integration only routes its outbound calls through it. */
  kind: 'none' | 'injection' | 'integration';
  /** Whose network it is: that of a classic instance, of a v2 instance, or of one workspace gateway. */
  network?: 'classic' | 'v2' | 'workspace';
  /** The feature that the tier must have. */
  feature?: TierFeature;
  /** Whether the gateway's own endpoint answers the internet: always, never, or unless `publicNetworkAccess` is `Disabled`. */
  publicEndpoint: 'always' | 'never' | 'unless-disabled';
  /** Whether the developer portal and the management plane are in the network too. */
  everythingPrivate: boolean;
  subnet?: AttachmentSubnet;
}

/**
 * Every way to attach a gateway, with what follows from it.
 *
 * @public
 */
export const attachments: Readonly<
  { none: AttachmentTraits } & Record<
    Exclude<Attachment, 'none'>,
    AttachmentTraits & { subnet: AttachmentSubnet }
  >
> = {
  none: {
    kind: 'none',
    publicEndpoint: 'unless-disabled',
    everythingPrivate: false,
  },
  'classic-external': {
    kind: 'injection',
    network: 'classic',
    feature: 'classicInjection',
    publicEndpoint: 'always',
    everythingPrivate: false,
    subnet: {
      longestPrefix: 29,
      addresses: { perUnit: 2, perDeveloperUnit: 1, fixed: 0 },
      sources: ['injres'],
    },
  },
  'classic-internal': {
    kind: 'injection',
    network: 'classic',
    feature: 'classicInjection',
    publicEndpoint: 'never',
    everythingPrivate: true,
    subnet: {
      longestPrefix: 29,
      addresses: { perUnit: 2, perDeveloperUnit: 1, fixed: 1 },
      sources: ['injres'],
    },
  },
  'v2-injection': {
    kind: 'injection',
    network: 'v2',
    feature: 'v2Injection',
    publicEndpoint: 'never',
    everythingPrivate: false,
    subnet: {
      delegation: 'Microsoft.Web/hostingEnvironments',
      longestPrefix: 27,
      addresses: { perUnit: 2, perDeveloperUnit: 2, fixed: 1 },
      sources: ['injectv2'],
    },
  },
  'v2-integration': {
    kind: 'integration',
    network: 'v2',
    feature: 'v2Integration',
    publicEndpoint: 'unless-disabled',
    everythingPrivate: false,
    subnet: {
      delegation: 'Microsoft.Web/serverFarms',
      longestPrefix: 27,
      sources: ['integrate'],
    },
  },
  'workspace-integration': {
    kind: 'integration',
    network: 'workspace',
    feature: 'workspaceGateways',
    publicEndpoint: 'always',
    everythingPrivate: false,
    subnet: {
      delegation: 'Microsoft.Web/serverFarms',
      longestPrefix: 27,
      sources: ['wsres'],
    },
  },
  'workspace-injection': {
    kind: 'injection',
    network: 'workspace',
    feature: 'workspaceGateways',
    publicEndpoint: 'never',
    everythingPrivate: false,
    subnet: {
      delegation: 'Microsoft.Web/hostingEnvironments',
      longestPrefix: 27,
      sources: ['wsres'],
    },
  },
};
