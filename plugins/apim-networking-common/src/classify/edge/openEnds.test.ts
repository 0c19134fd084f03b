import type { ArmResource } from '../../arm/ArmResource';
import { classifyService } from '../classify';
import {
  attached,
  instance,
  network,
  PROVIDERS,
} from '../__testUtils__/payloads';

const UNKNOWN = "[parameters('backend')]";

function applicationGateway(properties: object = {}): ArmResource {
  return {
    id: `${PROVIDERS}/Microsoft.Network/applicationGateways/agw`,
    name: 'agw',
    type: 'Microsoft.Network/applicationGateways',
    properties: {
      frontendIPConfigurations: [
        { properties: { publicIPAddress: { id: 'pip' } } },
      ],
      backendAddressPools: [
        { properties: { backendAddresses: [{ fqdn: 'other.example.com' }] } },
      ],
      webApplicationFirewallConfiguration: {
        enabled: true,
        firewallMode: 'Prevention',
      },
      ...properties,
    },
  };
}

const origin = (properties: unknown): ArmResource => ({
  id: `${PROVIDERS}/Microsoft.Cdn/profiles/afd/originGroups/g/origins/o`,
  name: 'afd/g/o',
  type: 'Microsoft.Cdn/profiles/originGroups/origins',
  properties,
});

const pools = (...backendAddresses: unknown[]) => ({
  backendAddressPools: [{ properties: { backendAddresses } }],
});

const internal = instance('Premium', attached('Internal'));
const classify = (related: ArmResource[], service = internal) =>
  classifyService({
    service,
    related: [network(), ...related],
    evidence: 'planned',
  });

describe('what only the deployment knows', () => {
  it('is nothing where every value is known', () => {
    const { confidence, openEnds, posture } = classify([applicationGateway()]);
    expect({ confidence, openEnds }).toEqual({ confidence: 'high' });
    expect(posture.exposure).toBe('private');
    expect(posture.sentence).toContain('Nothing else is public');
  });

  it.each<[string, ArmResource]>([
    ['a backend', applicationGateway(pools({ fqdn: UNKNOWN }))],
    ['an address', applicationGateway(pools({ ipAddress: UNKNOWN }))],
    [
      'one of several backends',
      applicationGateway(pools({ fqdn: 'a.example.com' }, UNKNOWN)),
    ],
    ['its pools', applicationGateway({ backendAddressPools: UNKNOWN })],
    ['one pool', applicationGateway({ backendAddressPools: [UNKNOWN] })],
    [
      'an output of a module',
      applicationGateway(
        pools({
          fqdn: "[reference(resourceId('Microsoft.Resources/deployments', utcNow())).outputs.host.value]",
        }),
      ),
    ],
    ['the host of an origin', origin({ hostName: UNKNOWN })],
    [
      'the private link of an origin',
      origin({
        hostName: 'other.example.com',
        sharedPrivateLinkResource: { privateLink: { id: UNKNOWN } },
      }),
    ],
    [
      'a module that could not be expanded',
      {
        name: 'edge',
        type: 'Microsoft.Resources/deployments',
        properties: { templateLink: { id: '/spec' } },
      },
    ],
  ])('may expose the gateway: %s', (_, resource) => {
    const { confidence, posture } = classify([resource]);
    expect(confidence).toBe('low');
    expect(posture.exposure).toBe('unknown');
    expect(posture.headline).not.toMatch(/private/i);
    expect(posture.sentence).toMatch(
      /^Who can call this gateway cannot be determined before the deployment: .* may lead to it\.$/,
    );
  });

  it.each<[string, ArmResource]>([
    [
      'the target of a private endpoint',
      {
        name: 'pep',
        type: 'Microsoft.Network/privateEndpoints',
        properties: {
          privateLinkServiceConnections: [
            { properties: { privateLinkServiceId: UNKNOWN } },
          ],
        },
      },
    ],
    [
      'the backend of an edge without a public frontend',
      applicationGateway({
        ...pools({ fqdn: UNKNOWN }),
        frontendIPConfigurations: [{ properties: { subnet: { id: 'a' } } }],
      }),
    ],
  ])('exposes nothing, and is named: %s', (_, resource) => {
    const { confidence, posture } = classify([resource]);
    expect(confidence).toBe('low');
    expect(posture.exposure).toBe('private');
    expect(posture.sentence).toMatch(
      / Only the deployment knows .* of (?:agw|pep), so there may be more\.$/,
    );
    expect(posture.sentence).not.toContain('Nothing else');
  });

  it('is known to be another resource, where the expression says so', () => {
    const other = `[reference('/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/app', '2023-01-01').defaultHostName]`;
    const { confidence, posture } = classify([
      applicationGateway(pools({ fqdn: other })),
    ]);
    expect(confidence).toBe('high');
    expect(posture.exposure).toBe('private');
  });

  it('may be the gateway, whose own names are not known', () => {
    const service = instance('Premium', {
      ...attached('Internal'),
      hostnameConfigurations: [{ type: 'Proxy', hostName: UNKNOWN }],
    });
    expect(classify([applicationGateway()], service).posture.exposure).toBe(
      'unknown',
    );
  });

  it('never turns a gateway behind an edge into one that is surely private, whatever value of the edge is hidden', () => {
    const edge = applicationGateway(
      pools({ fqdn: `${internal.name}.azure-api.net` }),
    );
    expect(classify([edge]).posture.exposure).toBe('public-through-waf');
    for (const path of pathsOf(edge.properties)) {
      const hidden = structuredClone(edge);
      let parent = hidden as Record<string, any>;
      const keys = ['properties', ...path];
      for (const key of keys.slice(0, -1)) parent = parent[key];
      parent[keys[keys.length - 1]] = UNKNOWN;
      const { confidence, posture } = classify([hidden]);
      const sure = confidence === 'high' && posture.exposure === 'private';
      expect({ path, sure }).toEqual({ path, sure: false });
      const nothingElse =
        posture.sentence.includes('Nothing else is public') &&
        !posture.exposure.startsWith('public');
      expect({ path, nothingElse }).toEqual({ path, nothingElse: false });
    }
  });
});

/** Every path to a value below something, the lists and objects too. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== 'object') return [path];
  return [
    ...(path.length > 0 ? [path] : []),
    ...Object.entries(value).flatMap(([key, item]) =>
      pathsOf(item, [...path, key]),
    ),
  ];
}
