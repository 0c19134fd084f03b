import type { SourceId } from '../sources';
import type { Attachment } from './attachments';

/**
 * The networking patterns that a design can ask for.
 *
 * @public
 */
export const PATTERN_NAMES = [
  'public',
  'injection-external',
  'injection-internal',
  'injection-v2',
  'integration-v2',
  'private-endpoint',
  'isolated',
  'internal-appgw-waf',
  'private-endpoint-appgw-waf',
  'front-door-private-link',
  'workspace-integration',
  'workspace-injection',
] as const;

/** @public */
export type PatternName = (typeof PATTERN_NAMES)[number];

/**
 * A named, supported combination of networking features.
 *
 * @public
 */
export interface Pattern {
  name: PatternName;
  /** Short name for a table, such as `Injection, internal`. */
  title: string;
  /** One sentence that says what it gives. */
  description: string;
  attachment: Attachment;
  /** Whether the pattern has an inbound private endpoint. */
  privateEndpoint: boolean;
  /** Whether private endpoints can be added to a pattern that does not have any. */
  mayHaveEndpoints: boolean;
  /** Values of `publicNetworkAccess` that the pattern can have, its default first. */
  publicNetworkAccess: readonly ('Enabled' | 'Disabled')[];
  /** Whether the pattern has an Application Gateway with a web application firewall before the gateway. */
  applicationGateway: boolean;
  /** Whether Front Door reaches the gateway by Private Link. */
  frontDoor: boolean;
  /** Whether outbound VNet integration may be added, on the tiers that have it. */
  mayIntegrate: boolean;
  /** Whether it is about a workspace gateway, whose network is independent of that of the instance. */
  workspaceGateway: boolean;
  /** Which components it is about, in the words of Microsoft's comparison. */
  components: string;
  /** Which traffic it is about, in the same words. */
  traffic: string;
  /** Who the pattern is for, in the words of Microsoft's comparison. */
  scenario: string;
  sources: SourceId[];
}

const alone = {
  mayHaveEndpoints: false,
  frontDoor: false,
  mayIntegrate: false,
  workspaceGateway: false,
};

const ENABLED = ['Enabled'] as const;
const DISABLED = ['Disabled'] as const;
const OPEN_BY_DEFAULT = ['Enabled', 'Disabled'] as const;
const CLOSED_BY_DEFAULT = ['Disabled', 'Enabled'] as const;

