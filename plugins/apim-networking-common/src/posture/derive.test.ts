import { evaluateDesign } from '../evaluation';
import type { GatewayDesignInput } from '../design';
import { exampleDesign } from '../design/exampleDesigns';
import { describeExposure } from './describeExposure';
import type { CallerName, ComponentName, Posture } from './posture';

function postureOf(design: GatewayDesignInput): Posture {
  const result = evaluateDesign(design);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.evaluation.posture;
}

/** `component: who gets in`, such as `gateway: internet, corporateNetwork`. */
function reachOf(posture: Posture): Record<string, string> {
  return Object.fromEntries(
    posture.components.map(({ component, reach }) => [
      component,
      (Object.keys(reach) as CallerName[])
        .filter(caller => caller !== 'azureControlPlane')
        .filter(caller => reach[caller].access === 'yes')
        .map(caller => `${caller} by ${reach[caller].via}`)
        .join(', ') || 'nobody',
    ]),
  );
}

function cell(posture: Posture, component: ComponentName, caller: CallerName) {
  return posture.components.find(item => item.component === component)?.reach[
    caller
  ];
}

const everybodyPublicly =
  'internet by public-endpoint, corporateNetwork by public-endpoint, virtualNetwork by public-endpoint';
const insidePrivately =
  'corporateNetwork by private-ip, virtualNetwork by private-ip';
const byPrivateEndpoint =
  'corporateNetwork by private-endpoint, virtualNetwork by private-endpoint';

