import fc from 'fast-check';
import pc from 'picocolors';
import {
  classifyService,
  gatewaysOf,
  parseJsonInput,
} from 'backstage-plugin-apim-networking-common';
import {
  approvedConnection,
  inSubnet,
  service,
} from '../__testUtils__/resources';
import { plainTexts } from '../text/plainText';
import { gatewayText } from '../text/postureText';
import { gatewayReport } from './gatewayReport';

const style = { colors: pc.createColors(false), width: 80 };

function reportsOf(json: unknown) {
  const { gateways, evidence } = gatewaysOf(
    parseJsonInput(JSON.stringify(json), 'x'),
    'x',
  );
  return gateways.map(gateway =>
    gatewayReport(classifyService({ ...gateway, evidence }, { results: true })),
  );
}

describe('a report', () => {
  it('can be made and printed of any JSON that has a service', () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const key = fc.constantFrom(
      'sku',
      'properties',
      'name',
      'id',
      'location',
      'zones',
      '__proto__',
      'constructor',
    );
    fc.assert(
      fc.property(
        fc.dictionary(key, anything),
        fc.array(anything),
        fc.dictionary(
          fc.constantFrom(
            'virtualNetworkType',
            'virtualNetworkConfiguration',
            'privateEndpointConnections',
            'additionalLocations',
            'publicNetworkAccess',
            'hostnameConfigurations',
          ),
          anything,
        ),
        (fields, related, properties) => {
          const base = service('Premium', properties);
          const reports = reportsOf({
            service: { ...base, ...fields, type: base.type },
            related,
          });
          for (const report of reports) {
            expect(gatewayText(plainTexts(report), style)).toContain(
              report.posture.headline,
            );
            expect(report.summary.publicNetworkAccess).toMatch(
              /^(?:En|Dis)abled$/,
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of 10 000 private endpoints takes seconds at most', () => {
    const connections = Array.from({ length: 10_000 }, approvedConnection);
    const begin = Date.now();
    const [{ summary, posture }] = reportsOf(
      service('Premium', { privateEndpointConnections: connections }),
    );
    expect(posture.privateEndpoints).toHaveLength(10_000);
    expect(summary.pattern).toBe('private-endpoint');
    expect(Date.now() - begin).toBeLessThan(10_000);
  });

  it('of a SKU of the future is unknown, with the name that was seen', () => {
    const [{ summary }] = reportsOf(service('HyperV3', inSubnet('Internal')));
    expect(summary).toMatchObject({
      tier: 'HyperV3',
      pattern: 'unknown',
      gatewayReachableFromInternet: 'unknown',
    });
  });

  it('does not take for absent what the compiler could not resolve', () => {
    const [{ summary, findings, posture }] = reportsOf({
      predictedResources: [
        service('Premium', {
          virtualNetworkType: "[parameters('type')]",
          publicNetworkAccess: 'Enabled',
        }),
      ],
    });
    expect(summary).toMatchObject({
      tier: 'Premium',
      pattern: 'unknown',
      gatewayReachableFromInternet: 'unknown',
      outboundToPrivateNetwork: 'unknown',
    });
    expect(posture.sentence).toContain('properties.virtualNetworkType');
    expect(findings).toEqual([]);
  });
});