/** @public */
export const patterns: Record<PatternName, Pattern> = {
  public: {
    name: 'public',
    title: 'Public',
    description:
      'No virtual network: everybody on the internet can call the gateway.',
    attachment: 'none',
    privateEndpoint: false,
    publicNetworkAccess: OPEN_BY_DEFAULT,
    applicationGateway: false,
    ...alone,
    components: 'gateway, developer portal, management plane',
    traffic: 'in and out over the internet',
    scenario: 'Public access to public backends',
    sources: ['concepts', 'ips'],
  },
  'injection-external': {
    name: 'injection-external',
    title: 'Injection, external',
    description:
      'All endpoints are public, and the gateway can call backends in a virtual network.',
    attachment: 'classic-external',
    privateEndpoint: false,
    publicNetworkAccess: ENABLED,
    applicationGateway: false,
    ...alone,
    components: 'developer portal, gateway, management plane, Git',
    traffic:
      'in and out: internet, peered networks, ExpressRoute, site-to-site VPN',
    scenario: 'External access to private and on-premises backends',
    sources: ['concepts', 'injres', 'external'],
  },
  'injection-internal': {
    name: 'injection-internal',
    title: 'Injection, internal',
    description: 'All endpoints are private, inside a virtual network.',
    attachment: 'classic-internal',
    privateEndpoint: false,
    publicNetworkAccess: ENABLED,
    applicationGateway: false,
    ...alone,
    components: 'developer portal, gateway, management plane, Git',
    traffic: 'in and out: peered networks, ExpressRoute, site-to-site VPN',
    scenario: 'Internal access to private and on-premises backends',
    sources: ['concepts', 'injres', 'internal'],
  },
  'injection-v2': {
    name: 'injection-v2',
    title: 'Injection v2',
    description:
      'The gateway is inside a virtual network, inbound and outbound. Developer portal and management stay public.',
    attachment: 'v2-injection',
    privateEndpoint: false,
    publicNetworkAccess: OPEN_BY_DEFAULT,
    applicationGateway: false,
    ...alone,
    components: 'gateway only',
    traffic:
      'in and out: the delegated subnet, peered networks, ExpressRoute, site-to-site VPN',
    scenario: 'Internal access to private and on-premises backends',
    sources: ['concepts', 'injectv2', 'v2over'],
  },
  'integration-v2': {
    name: 'integration-v2',
    title: 'Integration v2',
    description:
      'Public inbound, private outbound: the gateway can call backends in a virtual network.',
    attachment: 'v2-integration',
    privateEndpoint: false,
    publicNetworkAccess: OPEN_BY_DEFAULT,
    applicationGateway: false,
    ...alone,
    mayHaveEndpoints: true,
    components: 'gateway only',
    traffic:
      'out: one connected network and the networks peered with it; in: internet',
    scenario: 'External access to private and on-premises backends',
    sources: ['concepts-2024-11', 'integrate'],
  },
  'private-endpoint': {
    name: 'private-endpoint',
    title: 'Private endpoint',
    description:
      'Private inbound through a private endpoint. Outbound stays public.',
    attachment: 'none',
    privateEndpoint: true,
    publicNetworkAccess: OPEN_BY_DEFAULT,
    applicationGateway: false,
    ...alone,
    components: 'gateway only',
    traffic: 'in: by private endpoint; out: internet',
    scenario: 'Secure client connection to the gateway',
    sources: ['pe2025'],
  },
  isolated: {
    name: 'isolated',
    title: 'Isolated',
    description:
      'Private inbound through a private endpoint, private outbound through VNet integration.',
    attachment: 'v2-integration',
    privateEndpoint: true,
    publicNetworkAccess: DISABLED,
    applicationGateway: false,
    ...alone,
    components: 'gateway only',
    traffic:
      'in: by private endpoint; out: one connected network and the networks peered with it',
    scenario: 'End-to-end isolation of the gateway',
    sources: ['concepts-2024-11', 'pe2025', 'integrate'],
  },
  'internal-appgw-waf': {
    name: 'internal-appgw-waf',
    title: 'Internal + WAF',
    description:
      'Internal injection behind an Application Gateway with a web application firewall.',
    attachment: 'classic-internal',
    privateEndpoint: false,
    publicNetworkAccess: ENABLED,
    applicationGateway: true,
    ...alone,
    components:
      'developer portal, gateway, management plane, Git; the edge for what is published',
    traffic:
      'in: internet through the firewall, and the network; out: as internal injection',
    scenario: 'Internet callers filtered by a WAF, private endpoints behind it',
    sources: ['appgw', 'internal', 'secure'],
  },
  'private-endpoint-appgw-waf': {
    name: 'private-endpoint-appgw-waf',
    title: 'Private endpoint + WAF',
    description:
      'An Application Gateway with a web application firewall in front of a private endpoint of the gateway.',
    attachment: 'none',
    privateEndpoint: true,
    publicNetworkAccess: CLOSED_BY_DEFAULT,
    applicationGateway: true,
    ...alone,
    mayIntegrate: true,
    components: 'gateway only',
    traffic:
      'in: internet through the firewall, and private endpoints; out: internet, or one connected network with integration',
    scenario:
      'Internet callers filtered by a WAF, a private endpoint behind it',
    sources: ['samples', 'custdomv2', 'pe2025'],
  },
  'front-door-private-link': {
    name: 'front-door-private-link',
    title: 'Front Door + Private Link',
    description:
      'Front Door Premium with a web application firewall connects to the gateway through Private Link.',
    attachment: 'none',
    privateEndpoint: false,
    publicNetworkAccess: CLOSED_BY_DEFAULT,
    applicationGateway: false,
    ...alone,
    frontDoor: true,
    mayIntegrate: true,
    components: 'gateway only',
    traffic:
      'in: internet through Front Door; out: internet, or one connected network with integration',
    scenario: 'Global callers filtered by a WAF, no public gateway behind it',
    sources: ['afd', 'pe2025', 'pe2026', 'samples'],
  },
  'workspace-integration': {
    name: 'workspace-integration',
    title: 'Workspace gateway, integration',
    description:
      'A dedicated workspace gateway: public inbound, private outbound to a virtual network.',
    attachment: 'workspace-integration',
    privateEndpoint: false,
    publicNetworkAccess: ENABLED,
    applicationGateway: false,
    ...alone,
    workspaceGateway: true,
    components: 'that workspace gateway only',
    traffic: 'in: internet; out: its network and the networks peered with it',
    scenario: 'A team’s own gateway to private backends',
    sources: ['wsres', 'ws'],
  },
  'workspace-injection': {
    name: 'workspace-injection',
    title: 'Workspace gateway, injection',
    description:
      'A dedicated workspace gateway inside a virtual network, inbound and outbound.',
    attachment: 'workspace-injection',
    privateEndpoint: false,
    publicNetworkAccess: ENABLED,
    applicationGateway: false,
    ...alone,
    workspaceGateway: true,
    components: 'that workspace gateway only',
    traffic: 'in and out: its network and the networks peered with it',
    scenario: 'A team’s own private gateway',
    sources: ['wsres', 'ws'],
  },
};
