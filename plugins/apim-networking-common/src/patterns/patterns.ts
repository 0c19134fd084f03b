import type { SourceId } from '../sources';

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
] as const;

/** @public */
export type PatternName = (typeof PATTERN_NAMES)[number];

/**
 * How an instance is attached to a virtual network.
 *
 * @public
 */
export type Attachment =
  | 'none'
  | 'classic-external'
  | 'classic-internal'
  | 'v2-injection'
  | 'v2-integration';

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
  /** Whether the pattern has an Application Gateway with a web application firewall before the gateway. */
  applicationGateway: boolean;
  /** Who the pattern is for, in the words of Microsoft's comparison. */
  scenario: string;
  sources: SourceId[];
}

/** @public */
export const patterns: Record<PatternName, Pattern> = {
  public: {
    name: 'public',
    title: 'Public',
    description: 'No virtual network: anyone on the internet can call it.',
    attachment: 'none',
    privateEndpoint: false,
    applicationGateway: false,
    scenario: 'Public access to public backends',
    sources: ['concepts', 'ips'],
  },
  'injection-external': {
    name: 'injection-external',
    title: 'Injection, external',
    description:
      'Every endpoint public, backends in a virtual network reached.',
    attachment: 'classic-external',
    privateEndpoint: false,
    applicationGateway: false,
    scenario: 'External access to private and on-premises backends',
    sources: ['concepts', 'injres', 'external'],
  },
  'injection-internal': {
    name: 'injection-internal',
    title: 'Injection, internal',
    description: 'Every endpoint private, inside a virtual network.',
    attachment: 'classic-internal',
    privateEndpoint: false,
    applicationGateway: false,
    scenario: 'Internal access to private and on-premises backends',
    sources: ['concepts', 'injres', 'internal'],
  },
  'injection-v2': {
    name: 'injection-v2',
    title: 'Injection v2',
    description:
      'The gateway inside a virtual network, in and out; developer portal and management stay public.',
    attachment: 'v2-injection',
    privateEndpoint: false,
    applicationGateway: false,
    scenario: 'Internal access to private and on-premises backends',
    sources: ['concepts', 'injectv2', 'v2over'],
  },
  'integration-v2': {
    name: 'integration-v2',
    title: 'Integration v2',
    description:
      'Public in, private out: the gateway calls backends in a virtual network.',
    attachment: 'v2-integration',
    privateEndpoint: false,
    applicationGateway: false,
    scenario: 'External access to private and on-premises backends',
    sources: ['concepts-2024-11', 'integrate'],
  },
  'private-endpoint': {
    name: 'private-endpoint',
    title: 'Private endpoint',
    description:
      'Private in by a private endpoint to the gateway; outbound stays public.',
    attachment: 'none',
    privateEndpoint: true,
    applicationGateway: false,
    scenario: 'Secure client connection to the gateway',
    sources: ['pe2025'],
  },
  isolated: {
    name: 'isolated',
    title: 'Isolated',
    description:
      'Private in by a private endpoint, private out by VNet integration.',
    attachment: 'v2-integration',
    privateEndpoint: true,
    applicationGateway: false,
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
    applicationGateway: true,
    scenario: 'Internet callers filtered by a WAF, private endpoints behind it',
    sources: ['appgw', 'internal', 'secure'],
  },
};