describe('posture', () => {
  it('external injection: every endpoint is public', () => {
    const posture = postureOf(exampleDesign('injection-external', 'Premium'));
    expect(reachOf(posture)).toEqual({
      gateway: everybodyPublicly,
      developerPortal: everybodyPublicly,
      managementPlane: everybodyPublicly,
      git: everybodyPublicly,
    });
    expect(posture).toMatchObject({
      exposure: 'public',
      gatewayReachableFromInternet: 'yes',
      outboundToPrivateNetwork: 'yes',
    });
    expect(cell(posture, 'managementPlane', 'azureControlPlane')).toMatchObject(
      { access: 'yes', via: 'control-port' },
    );
  });

  it('internal injection: no endpoint is public', () => {
    const posture = postureOf(exampleDesign('injection-internal', 'Developer'));
    expect(reachOf(posture)).toEqual({
      gateway: insidePrivately,
      developerPortal: insidePrivately,
      managementPlane: insidePrivately,
      git: insidePrivately,
    });
    expect(posture).toMatchObject({
      exposure: 'private',
      headline: 'Private',
      sentence:
        'Only the corporate network can call this gateway. Nothing else is public.',
    });
    expect(cell(posture, 'managementPlane', 'azureControlPlane')?.label).toBe(
      '3443 from ApiManagement',
    );
  });

  it('injection v2 covers the gateway only', () => {
    const posture = postureOf(exampleDesign('injection-v2', 'PremiumV2'));
    expect(reachOf(posture)).toEqual({
      gateway: insidePrivately,
      developerPortal: everybodyPublicly,
      managementPlane: everybodyPublicly,
    });
    expect(posture.exposure).toBe('gateway-private-portal-public');
  });

  it('integration changes outbound only', () => {
    const without = postureOf(exampleDesign('public', 'StandardV2'));
    const posture = postureOf(exampleDesign('integration-v2', 'StandardV2'));
    expect(posture.components).toEqual(without.components);
    expect(without.outbound.privateNetwork).toBe('no');
    expect(posture.outbound).toEqual({
      privateNetwork: 'yes',
      internet: 'through-virtual-network',
      summary:
        'Virtual network and peered networks; the internet through the virtual network',
    });
    expect(posture.notes.map(({ text }) => text)).toEqual([
      'VNet integration changes outbound traffic only: it makes nothing private on the way in.',
    ]);
  });

  it('a private endpoint covers the gateway only, and does not close the public way in', () => {
    const posture = postureOf(exampleDesign('private-endpoint', 'Standard'));
    expect(reachOf(posture)).toEqual({
      gateway: `internet by public-endpoint, ${byPrivateEndpoint}`,
      developerPortal: everybodyPublicly,
      managementPlane: everybodyPublicly,
      git: everybodyPublicly,
    });
    expect(posture).toMatchObject({
      pattern: 'private-endpoint',
      exposure: 'public',
      outboundToPrivateNetwork: 'no',
    });
  });

  it('public access off closes the gateway, not the developer portal, and says what is not proven', () => {
    const classic = postureOf(
      exampleDesign('private-endpoint', 'Standard', {
        publicNetworkAccess: 'Disabled',
      }),
    );
    const isolated = postureOf(exampleDesign('isolated', 'StandardV2'));
    for (const posture of [classic, isolated]) {
      expect(reachOf(posture)).toMatchObject({
        gateway: byPrivateEndpoint,
        developerPortal: everybodyPublicly,
        managementPlane: everybodyPublicly,
      });
      expect(posture).toMatchObject({
        exposure: 'gateway-private-portal-public',
        headline: 'Gateway private, portal public',
        sentence:
          'Only the corporate network can call this gateway. The developer portal is public.',
      });
    }
    expect(isolated.notes[0].text).toMatch(/for the v2 tiers it is not proven/);
    expect(classic.notes[0].text).not.toMatch(/not proven/);
    expect(isolated.notes[0].sources.map(({ id }) => id)).toContain(
      'docs104832',
    );
  });

  it('an isolated gateway without a developer portal is private', () => {
    const posture = postureOf(
      exampleDesign('isolated', 'StandardV2', { developerPortal: 'Disabled' }),
    );
    expect(posture.exposure).toBe('private');
    expect(cell(posture, 'developerPortal', 'internet')?.label).toBe('off');
    expect(posture.sentence).not.toMatch(/Nothing else is public/);
  });

  it('a pending private endpoint carries nothing', () => {
    const posture = postureOf(
      exampleDesign('private-endpoint', 'Standard', {
        publicNetworkAccess: 'Disabled',
        privateEndpoints: [
          {
            subnet: { name: 'snet-pep', prefix: '10.20.2.0/26' },
            status: 'Pending',
          },
        ],
      }),
    );
    expect(reachOf(posture).gateway).toBe('nobody');
    expect(posture.sentence).toMatch(/^Nobody can call this gateway/);
  });

  it('behind an Application Gateway the internet gets in through the firewall, and to the gateway only', () => {
    const posture = postureOf(exampleDesign('internal-appgw-waf', 'Premium'));
    expect(reachOf(posture)).toEqual({
      gateway: `internet by application-gateway, ${insidePrivately}`,
      developerPortal: insidePrivately,
      managementPlane: insidePrivately,
      git: insidePrivately,
    });
    expect(posture).toMatchObject({
      pattern: 'internal-appgw-waf',
      exposure: 'public-through-waf',
      gatewayReachableFromInternet: 'no',
      sentence:
        'Anyone on the internet can call this gateway, through a web application firewall. Nothing else is public.',
    });
  });

  it('Consumption has no developer portal and no Git', () => {
    expect(
      Object.keys(reachOf(postureOf(exampleDesign('public', 'Consumption')))),
    ).toEqual(['gateway', 'managementPlane']);
  });

  it.each([
    ['integration-v2', 'Basic'],
    ['injection-internal', 'StandardV2'],
    ['injection-v2', 'Premium'],
    ['private-endpoint', 'BasicV2'],
  ] as const)('%s on %s cannot be evaluated', (pattern, tier) => {
    const posture = postureOf(exampleDesign(pattern, tier));
    expect(posture).toMatchObject({
      pattern: 'invalid',
      exposure: 'unknown',
      headline: 'Cannot be built',
      gatewayReachableFromInternet: 'unknown',
      outboundToPrivateNetwork: 'unknown',
    });
  });

  it('speaks of an API where an API is shown', () => {
    const posture = postureOf(exampleDesign('public', 'Basic'));
    expect(describeExposure(posture, 'this API')).toBe(
      'Anyone on the internet can call this API. The developer portal is public too.',
    );
  });

  it('shows every region with its network and the units that fit', () => {
    const posture = postureOf(
      exampleDesign('injection-internal', 'Premium', {
        zones: ['1', '2'],
        units: 2,
        additionalLocations: [
          {
            region: 'norwayeast',
            virtualNetwork: { name: 'vnet-no', addressSpace: ['10.40.0.0/16'] },
            gatewaySubnet: { name: 'snet-apim', prefix: '10.40.1.0/27' },
          },
        ],
      }),
    );
    expect(posture.locations).toMatchObject([
      { region: 'swedencentral', units: 2, zones: '1, 2' },
      {
        region: 'norwayeast',
        subnet: { prefix: '10.40.1.0/27', unitsThatFit: 13 },
        virtualNetwork: { name: 'vnet-no', addressSpace: ['10.40.0.0/16'] },
      },
    ]);
  });
});
