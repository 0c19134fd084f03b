import fc from 'fast-check';
import { arbitraryDesign } from '../design/__testUtils__/arbitraryDesign';
import { evaluateParsedDesign } from '../evaluation';
import { capabilityMatrix } from '../patterns';
import type { GatewayDesign } from '../design';
import type { ArmResource } from '../arm/ArmResource';
import { classifyService } from './classify';
import { armOfDesign } from './__testUtils__/armOfDesign';

/** What of a design can be told from what Azure shows. */
function essence(design: Partial<GatewayDesign>) {
  const subnet = (of: { name: string; prefix?: string } | undefined) =>
    of && `${of.name} ${of.prefix}`;
  return {
    tier: design.tier,
    units: design.units,
    region: design.region,
    pattern: design.pattern,
    publicNetworkAccess: design.publicNetworkAccess,
    developerPortal: design.developerPortal ?? 'Enabled',
    zones: design.zones?.join() ?? '',
    zoneRedundant: design.zoneRedundant ?? false,
    network: design.virtualNetwork?.name,
    gatewaySubnet: subnet(design.gatewaySubnet),
    endpoints: (design.privateEndpoints ?? []).map(
      ({ name, subnet: of }) => `${name} ${subnet(of)}`,
    ),
    edge: design.applicationGateway
      ? `${subnet(design.applicationGateway.subnet)} ${
          design.applicationGateway.wafMode
        }`
      : design.frontDoor?.wafMode,
    publicIp: design.publicIp?.name,
    natGateway: design.natGateway ?? false,
    hostNames: (design.customDomains ?? []).map(({ hostName }) => hostName),
    locations: (design.additionalLocations ?? []).map(
      location =>
        `${location.region} ${location.units} ${
          location.zones?.join() ?? ''
        } ${subnet(location.gatewaySubnet)}`,
    ),
  };
}

/** Other casings of the same JSON, as real payloads have them. */
function recased(resource: ArmResource, upper: boolean): ArmResource {
  const change = (value: unknown, key?: string): unknown => {
    if (Array.isArray(value)) return value.map(item => change(item));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [name, change(item, name)]),
      );
    }
    const recasable =
      key !== undefined &&
      /^(?:id|type|subnetResourceId|virtualNetworkType|publicNetworkAccess|serviceName|mode|status|publicIpAddressId)$/.test(
        key,
      );
    return typeof value === 'string' && recasable
      ? value[upper ? 'toUpperCase' : 'toLowerCase']()
      : value;
  };
  return change(resource) as ArmResource;
}

const possible = arbitraryDesign(
  (pattern, tier) => capabilityMatrix[pattern][tier].supported,
);

describe('classifyService, over tiers × patterns × options × sizes', () => {
  it('gives back a design with no error finding, with the posture that was declared', () => {
    fc.assert(
      fc.property(possible, design => {
        const declared = evaluateParsedDesign(design);
        fc.pre(declared.outcome === 'allowed');
        const seen = classifyService(armOfDesign(design));
        expect(seen.design && essence(seen.design)).toEqual(essence(design));
        expect(seen.confidence).toBe('high');
        expect(
          seen.findings.filter(({ severity }) => severity === 'error'),
        ).toEqual([]);
        for (const key of [
          'pattern',
          'instancePattern',
          'exposure',
          'gatewayReachableFromInternet',
          'outboundToPrivateNetwork',
          'publicNetworkAccess',
        ] as const) {
          expect([key, seen.posture[key]]).toEqual([
            key,
            declared.posture[key],
          ]);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('reads the same in any casing', () => {
    fc.assert(
      fc.property(possible, fc.boolean(), (design, upper) => {
        const { service, related } = armOfDesign(design);
        const plain = classifyService({ service, related });
        const other = classifyService({
          service: recased(service, upper),
          related: related.map(resource => recased(resource, upper)),
        });
        expect(other.posture.pattern).toBe(plain.posture.pattern);
        expect(other.posture.exposure).toBe(plain.posture.exposure);
        expect(other.findings.map(({ ruleId }) => ruleId).sort()).toEqual(
          plain.findings.map(({ ruleId }) => ruleId).sort(),
        );
      }),
    );
  });

  it('says no more when related resources are not visible', () => {
    fc.assert(
      fc.property(possible, design => {
        fc.pre(evaluateParsedDesign(design).outcome === 'allowed');
        const { service } = armOfDesign(design);
        const alone = classifyService({ service });
        // What cannot be seen is no reason to reject.
        expect(
          alone.findings.filter(({ severity }) => severity === 'error'),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever the JSON', () => {
    const keys = fc.constantFrom(
      'properties',
      'sku',
      'name',
      'type',
      'id',
      'zones',
      'location',
      'capacity',
      'virtualNetworkType',
      'virtualNetworkConfiguration',
      'subnetResourceId',
      'privateEndpointConnections',
      'additionalLocations',
      'hostnameConfigurations',
      '__proto__',
      'constructor',
    );
    const types = fc.constantFrom(
      'Microsoft.ApiManagement/service',
      'Microsoft.ApiManagement/gateways',
      'Microsoft.Network/virtualNetworks',
      'Microsoft.Network/networkSecurityGroups',
      'Microsoft.Network/routeTables',
      'Microsoft.Network/privateEndpoints',
      'Microsoft.Network/applicationGateways',
      'Microsoft.Network/privateDnsZones',
      'Microsoft.Cdn/profiles/originGroups/origins',
    );
    const { tree } = fc.letrec(tie => ({
      leaf: fc.oneof(fc.jsonValue({ maxDepth: 1 }), types),
      tree: fc.oneof(
        { maxDepth: 4 },
        tie('leaf'),
        fc.dictionary(keys, tie('tree')),
        fc.array(tie('tree'), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(
        tree,
        fc.array(tree, { maxLength: 4 }),
        (service, related) => {
          expect(() =>
            classifyService({
              service: service as ArmResource,
              related: related as ArmResource[],
            }),
          ).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });
});
