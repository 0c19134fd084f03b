import type { ArmResource } from '../../arm/ArmResource';
import { classifyService } from '../classify';
import { attached, instance, PROVIDERS } from '../__testUtils__/payloads';

const POLICY_ID = `${PROVIDERS}/Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies/waf`;

function edgeOf(service: ArmResource, related: ArmResource[]) {
  return classifyService({ service, related }).posture;
}

describe('an Application Gateway', () => {
  const service = instance('Premium', {
    ...attached('Internal'),
    privateIPAddresses: ['10.4.1.5'],
  });
  const gateway = (
    name: string,
    properties: Record<string, unknown>,
  ): ArmResource => ({
    id: `${PROVIDERS}/Microsoft.Network/applicationGateways/${name}`,
    name,
    type: 'Microsoft.Network/applicationGateways',
    properties: {
      frontendIPConfigurations: [
        { properties: { publicIPAddress: { id: 'pip' } } },
      ],
      backendAddressPools: [
        { properties: { backendAddresses: [{ ipAddress: '10.4.1.5' }] } },
      ],
      ...properties,
    },
  });
  const withPolicy = { firewallPolicy: { id: POLICY_ID } };

  it('that is public and has a firewall counts, wherever it is among several', () => {
    const inside = gateway('inside', {
      ...withPolicy,
      frontendIPConfigurations: [
        { properties: { privateIPAddress: '10.4.2.9' } },
      ],
    });
    const open = gateway('open', withPolicy);
    for (const related of [
      [inside, open],
      [open, inside],
    ]) {
      expect(edgeOf(service, related)).toMatchObject({
        pattern: 'internal-appgw-waf',
        edge: { name: 'open' },
      });
    }
  });

  it('has a firewall when each of its listeners has one, and none when one listener goes without', () => {
    const listener = (properties: Record<string, unknown>) => ({ properties });
    const patternWith = (...listeners: unknown[]) =>
      edgeOf(service, [gateway('agw', { httpListeners: listeners })]).pattern;
    expect(patternWith(listener(withPolicy), listener(withPolicy))).toBe(
      'internal-appgw-waf',
    );
    expect(patternWith(listener(withPolicy), listener({}))).toBe(
      'injection-internal',
    );
  });

  it('is no stricter than its laxest policy', () => {
    const policy: ArmResource = {
      id: POLICY_ID,
      type: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
      properties: { policySettings: { state: 'Enabled', mode: 'Detection' } },
    };
    const listeners = [
      { properties: withPolicy },
      { properties: { firewallPolicy: { id: 'of another team' } } },
    ];
    expect(
      edgeOf(service, [gateway('agw', { httpListeners: listeners }), policy])
        .edge,
    ).toMatchObject({ waf: 'yes', wafMode: 'Detection' });
  });

  it('publishes what it asks its backends for, and nothing else of the service', () => {
    const named = {
      ...service,
      name: 'apim-orders',
      properties: {
        ...(service.properties as object),
        hostnameConfigurations: [
          { type: 'Management', hostName: 'manage.example.com' },
        ],
      },
    };
    const settings = (hostName: string) => ({ properties: { hostName } });
    const postureWith = (...hostNames: string[]) =>
      edgeOf(named, [
        gateway('agw', {
          ...withPolicy,
          backendHttpSettingsCollection: hostNames.map(settings),
        }),
      ]);
    const accessOf = (posture: ReturnType<typeof edgeOf>) =>
      Object.fromEntries(
        posture.components.map(({ component, reach }) => [
          component,
          reach.internet.label,
        ]),
      );
    expect(accessOf(postureWith('apim-orders.azure-api.net'))).toMatchObject({
      gateway: 'through WAF',
      developerPortal: 'no',
      managementPlane: 'no',
    });
    const portal = postureWith(
      'apim-orders.azure-api.net',
      'APIM-orders.developer.azure-api.net',
    );
    expect(accessOf(portal)).toMatchObject({
      developerPortal: 'through WAF',
      managementPlane: 'no',
    });
    expect(portal.sentence).toContain(
      'The developer portal is published the same way.',
    );
    expect(accessOf(postureWith('manage.example.com')).managementPlane).toBe(
      'through WAF',
    );
  });
});

describe('a Front Door', () => {
  const profile = (name: string) =>
    `${PROVIDERS}/Microsoft.Cdn/profiles/${name}`;
  const origin: ArmResource = {
    id: `${profile('afd')}/originGroups/group/origins/apim`,
    name: 'afd/group/apim',
    type: 'Microsoft.Cdn/profiles/originGroups/origins',
    properties: { hostName: 'apim-live.azure-api.net' },
  };
  const policy = (name: string, links?: string[]): ArmResource => ({
    id: `${PROVIDERS}/Microsoft.Network/FrontDoorWebApplicationFirewallPolicies/${name}`,
    name,
    type: 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies',
    properties: {
      policySettings: { enabledState: 'Enabled', mode: 'Prevention' },
      securityPolicyLinks: links?.map(id => ({ id })),
    },
  });
  const securityPolicy = (of: string, waf: ArmResource): ArmResource => ({
    id: `${profile(of)}/securityPolicies/main`,
    name: `${of}/main`,
    type: 'Microsoft.Cdn/profiles/securityPolicies',
    properties: { parameters: { wafPolicy: { id: waf.id } } },
  });
  const wafOf = (...related: ArmResource[]) =>
    edgeOf(instance('Standard'), [origin, ...related]).edge?.waf;

  it('has the firewall policy that its security policy names, also one that is not shown', () => {
    const own = policy('own');
    expect(wafOf(own, securityPolicy('afd', own))).toBe('yes');
    expect(wafOf(securityPolicy('afd', own))).toBe('yes');
    expect(
      wafOf(policy('linked', [`${profile('AFD')}/securityPolicies/x`])),
    ).toBe('yes');
  });

  it('is known by the name of its profile, also where an origin shows its own name alone', () => {
    const own = policy('own');
    const shown = { ...origin, name: 'apim' };
    expect(
      edgeOf(instance('Standard'), [shown, own, securityPolicy('afd', own)])
        .edge,
    ).toMatchObject({ name: 'afd', waf: 'yes' });
  });

  it('has not the firewall of another profile', () => {
    const other = policy('other');
    expect(wafOf(other, securityPolicy('elsewhere', other))).toBe('unknown');
    expect(
      wafOf(policy('linked', [`${profile('elsewhere')}/securityPolicies/x`])),
    ).toBe('unknown');
  });
});
